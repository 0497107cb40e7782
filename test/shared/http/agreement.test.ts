import assert from 'node:assert/strict';
import { test } from 'vitest';
import type * as z from 'zod/mini';
import { askRow, bodyFor, pointersOf, prepareRow, type Row, rows } from '../../batteries/rows.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const rowOf = (operation: string): Row => {
  const row = rows.find((one) => one.operation === operation && one.method === one.route.method);
  assert.ok(row, operation);
  return row;
};

/** Bodies in which one thing is called by two names that contradict each other, and where the second one stands. */
const CONTRADICTIONS = [
  ['inventory-movements.create', { product: 'OTHER' }, '/product'],
  ['inventory-movements.create', { 'lot-number': 'OTHER' }, '/lot-number'],
  ['lots.create', { 'product-code': 'OTHER' }, '/product-code'],
  ['material-stagings.create', { 'product-code': 'OTHER' }, '/product-code'],
  ['productions.create', { lot: 'A', 'lot-number': 'B' }, '/lot'],
  ['productions.create', { operation: { 'product-code': 'EXAMPLE-PRODUCT', product: 'OTHER' } }, '/operation/product'],
  [
    'productions.create',
    { 'produced-waste': [{ quantity: 1, code: 'A', waste: { code: 'B' } }] },
    '/produced-waste/0/waste',
  ],
  ['productions.create', { 'production-order': { id: 1, code: 'OTHER' } }, '/production-order'],
  ['punchclocks.create', { type: 1, entry: 0 }, '/entry'],
] as const;

/** The production order 1. */
async function makeOrder(company: TestCompany): Promise<void> {
  const orders = rowOf('production-orders.create');
  await prepareRow(orders, company);
  const answer = await askRow(orders, company, {}, { body: bodyFor(orders, 11) });
  assert.equal(answer.status, 201, answer.text);
}

for (const [operation, contradiction, pointer] of CONTRADICTIONS) {
  test(`${operation}: two names of one thing that disagree are 400: ${pointer}`, async () => {
    const row = rowOf(operation);
    const company = await newCompany();
    await prepareRow(row, company);
    await makeOrder(company);
    const said = bodyFor(row, 11) as object;
    const answer = await askRow(row, company, {}, { body: { ...said, ...contradiction } });
    assert.deepEqual([answer.status, pointersOf(answer)], [400, [pointer]], answer.text);
    const agreeing = await askRow(row, company, {}, { body: said });
    assert.ok(agreeing.status < 300, agreeing.text);
  });
}

test('two names that say the same in different forms agree', async () => {
  const company = await newCompany();
  const movements = rowOf('inventory-movements.create');
  await prepareRow(movements, company);
  const said = { ...(bodyFor(movements, 11) as object), 'lot-number': [{ code: 'EXAMPLE-LOT' }] };
  const answer = await askRow(movements, company, {}, { body: said });
  assert.ok(answer.status < 300, answer.text);
  const clocks = rowOf('punchclocks.create');
  await prepareRow(clocks, company);
  const entry = await askRow(
    clocks,
    company,
    {},
    { body: { ...(bodyFor(clocks, 11) as object), type: 1, entry: 'in' } },
  );
  assert.ok(entry.status < 300, entry.text);
});

test('a lot may be named in several forms at once, as long as they are the same', () => {
  const schema = rowOf('inventory-movements.create').route.body?.() as z.ZodMiniType;
  const parse = (more: object) => schema.safeParse({ 'product-code': 'P', quantity: 1, type: 'in', ...more }).success;
  assert.ok(parse({ lot: 'A', 'lot-number': { code: 'A' } }));
  assert.ok(!parse({ lot: null, 'lot-number': 'A' }));
});

test('a worker group may be named by code, by name or by both, unless these are of two groups', async () => {
  const company = await newCompany();
  const post = (path: string, body: object) => company.call({ method: 'POST', path, body });
  for (const one of ['A', 'B']) {
    assert.equal((await post('/api/worker-groups', { code: `GROUP-${one}`, name: `Group ${one}` })).status, 201);
    const worker = { number: one === 'A' ? 1 : 2, groups: [`GROUP-${one}`] };
    assert.equal((await post('/api/workers', worker)).status, 201);
  }
  await post('/api/products', { code: 'P', name: 'P' });
  const dates = { 'start-date': '2026-01-01', 'due-date': '2999-01-01' };
  const order = (code: string, ...groups: readonly object[]) =>
    post('/api/production-orders', {
      code,
      ...dates,
      products: [{ product: 'P', 'quantity-ordered': 1 }],
      'worker-groups': groups,
    });
  const disagreeing = { code: 'GROUP-A', name: 'Group B' };
  const refused = await order('O', { code: 'GROUP-B' }, disagreeing);
  assert.deepEqual([refused.status, pointersOf(refused)], [400, ['/worker-groups/1/name']], refused.text);
  const unknown = await order('O', { code: 'GROUP-A', name: 'Group C' });
  assert.deepEqual([unknown.status, pointersOf(unknown)], [400, ['/worker-groups/0/name']], unknown.text);
  const path = `/api/production-orders/${((await order('O', { code: 'GROUP-A', name: 'Group A' })).body as { id: number }).id}`;
  const shown = async () =>
    (await company.call<Record<string, unknown>>({ path, query: { workers: true } })).body['workers-assigned'];
  assert.deepEqual(await shown(), [{ number: 1 }]);
  const changed = await company.call({ method: 'PUT', path, body: { 'worker-groups': [disagreeing] } });
  assert.deepEqual([changed.status, pointersOf(changed)], [400, ['/worker-groups/0/name']]);
  assert.deepEqual(await shown(), [{ number: 1 }]);
});
