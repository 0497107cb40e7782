import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { type Movement, Movements, movementAmount } from '../../../functions/inventory/inventory-movements/entity.ts';
import { openStore } from '../../../shared/db/store.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { loseAnswers } from '../../support/interrupt.ts';
import { walk } from '../../support/walk.ts';
import { type Order, PRODUCTIONS, type Production } from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

const RUNS = Number(process.env.PROPERTY_RUNS ?? 8);
const [PRODUCTS, ORDERS, MACHINES] = ['/api/products', '/api/production-orders', '/api/machines'];

const code = (...all: readonly string[]) => fc.constantFrom(...all);
const product = code('A', 'B', 'C');
const order = code('O', 'Q');
const machine = code('M', 'N');
const worker = fc.constantFrom(1, 2);
const quantity = fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10);
const lines = fc
  .uniqueArray(product, { minLength: 1 })
  .map((all) => all.map((one) => ({ product: one, 'quantity-ordered': 5 })));
const dates = { 'start-date': '2026-01-01', 'due-date': '2999-01-01' };
const times = { 'start-time': '2026-07-20T08:00:00Z', 'end-time': '2026-07-20T09:00:00Z' };

type Request = { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly path: string; readonly body?: object };
type Step = { readonly of: number } & Request;
const request = (method: Request['method'], path: fc.Arbitrary<string>, body?: fc.Arbitrary<object>) =>
  fc.record({ method: fc.constant(method), path, of: fc.nat(9), ...(body && { body }) }) as fc.Arbitrary<Step>;

/** Anything that can be done to what progress, stock and counters are derived from. `{id}` is one that exists. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: production('POST'), weight: 4 },
  { arbitrary: production('PUT'), weight: 4 },
  request('DELETE', fc.constant(`${PRODUCTIONS}/{id}`)),
  request(
    'POST',
    fc.constant(PRODUCTS),
    product.map((one) => ({ code: one, name: one })),
  ),
  request(
    'PUT',
    product.map((one) => `${PRODUCTS}/${one}`),
    product.map((one) => ({ code: one, name: one })),
  ),
  request(
    'DELETE',
    product.map((one) => `${PRODUCTS}/${one}`),
  ),
  request(
    'POST',
    fc.constant('/api/stock'),
    product.map((one) => ({ 'product-code': one, stock: 0 })),
  ),
  request(
    'POST',
    fc.constant('/api/bom'),
    fc.record({
      'product-code': product,
      bom: fc.array(
        product.map((one) => ({ 'product-code': one, quantity: 0.5 })),
        { maxLength: 1 },
      ),
    }),
  ),
  request(
    'POST',
    fc.constant(ORDERS),
    fc.record({ code: order, products: lines }).map((one) => ({ ...one, ...dates })),
  ),
  request(
    'PUT',
    fc.constant(`${ORDERS}/{id}`),
    fc.record({ code: order, products: lines, ended: fc.boolean() }, { requiredKeys: [] }),
  ),
  request('DELETE', fc.constant(`${ORDERS}/{id}`)),
  request(
    'POST',
    fc.constant(MACHINES),
    machine.map((one) => ({ code: one })),
  ),
  request(
    'PUT',
    machine.map((one) => `${MACHINES}/${one}`),
    machine.map((one) => ({ code: one })),
  ),
  request(
    'DELETE',
    machine.map((one) => `${MACHINES}/${one}`),
  ),
);

/**
 * What names products and workers by their code and number: alone in its wave, since what a request names is looked up
 * before it is written.
 */
const naming: fc.Arbitrary<Step> = fc.oneof(
  request(
    'POST',
    fc.constant('/api/lots'),
    product.map((one) => ({ code: 'L', product: one })),
  ),
  request('DELETE', fc.constant('/api/lots/{id}')),
  request(
    'POST',
    fc.constant('/api/inventory-movements'),
    fc.record({ 'product-code': product, type: fc.constantFrom('in', 'out'), quantity: fc.constant(1) }),
  ),
  request(
    'POST',
    fc.constant('/api/workers'),
    worker.map((number) => ({ number })),
  ),
  request(
    'PUT',
    worker.map((number) => `/api/workers/${number}`),
    worker.map((number) => ({ number })),
  ),
  request(
    'PUT',
    fc.constant(`${PRODUCTIONS}/{id}`),
    fc.option(worker).map((one) => ({ worker: one })),
  ),
  request(
    'POST',
    fc.constant('/api/punchclocks'),
    worker.map((number) => ({ worker: { number }, type: 1 })),
  ),
);

function production(method: 'POST' | 'PUT'): fc.Arbitrary<Step> {
  const words = {
    operation: product.map((one) => ({ 'product-code': one })),
    'production-order': fc.option(order),
    machine: fc.option(machine),
    quantity,
    'end-time': fc.constantFrom(null, times['end-time']),
  };
  const body = fc.record(words, { requiredKeys: method === 'POST' ? ['operation'] : [] });
  const path = method === 'POST' ? PRODUCTIONS : `${PRODUCTIONS}/{id}`;
  return request(method, fc.constant(path), method === 'POST' ? body.map((one) => ({ ...times, ...one })) : body);
}

const all = async <T>(company: TestCompany, path: string, query: Readonly<Record<string, string>> = {}) =>
  (await walk<T>(company, path, query)).flat();

/** Sends a step; what it names may be in use, or be gone: that is no error, whatever else it is. */
async function take(company: TestCompany, { of, method, path, body }: Step): Promise<void> {
  const collection = path.replace('/{id}', '');
  const ids = path === collection ? [] : (await all<{ id: number }>(company, collection)).map(({ id }) => id);
  if (path !== collection && ids.length === 0) return;
  const target = path.replace('{id}', String(ids[of % Math.max(ids.length, 1)]));
  const { status, text } = await company.call({ method, path: target, body });
  assert.ok(status < 300 || [400, 404, 409].includes(status), `${method} ${target} ${JSON.stringify(body)}: ${text}`);
}

const millionths = (value: number | string) => Math.round(Number(value) * 1e6);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Every movement as the table holds it: with the id of its product, which stays. */
async function movementsOf({ id }: TestCompany): Promise<readonly Movement[]> {
  const store = openStore({ company: id, now: new Date(), admitted: Promise.resolve() });
  const movements: Movement[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.page({ entity: Movements }, { operation: 'all', filters: null, cursor });
    movements.push(...page.items.map(({ data }) => data));
    cursor = page.next;
  } while (cursor !== undefined);
  return movements;
}

/** Progress and stock are what a plain recomputation from productions and movements says. */
async function assertDerived(company: TestCompany): Promise<void> {
  await untilSettled();
  const [productions, orders, products, movements] = await Promise.all([
    all<Production>(company, PRODUCTIONS),
    all<Order>(company, ORDERS),
    all<{ id: number; code: string }>(company, PRODUCTS),
    movementsOf(company),
  ]);
  for (const { id, code: named, products: ordered } of orders) {
    const own = productions.filter((one) => one['production-order']?.id === id);
    for (const one of own) assert.equal(one['production-order']?.code, named);
    for (const line of ordered) {
      const made = own.filter(({ operation }) => operation.product === line.product);
      assert.equal(
        millionths(line['quantity-produced']),
        sum(made.map((one) => millionths(one.quantity))),
        `${named} ${line.product}`,
      );
    }
  }
  for (const { id, code: named } of products) {
    const moved = movements.filter((movement) => movement.product.id === id);
    const { body } = await company.call<{ stock: number }>({ path: `/api/stock/${named}` });
    assert.equal(millionths(body.stock), Number(moved.reduce((total, one) => total + movementAmount(one), 0n)), named);
    const made = moved.filter(({ type }) => type === 'production');
    const own = productions.filter(({ operation, quantity: some }) => operation.product === named && some > 0);
    assert.deepEqual(
      made.map((one) => [one.production, millionths(one.quantity)]).toSorted(),
      own.map((one) => [one.id, millionths(one.quantity)]).toSorted(),
      `what was made of ${named}`,
    );
  }
}

/** Whatever is called by another code or number by now is shown and found by that. */
async function assertFound(company: TestCompany): Promise<void> {
  const [products, workers, lots, productions, movements] = await Promise.all([
    all<{ id: number; code: string }>(company, PRODUCTS),
    all<{ id: number; number: number }>(company, '/api/workers'),
    all<{ product: { id: number; code: string } }>(company, '/api/lots'),
    all<Production & { worker?: { id?: number; number?: number } }>(company, PRODUCTIONS),
    movementsOf(company),
  ]);
  const ids = (some: readonly { readonly id: number }[]) => some.map(({ id }) => id).toSorted();
  for (const { id, code: named } of products) {
    for (const lot of lots) if (lot.product.id === id) assert.equal(lot.product.code, named);
    const found = await all<{ id: number; 'product-code': string }>(company, '/api/inventory-movements', {
      'product-code': named,
    });
    const own = ids(movements.filter((one) => one.product.id === id));
    const gone = ids(movements.filter((one) => products.every((other) => other.id !== one.product.id)));
    assert.deepEqual(
      ids(found).filter((one) => !gone.includes(one)),
      own,
      named,
    );
    for (const one of found) assert.equal(one['product-code'], named);
  }
  for (const { id, number } of workers) {
    const own = productions.filter((one) => one.worker?.id === id);
    for (const one of own) assert.equal(one.worker?.number, number);
    const found = await all<Production>(company, PRODUCTIONS, { worker: String(number) });
    for (const one of own) assert.ok(ids(found).includes(one.id), `production ${one.id} of worker ${number}`);
  }
}

/** Nothing is left of productions once all of them are deleted. */
async function assertNothingLeft(company: TestCompany): Promise<void> {
  for (const { id } of await all<Production>(company, PRODUCTIONS)) {
    const { status, text } = await company.call({ method: 'DELETE', path: `${PRODUCTIONS}/${id}` });
    assert.equal(status, 201, text);
  }
  await assertDerived(company);
  const left = (await movementsOf(company)).filter((movement) => movement.production !== undefined);
  assert.deepEqual(left, []);
  for (const { products, ...one } of await all<Order>(company, ORDERS)) {
    assert.deepEqual(
      products.map((line) => line['quantity-produced']),
      products.map(() => 0),
    );
    assert.notEqual(one['running-status'], 'started');
  }
}

async function run(waves: readonly (readonly Step[])[]): Promise<void> {
  const company = await newCompany();
  const start: readonly Request[] = [
    { method: 'POST', path: PRODUCTS, body: ['A', 'B'].map((one) => ({ code: one, name: one })) },
    { method: 'POST', path: MACHINES, body: [{ code: 'M' }] },
    { method: 'POST', path: '/api/workers', body: [{ number: 1 }] },
    {
      method: 'POST',
      path: ORDERS,
      body: { code: 'O', ...dates, products: [{ product: 'A', 'quantity-ordered': 5 }] },
    },
  ];
  for (const one of start) await take(company, { ...one, of: 0 });
  for (const wave of waves) {
    await Promise.all(wave.map((one) => take(company, one)));
    await assertDerived(company);
    await assertFound(company);
  }
  await assertNothingLeft(company);
}

const wave = fc.oneof(
  { arbitrary: fc.array(step, { minLength: 1, maxLength: 3 }), weight: 3 },
  { arbitrary: naming.map((one) => [one]), weight: 1 },
);
const waves = fc.array(wave, { minLength: 1, maxLength: 12 });

test('whatever is created, edited, renamed, deleted and created again, also at once, progress and stock are what productions and movements add up to; nothing is left when all productions are gone', async () => {
  await fc.assert(fc.asyncProperty(waves, run), { numRuns: RUNS });
});

test('and so it stays when answers are lost on the way', async (context) => {
  let writes = 0;
  const seventh = (command: string) => command === 'TransactWriteItems' && ++writes % 7 === 0;
  context.onTestFinished(loseAnswers(seventh, Number.POSITIVE_INFINITY));
  await fc.assert(fc.asyncProperty(waves, run), { numRuns: Math.ceil(RUNS / 4) });
});
