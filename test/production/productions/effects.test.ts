import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { receiver } from '../../support/receiver.ts';
import { walk } from '../../support/walk.ts';
import {
  get,
  type Order,
  orderOf,
  PRODUCTIONS,
  type Problem,
  type Production,
  production,
  refusedPointers,
  send,
  stocks,
  tableMaker,
} from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

type Movement = {
  readonly id: number;
  readonly 'product-code': string;
  readonly type: string;
  readonly quantity: string;
  readonly lot: string | null;
  readonly production?: number;
  readonly 'production-order'?: { readonly id: number; readonly code: string };
};

const MOVEMENTS = '/api/inventory-movements';

/** What made a movement, and for which order. */
const originOf = (shown: Movement | undefined) => [shown?.production, shown?.['production-order']];

/** What moved, by product and kind, in no order. */
async function moved(company: TestCompany): Promise<readonly string[]> {
  await untilSettled();
  const movements = (await walk<Movement>(company, '/api/inventory-movements')).flat();
  return movements
    .map(
      ({ 'product-code': code, type, quantity, lot }) => `${type} ${quantity} ${code}${lot === null ? '' : ` ${lot}`}`,
    )
    .toSorted();
}

test('the last operation that every unit passes produces for the order, and its parts are consumed', async () => {
  const company = await tableMaker();
  await send(company, 'POST', PRODUCTIONS, production({ quantity: 3, 'lot-number': 'L1' }));
  const order = await orderOf(company);
  assert.deepEqual([order['running-status'], order.products[0]?.['quantity-produced']], ['started', 3]);
  assert.deepEqual(await moved(company), ['consumption 12 leg', 'consumption 6 board', 'production 3 table L1']);
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board', 'screw'), [3, -12, -6, 0]);
});

test('a movement shows which production made it, and for which order, as that is called by now', async (context) => {
  const company = await tableMaker();
  const endpoint = await receiver(context);
  const topics = ['created', 'updated', 'deleted'].map((kind) => `internal_inventory_movement_${kind}`);
  await send(company, 'POST', '/api/webhooks', { url: endpoint.url, topics });
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 1 }));
  await untilSettled();
  const order = { id: company.order, code: 'O' };
  const made = (await walk<Movement>(company, MOVEMENTS)).flat();
  assert.equal(made.length, 3);
  for (const shown of made) assert.deepEqual(originOf(shown), [id, order]);
  for (const { json } of await endpoint.received(3)) assert.deepEqual(originOf((json as Movement[])[0]), [id, order]);
  const told = await get<{ readonly data: Movement }[]>(company, '/api/events', { entity: 'inventory-movements' });
  assert.deepEqual(
    told.map(({ data }) => originOf(data)),
    made.map(() => [id, order]),
  );
  await send(company, 'PUT', `/api/production-orders/${company.order}`, { code: 'renamed' });
  const [first] = made;
  const read = await get<Movement>(company, `${MOVEMENTS}/${first?.id}`);
  assert.deepEqual(originOf(read), [id, { ...order, code: 'renamed' }]);
  const [listed] = await get<Movement[]>(company, MOVEMENTS, { 'product-code': first?.['product-code'] });
  assert.deepEqual(originOf(listed), originOf(read));
});

test('movements go over to another order with their production, and show none when it is for none', async () => {
  const company = await tableMaker();
  const other = await send<Order>(company, 'POST', '/api/production-orders', {
    code: 'other',
    'start-date': '2026-01-01',
    'due-date': '2999-01-01',
    products: [{ product: 'table', 'quantity-ordered': 1 }],
  });
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 1 }));
  const origins = async () => {
    await untilSettled();
    return (await walk<Movement>(company, MOVEMENTS)).flat().map(originOf);
  };
  await untilSettled();
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { 'production-order': 'other' });
  assert.deepEqual(await origins(), Array(3).fill([id, { id: other.id, code: 'other' }]));
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { 'production-order': null });
  assert.deepEqual(await origins(), Array(3).fill([id, undefined]));
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  const sent = { 'product-code': 'leg', type: 'in', quantity: 1, production: id, 'production-order': 'other' };
  const plain = await company.call<Movement>({ method: 'POST', path: MOVEMENTS, body: sent });
  assert.equal(plain.status, 200, plain.text);
  assert.deepEqual(
    Object.keys(plain.body).filter((name) => name.startsWith('production')),
    [],
  );
});

test('other operations consume what they need, lines without one at the first, and produce nothing', async () => {
  const company = await tableMaker();
  for (const code of ['CUT', 'OIL', 'MEND']) {
    await send(company, 'POST', PRODUCTIONS, production({ quantity: 2, operation: { code, product: 'table' } }));
  }
  const order = await orderOf(company);
  assert.deepEqual([order['running-status'], order.products[0]?.['quantity-produced']], ['started', 0]);
  assert.deepEqual(await moved(company), ['consumption 0.2 varnish', 'consumption 1 screw']);
});

test('waste uses up material and is no output', async () => {
  const company = await tableMaker();
  const waste = [
    { quantity: 1, waste: { code: 'BROKEN' } },
    { code: 'BENT', quantity: '0.5' },
  ];
  const made = await send(company, 'POST', PRODUCTIONS, production({ quantity: 2, 'produced-waste': waste }));
  assert.deepEqual(
    made['produced-waste'].map(({ quantity, waste: { code } }) => [code, quantity]),
    [
      ['BROKEN', 1],
      ['BENT', 0.5],
    ],
  );
  assert.deepEqual(await moved(company), ['consumption 14 leg', 'consumption 7 board', 'production 2 table']);
});

test('of a product without operations every production is output', async () => {
  const company = await tableMaker();
  await send(
    company,
    'POST',
    PRODUCTIONS,
    production({ 'production-order': null, operation: { product: 'leg' }, quantity: 40 }),
  );
  assert.deepEqual(await stocks(company, 'leg'), [40]);
});

test('an order is complete when all of it is produced, and no more when that is taken back', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 10 }));
  assert.equal((await orderOf(company)).status, 'completed');
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 9.5 });
  const order = await orderOf(company);
  assert.deepEqual([order.status, order.products[0]?.['quantity-produced']], ['onschedule', 9.5]);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [9.5, -38]);
});

test('what a production did is undone and done again when it changes, and undone when it goes', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 4, 'lot-number': 'A' }));
  await untilSettled();
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 2, 'lot-number': 'B' });
  assert.deepEqual(await moved(company), ['consumption 4 board', 'consumption 8 leg', 'production 2 table B']);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { operation: { code: 'CUT', 'product-code': 'table' } });
  assert.deepEqual(await moved(company), ['consumption 1 screw']);
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 0);
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  assert.deepEqual(await moved(company), []);
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board', 'screw'), [0, 0, 0, 0]);
  assert.equal((await orderOf(company))['running-status'], 'notstarted');
});

test('an order whose line goes and comes back shows what was made of it meanwhile, and follows its productions', async () => {
  const company = await tableMaker();
  const path = `/api/production-orders/${company.order}`;
  const [table, leg] = [
    { product: 'table', 'quantity-ordered': 10 },
    { product: 'leg', 'quantity-ordered': 1 },
  ];
  const lines = (...products: object[]) => send<Order>(company, 'PUT', path, { products });
  const made = async () => (await orderOf(company)).products.map((line) => line['quantity-produced']);
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 4 }));
  assert.equal((await lines(leg))['running-status'], 'started');
  assert.deepEqual(await made(), [0]);
  const shown = (await lines(leg, table)).products.map((line) => line['quantity-produced']);
  assert.deepEqual(
    [shown, await made()],
    [
      [0, 4],
      [0, 4],
    ],
  );
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 5 });
  assert.deepEqual(await made(), [0, 5]);
  await lines(leg);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 2 });
  await lines(table, leg);
  assert.deepEqual(await made(), [2, 0]);
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  assert.deepEqual(await made(), [0, 0]);
});

test('a movement that a production made changes only with it', async () => {
  const company = await tableMaker();
  await send(company, 'POST', PRODUCTIONS, production());
  await untilSettled();
  const [movement] = await get<Movement[]>(company, '/api/inventory-movements', { type: 'production' });
  const put = await company.call({ method: 'PUT', path: `/api/inventory-movements/${movement?.id}`, body: {} });
  const remove = await company.call<{ detail: string }>({
    method: 'DELETE',
    path: `/api/inventory-movement/${movement?.id}`,
  });
  assert.deepEqual([put.status, remove.status], [400, 400]);
  assert.equal(remove.body.detail, "It's not possible to delete this inventory-movement.");
});

test('an order ended by hand stays ended whatever is produced, and productions outlive their order', async () => {
  const company = await tableMaker();
  const path = `/api/production-orders/${company.order}`;
  const { id } = await send(company, 'POST', PRODUCTIONS, production());
  await send(company, 'PUT', path, { 'running-status': 'closed' });
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 2 });
  const order = await orderOf(company);
  assert.deepEqual([order['running-status'], order.products[0]?.['quantity-produced']], ['closed', 2]);
  await send(company, 'DELETE', path);
  const kept = await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 5 });
  assert.equal(kept['production-order']?.code, 'O');
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  assert.deepEqual(await stocks(company, 'table'), [0]);
});

test('a production comes to an order only for a product on its lines, and only while the order is not ended', async () => {
  const company = await tableMaker();
  const path = `/api/production-orders/${company.order}`;
  const refused = async (method: 'POST' | 'PUT', at: string, body: unknown) => {
    const { status, body: problem } = await company.call<Problem>({ method, path: at, body });
    return [status, ...(problem.errors ?? []).map(({ pointer, message }) => `${pointer} ${message}`)];
  };
  const ofLeg = production({ operation: { product: 'leg' } });
  const offLines = '/operation/product-code must be a product of the order "O"';
  assert.deepEqual(await refused('POST', PRODUCTIONS, ofLeg), [400, offLines]);
  const elsewhere = await send(company, 'POST', PRODUCTIONS, { ...ofLeg, 'production-order': null });
  const joined = { 'production-order': 'O' };
  assert.deepEqual(await refused('PUT', `${PRODUCTIONS}/${elsewhere.id}`, joined), [400, offLines]);
  const { id } = await send(company, 'POST', PRODUCTIONS, production());
  const turned = { operation: { product: 'leg' } };
  assert.deepEqual(await refused('PUT', `${PRODUCTIONS}/${id}`, turned), [400, offLines]);
  for (const status of ['closed', 'archived']) {
    await send(company, 'PUT', path, { 'running-status': status });
    const ended = `production-order must name an order that is not ended: "O" is ${status}`;
    assert.deepEqual(await refused('POST', PRODUCTIONS, production()), [400, `/${ended}`]);
    assert.deepEqual(await refused('POST', PRODUCTIONS, [{ ...ofLeg, 'production-order': null }, production()]), [
      400,
      `/1/${ended}`,
    ]);
    assert.equal((await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 3 })).quantity, 3);
  }
  assert.deepEqual(await stocks(company, 'table', 'leg'), [3, -11]);
  await send(company, 'PUT', path, { ended: false });
  await send(company, 'POST', PRODUCTIONS, production());
});

test('a company that forbids stock below zero records only what there is material for', async () => {
  const company = await tableMaker();
  await send(company, 'PUT', '/api/company', { 'allow-negative-stock': false });
  await send(company, 'POST', '/api/stock', [
    { 'product-code': 'leg', stock: 8 },
    { 'product-code': 'board', stock: 100 },
  ]);
  assert.deepEqual(await refusedPointers(company, 'POST', PRODUCTIONS, production({ quantity: 3 })), ['/quantity']);
  assert.deepEqual(await refusedPointers(company, 'POST', PRODUCTIONS, [production(), production({ quantity: 2 })]), [
    '/1/quantity',
  ]);
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  assert.deepEqual(await stocks(company, 'leg', 'table'), [0, 2]);
  assert.deepEqual(await refusedPointers(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 3 }), ['/quantity']);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 1 });
  assert.deepEqual(await stocks(company, 'leg', 'table'), [4, 1]);
});

test('many productions of one order at once, alone and in arrays, all count', async () => {
  const company = await tableMaker();
  const bodies = [1, 2, 3].map((quantity) => production({ quantity }));
  await Promise.all([
    send(company, 'POST', PRODUCTIONS, bodies),
    send(company, 'POST', PRODUCTIONS, bodies),
    ...bodies.map((body) => send(company, 'POST', PRODUCTIONS, body)),
  ]);
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 18);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [18, -72]);
});

test('what an array planned on top of a production that lost a race is planned again', async (context) => {
  const company = await tableMaker();
  const first = await send(company, 'POST', PRODUCTIONS, production({ operation: { code: 'CUT', product: 'table' } }));
  // Between plan and write another request moves the order on by one version, as the array's first element would have.
  const rival = () => send(company, 'DELETE', `${PRODUCTIONS}/${first.id}`);
  context.onTestFinished(interrupt((command) => command === 'TransactWriteItems', rival));
  await send(company, 'POST', PRODUCTIONS, [
    production({ quantity: 3 }),
    production({ operation: { code: 'CUT', product: 'table' } }),
  ]);
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 3);
  assert.deepEqual(await stocks(company, 'table'), [3]);
});

const amount = fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100);
const words = {
  quantity: amount,
  operation: fc.constantFrom('CUT', 'JOIN', 'OIL').map((code) => ({ code, 'product-code': 'table' })),
  'lot-number': fc.constantFrom('A', 'B', null),
};
type Step =
  | { readonly kind: 'record'; readonly bodies: readonly object[] }
  | { readonly kind: 'change'; readonly of: number; readonly body: object }
  | { readonly kind: 'remove'; readonly of: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('record' as const),
    bodies: fc.array(fc.record(words, { requiredKeys: ['operation'] }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('change' as const), of: fc.nat(9), body: fc.record(words, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('remove' as const), of: fc.nat(9) }),
);

/** Sends a step about productions that exist; one that another step deletes meanwhile is no error. */
async function take(company: TestCompany, ids: readonly number[], one: Step): Promise<void> {
  if (one.kind === 'record') return void (await send(company, 'POST', PRODUCTIONS, one.bodies.map(production)));
  const id = ids[one.of % Math.max(ids.length, 1)];
  if (id === undefined) return;
  const path = `${PRODUCTIONS}/${id}`;
  const request =
    one.kind === 'change' ? { method: 'PUT' as const, path, body: one.body } : { method: 'DELETE' as const, path };
  const { status, text } = await company.call(request);
  assert.ok([200, 201, 404].includes(status), text);
}

const millionths = (value: number) => Math.round(value * 1e6);

test('whatever is recorded, changed and deleted, also at once, order and stock are what the productions add up to; when all are gone, nothing is left', async () => {
  const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(steps, async (waves) => {
    const company = await tableMaker();
    const all = async () => (await walk<Production>(company, PRODUCTIONS)).flat();
    for (const wave of waves) {
      const ids = (await all()).map(({ id }) => id);
      await Promise.all(wave.map((one) => take(company, ids, one)));
    }
    const productions = await all();
    const sum = (code: string, factor: number) =>
      productions
        .filter(({ operation }) => operation.code === code)
        .reduce((total, { quantity }) => total + millionths(quantity) * factor, 0);
    const stock = await stocks(company, 'table', 'leg', 'board', 'screw', 'varnish');
    assert.deepEqual(
      stock.map(millionths),
      [sum('JOIN', 1), -sum('JOIN', 4), -sum('JOIN', 2), -sum('CUT', 0.5), -sum('OIL', 0.1)].map(
        (one) => Math.round(one) + 0,
      ),
    );
    const order = await orderOf(company);
    assert.equal(millionths(order.products[0]?.['quantity-produced'] ?? -1), sum('JOIN', 1));
    assert.equal(order['running-status'], productions.length > 0 ? 'started' : 'notstarted');
    await Promise.all(productions.map(({ id }) => send(company, 'DELETE', `${PRODUCTIONS}/${id}`)));
    assert.deepEqual(await stocks(company, 'table', 'leg', 'board', 'screw', 'varnish'), [0, 0, 0, 0, 0]);
    assert.deepEqual(await moved(company), []);
  });
  await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) });
});
