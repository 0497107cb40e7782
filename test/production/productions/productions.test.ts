import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { untilSettled, useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { walk } from '../../support/walk.ts';
import {
  get,
  PRODUCTIONS,
  type Problem,
  type Production,
  production,
  refusedPointers,
  send,
  tableMaker,
} from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

type Sent = Readonly<Record<string, unknown>>;

/** Assigned by the server. */
const OURS = ['/id', '/production-order/id', '/shipping/id', '/operation/id', '/worker/id', '/worker/name'];

/** A company with what the printed requests name. */
async function printedWorld() {
  const company = await tableMaker();
  const operation = (code: string) => ({ code, name: code });
  await send(company, 'POST', '/api/products', [
    { code: 'otherProductCode', name: 'Other', operations: [operation('OtherOperationCode')] },
    { code: 'productcodeexample001', name: 'Example', operations: [operation('operationexample0001')] },
    { code: 'Product 1', name: 'Product 1', operations: [operation('2')] },
    { code: 'P1', name: 'P1', operations: [operation('CUT3')] },
  ]);
  await send(company, 'POST', '/api/shippings', { code: 'shippingexamplecode00' });
  const order = (code: string, ...products: string[]) => ({
    code,
    'start-date': '2023-01-01',
    'due-date': '2023-12-31',
    products: products.map((product) => ({ product, 'quantity-ordered': 100 })),
  });
  await send(company, 'POST', '/api/production-orders', [
    order('productionorderexample00', 'otherProductCode', 'productcodeexample001'),
    order('PO1', 'Product 1'),
    order('P1 - Week 14', 'P1'),
  ]);
  return company;
}

/** A printed production with its order by code: the printed id is another company's. */
const ofOrder = ({ 'production-order': order, ...others }: Sent, more: object = {}) => ({
  ...others,
  'production-order': { code: (order as { code: string }).code },
  ...more,
});

test('the printed update and delete are answered as printed', async () => {
  const company = await printedWorld();
  const { id } = await send(company, 'POST', PRODUCTIONS, production());
  const updated = await send(company, 'PUT', `${PRODUCTIONS}/${id}`, sample('productions/update.request'));
  assertShows(updated, sample('productions/update.response'), OURS);
  assert.deepEqual(await get(company, `${PRODUCTIONS}/${id}`), updated);
  const printed = sample<Sent>('productions/delete.response');
  const other = await send(company, 'POST', PRODUCTIONS, ofOrder(printed));
  const answer = await company.call<Production>({ method: 'DELETE', path: `${PRODUCTIONS}/${other.id}` });
  assert.equal(answer.status, 201);
  assertShows(answer.body, printed, OURS);
  assert.equal((await company.call({ path: `${PRODUCTIONS}/${other.id}` })).status, 404);
});

test('the list shows a production as printed, with the name of its worker only when asked', async () => {
  const company = await printedWorld();
  await send(company, 'POST', '/api/waste-types', {
    code: 'Waste code',
    description: 'Description of this type of waste',
    flaw: 'Flaw',
    recoverable: true,
    billable: false,
  });
  await send(company, 'POST', '/api/workers', { number: 2, name: 'Worker 2' });
  await send(company, 'POST', '/api/machines', { code: 'Machine Code' });
  const [printed] = sample<Sent[]>('productions/list.response');
  await send(company, 'POST', PRODUCTIONS, ofOrder(printed ?? {}, { 'end-time': undefined }));
  const listed = await get<Production[]>(company, PRODUCTIONS);
  const ours = ['/id', '/production-order/id', '/produced-waste/0/waste/id', '/start-time', '/end-time'];
  assertShows(listed[0], printed, ours);
  assert.deepEqual(listed[0]?.worker, { number: 2 });
  const [named] = await get<Production[]>(company, PRODUCTIONS, { 'worker-name': true });
  assert.deepEqual(named?.worker, { number: 2, name: 'Worker 2' });
});

test('the channel PRODUCTION shows a production as printed, and marks one that was deleted', async () => {
  const company = await printedWorld();
  await send(company, 'POST', '/api/channels', { name: 'made', type: 'PRODUCTION' });
  await send(company, 'POST', '/api/workers', { number: 6, name: 'Worker 6' });
  await send(company, 'POST', '/api/machines', { code: 'WJC' });
  const [printed] = sample<Sent[]>('changes/PRODUCTION');
  const { id } = await send(company, 'POST', PRODUCTIONS, ofOrder(printed ?? {}, { 'end-time': undefined }));
  await untilSettled();
  const [running] = await get<Sent[]>(company, '/api/changes/made');
  assert.equal(running && 'status' in running, false);
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  await untilSettled();
  const [deleted] = await get<Sent[]>(company, '/api/changes/made');
  assertShows(deleted, printed, ['/id', '/production-order/id', '/start-time', '/end-time']);
});

test('the channel PRODUCTION shows what a production consumes', async () => {
  const company = await tableMaker();
  await send(company, 'POST', '/api/channels', { name: 'made', type: 'PRODUCTION' });
  await send(company, 'POST', PRODUCTIONS, production({ operation: { code: 'JOIN', product: 'table' }, quantity: 3 }));
  await untilSettled();
  const [made] = await get<Sent[]>(company, '/api/changes/made');
  const consumed = (made?.consumptions ?? []) as readonly { readonly product: string; readonly quantity: number }[];
  assert.deepEqual(
    consumed.toSorted((a, b) => a.product.localeCompare(b.product)),
    [
      { product: 'board', quantity: 6 },
      { product: 'leg', quantity: 12 },
    ],
  );
});

test('a production names what exists, an operation of its product, and an end after its start', async () => {
  const company = await tableMaker();
  const post = (more: object) => refusedPointers(company, 'POST', PRODUCTIONS, production(more));
  assert.deepEqual(await post({ 'production-order': { code: 'none' } }), ['/production-order']);
  assert.deepEqual(await post({ 'production-order': { id: 99 } }), ['/production-order']);
  assert.deepEqual(await post({ operation: { code: 'JOIN', product: 'none' } }), ['/operation/product-code']);
  assert.deepEqual(await post({ operation: { code: 'SAW', product: 'table' } }), ['/operation/code']);
  assert.deepEqual(await post({ operation: { product: 'table' } }), ['/operation/code']);
  assert.deepEqual(await post({ operation: {} }), ['/operation/product-code']);
  assert.deepEqual(await post({ worker: { number: 99 }, machine: 'none' }), ['/worker/number', '/machine']);
  assert.deepEqual(await post({ quantity: -1 }), ['/quantity']);
  assert.deepEqual(await post({ 'end-time': '2026-07-20T07:59:59Z' }), ['/end-time']);
  assert.deepEqual(await post({ 'produced-waste': [{ quantity: 1 }, { quantity: 1, code: 'none' }] }), [
    '/produced-waste/0',
  ]);
  assert.deepEqual(await post({ 'produced-waste': [{ quantity: 1, code: 'none' }] }), ['/produced-waste/0/waste/code']);
  assert.deepEqual(await get(company, PRODUCTIONS), []);
});

test('a production that is started runs until it is given an end, and can be let run again', async () => {
  const company = await tableMaker();
  const started = await send(company, 'POST', PRODUCTIONS, production({ quantity: undefined, 'end-time': undefined }));
  assert.deepEqual(
    [started['checked-out'], started.quantity, started['end-time'], started['work-time']],
    [false, 0, started['start-time'], '00H00m00s'],
  );
  const ended = await send(company, 'PUT', `${PRODUCTIONS}/${started.id}`, { 'end-time': '2026-07-20T08:45:00Z' });
  assert.deepEqual([ended['checked-out'], ended['work-time']], [true, '00H45m00s']);
  const again = await send(company, 'PUT', `${PRODUCTIONS}/${started.id}`, { 'end-time': null });
  assert.equal(again['checked-out'], false);
});

const ORDERS = ['O', 'A', 'B'];
const hour = (at: number) => new Date(Date.UTC(2026, 6, 20, at)).toISOString();
const recorded = fc.record({
  order: fc.constantFrom(...ORDERS, null),
  worker: fc.constantFrom(0, 7, null),
  start: fc.nat(40),
  hours: fc.oneof(fc.nat(10), fc.constant(null)),
});
const bound = fc.option(fc.nat(50), { nil: undefined });
const filters = fc.record({
  codes: fc.option(fc.uniqueArray(fc.constantFrom(...ORDERS, 'none'), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  }),
  order: fc.option(fc.constantFrom('O', 'A'), { nil: undefined }),
  worker: fc.option(fc.constantFrom(0, 7), { nil: undefined }),
  startAfter: bound,
  startBefore: bound,
  endAfter: bound,
  endBefore: bound,
  running: fc.option(fc.nat(50), { nil: undefined, freq: 3 }),
  checkedOut: fc.option(fc.boolean(), { nil: undefined }),
});

test('a production that runs, read and sent back with one field changed, still runs and is counted', async () => {
  const company = await tableMaker();
  const open = production({
    machine: 'SAW',
    quantity: 0,
    'start-time': '2026-07-20T08:00:00.123Z',
    'end-time': undefined,
  });
  const { id } = await send(company, 'POST', PRODUCTIONS, open);
  const path = `${PRODUCTIONS}/${id}`;
  await company.call({ method: 'POST', path: '/api/machines/SAW/counter', body: { count: 5 } });
  const read = await get<Production>(company, path);
  const sentBack = await send(company, 'PUT', path, { ...read, 'lot-number': 'L' });
  assert.deepEqual([sentBack['checked-out'], sentBack.quantity], [false, 5]);
  await send(company, 'PUT', path, { ...read, 'start-time': '2026-07-20T07:00:00Z' });
  await company.call({ method: 'POST', path: '/api/machines/SAW/counter', body: { count: 8 } });
  const counted = await get<Production>(company, path);
  assert.deepEqual([counted['checked-out'], counted.quantity], [false, 8]);
  const ended = await send(company, 'PUT', path, { ...counted, 'end-time': '2026-07-20T09:00:00Z' });
  assert.deepEqual(await send(company, 'PUT', path, ended), ended);
});

test('every combination of filters answers exactly what passes all of them', async () => {
  const company = await tableMaker();
  const body = (code: string) => ({
    code,
    'start-date': '2026-01-01',
    'due-date': '2999-01-01',
    products: [{ product: 'table', 'quantity-ordered': 5 }],
  });
  const others = await send<{ id: number }[]>(company, 'POST', '/api/production-orders', [body('A'), body('B')]);
  const idOf: Readonly<Record<string, number>> = { O: company.order, A: others[0]?.id ?? 0, B: others[1]?.id ?? 0 };
  const all = fc.sample(recorded, { numRuns: 80, seed: 11 });
  const sent = all.map(({ order, worker, start, hours }) =>
    production({
      'production-order': order,
      worker,
      'start-time': hour(start),
      'end-time': hours === null ? undefined : hour(start + hours),
      operation: { code: 'CUT', product: 'table' },
    }),
  );
  const made = await send<Production[]>(company, 'POST', PRODUCTIONS, sent);
  const property = fc.asyncProperty(filters, async (asked) => {
    const { codes, order, worker, startAfter, startBefore, endAfter, endBefore, checkedOut } = asked;
    const bounds = [startAfter, startBefore, endAfter, endBefore];
    const running = bounds.every((one) => one === undefined) ? asked.running : undefined;
    const query = {
      ...(codes && { 'production-order-code': codes.join(',') }),
      ...(order && { 'production-order-id': String(idOf[order]) }),
      ...(worker !== undefined && { worker: String(worker) }),
      ...(startAfter !== undefined && { 'start-time-after': hour(startAfter) }),
      ...(startBefore !== undefined && { 'start-time-before': hour(startBefore) }),
      ...(endAfter !== undefined && { 'end-time-after': hour(endAfter) }),
      ...(endBefore !== undefined && { 'end-time-before': hour(endBefore) }),
      ...(running !== undefined && { 'start-time': hour(running) }),
      ...(checkedOut !== undefined && { 'checked-out': String(checkedOut) }),
    };
    const passes = (one: (typeof all)[number]) => {
      const end = one.hours === null ? null : one.start + one.hours;
      return (
        (!codes || codes.some((code) => code === one.order)) &&
        (!order || one.order === order) &&
        (worker === undefined || one.worker === worker) &&
        (startAfter === undefined || one.start > startAfter) &&
        (startBefore === undefined || one.start < startBefore) &&
        (endAfter === undefined || (end !== null && end > endAfter)) &&
        (endBefore === undefined || (end !== null && end < endBefore)) &&
        (running === undefined || end === null || end > running) &&
        (checkedOut === undefined || checkedOut === (end !== null))
      );
    };
    const expected = made.filter((_, position) => passes(all[position] as (typeof all)[number])).map(({ id }) => id);
    const listed = (await walk<Production>(company, PRODUCTIONS, query)).flat().map(({ id }) => id);
    assert.deepEqual(
      listed.toSorted((a, b) => a - b),
      expected,
      JSON.stringify(query),
    );
  });
  await fc.assert(property, { numRuns: 60 });
});

test('start-time is not combined with bounds', async () => {
  const company = await tableMaker();
  const query = { 'start-time': hour(1), 'end-time-before': hour(2) };
  const answer = await company.call<Problem>({ path: PRODUCTIONS, query });
  assert.deepEqual([answer.status, answer.body.errors?.map(({ pointer }) => pointer)], [400, ['start-time']]);
});

test('a production lasts 366 days at most, when it is recorded and when it is changed', async () => {
  const company = await tableMaker();
  for (const end of ['2027-07-22T08:00:00Z', '9999-12-31T23:59:59.999Z']) {
    const late = { 'end-time': end };
    assert.deepEqual(await refusedPointers(company, 'POST', PRODUCTIONS, production(late)), ['/end-time']);
  }
  const { id } = await send<Production>(
    company,
    'POST',
    PRODUCTIONS,
    production({ 'end-time': '2027-07-21T08:00:00Z' }),
  );
  assert.deepEqual(
    await refusedPointers(company, 'PUT', `${PRODUCTIONS}/${id}`, { 'end-time': '3026-07-20T09:00:00Z' }),
    ['/end-time'],
  );
});

test('a shipping that a production names first is created with it, once, also by an array and by many at once', async () => {
  const company = await tableMaker();
  type Shown = { readonly id: number; readonly shipping: { readonly code: string; readonly id: number | null } | null };
  const shippings = async () => {
    const all = await get<{ id: number; code: string }[]>(company, '/api/shippings');
    return new Map(all.map(({ code, id }) => [code, id]));
  };
  const named = (shipping: string, more = {}) => production({ shipping, ...more });
  const made = await send<Shown[]>(company, 'POST', PRODUCTIONS, [
    named('S1'),
    named('S1', { 'production-order': null }),
    named('S2'),
    production({}),
  ]);
  const first = await shippings();
  assert.deepEqual([...first.keys()].toSorted(), ['S1', 'S2']);
  assert.deepEqual(
    made.map(({ shipping }) => shipping),
    [...['S1', 'S1', 'S2'].map((code) => ({ code, id: first.get(code) })), null],
  );
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => company.call<Shown>({ method: 'POST', path: PRODUCTIONS, body: named('S3') })),
  );
  const id = (await shippings()).get('S3');
  for (const { status, body, text } of answers) assert.deepEqual([status, body.shipping?.id], [201, id], text);
  const path = `${PRODUCTIONS}/${made[3]?.id}`;
  const changed = await send<Shown>(company, 'PUT', path, { shipping: { code: 'S4' } });
  assert.deepEqual(changed.shipping, { code: 'S4', id: (await shippings()).get('S4') });
  assert.equal((await company.call({ method: 'DELETE', path: '/api/shippings/S4' })).status, 204);
  const read = await get<Shown>(company, path);
  await send(company, 'PUT', path, read);
  assert.equal((await shippings()).has('S4'), false, 'sent back, it names the one that is gone');
  const refused = await company.call({ method: 'POST', path: PRODUCTIONS, body: named('S5', { worker: 99 }) });
  assert.equal(refused.status, 400);
  assert.equal((await shippings()).has('S5'), false);
});
