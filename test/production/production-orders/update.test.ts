import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { get, ORDERS, type Order, order, pointers, post, put, workshop } from './workshop.ts';

useFactory();

test('what an order refers to already may be sent back after it was deleted', async () => {
  const company = await workshop();
  const more = {
    machines: [{ code: 'F1' }],
    location: { code: 'location code' },
    'workers-assigned': [{ number: 10 }],
  };
  const created = await post(company, ORDERS, order('X', more));
  for (const path of ['/api/machines/F1', '/api/locations/location code', '/api/workers/10']) {
    assert.equal((await company.call({ method: 'DELETE', path: encodeURI(path) })).status, 204, path);
  }
  const updated = await put(company, created.id, { ...created, description: 'changed' });
  assert.deepEqual(updated.machines, [{ code: 'F1' }]);
  assert.deepEqual(updated.location, created.location);
  assert.deepEqual(await pointers(company, 'POST', ORDERS, order('Y', more)), [
    '/machines/0/code',
    '/workers-assigned/0/number',
    '/location',
  ]);
});

test('the code of an order is unique within the company', async () => {
  const company = await workshop();
  await post(company, ORDERS, order('X'));
  const other = await post(company, ORDERS, order('Y'));
  assert.deepEqual(await pointers(company, 'POST', ORDERS, order('X')), ['/code']);
  assert.deepEqual(await pointers(company, 'POST', ORDERS, [order('A'), order('X'), order('A')]), [
    '/1/code',
    '/2/code',
  ]);
  assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${other.id}`, { code: 'X' }), ['/code']);
  await put(company, other.id, { code: 'Z' });
  await post(company, ORDERS, order('Y'));
  await post(await workshop(), ORDERS, order('X'));
});

test('a field left out keeps its value and null clears it', async () => {
  const company = await workshop();
  const full = order('X', {
    description: 'd',
    notes: 'n',
    shipping: 'S',
    location: 'location code',
    'pieces-by-box': '2.5',
    machines: [{ code: 'F1' }],
    parameters: [{ name: 'a', value: 1 }],
    active: false,
  });
  const { id } = await post(company, ORDERS, full);
  const before = await get(company, id);
  assert.deepEqual(await put(company, id, {}), before);
  assert.deepEqual([before['pieces-by-box'], before.active, before['is-active']], [2.5, false, false]);
  const cleared = await put(company, id, {
    description: null,
    notes: null,
    shipping: null,
    location: null,
    'pieces-by-box': null,
    machines: null,
    parameters: null,
    active: null,
  });
  assert.deepEqual(cleared, {
    ...before,
    description: '',
    notes: '',
    shipping: {},
    location: null,
    'pieces-by-box': null,
    machines: [],
    parameters: [],
    'custom-fields': [],
    active: true,
    'is-active': true,
  });
  assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${id}`, { code: null, products: null }), [
    '/code',
    '/products',
  ]);
  assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${id}`, { 'due-date': '2026-01-01' }), ['/due-date']);
});

test('parameters and custom fields are one thing in two shapes', async () => {
  const company = await workshop();
  const parameters = [
    { name: 'a', value: 'x' },
    { name: 'b', value: 2 },
  ];
  const customFields = [{ a: 'x' }, { b: 2 }];
  const one = await post(company, ORDERS, order('A', { parameters }));
  const two = await post(company, ORDERS, order('B', { 'custom-fields': customFields }));
  for (const { id } of [one, two]) {
    const shown = await get(company, id);
    assert.deepEqual([shown.parameters, shown['custom-fields']], [parameters, customFields]);
  }
});

test('of two names of one thing, the one that was changed counts', async () => {
  const company = await workshop();
  const created = await post(company, ORDERS, order('A', { parameters: [{ name: 'a', value: 'x' }] }));
  const read = await get(company, created.id);
  const custom = await put(company, created.id, { ...read, 'custom-fields': [{ a: 'y' }] });
  assert.deepEqual(custom.parameters, [{ name: 'a', value: 'y' }]);
  const inactive = await put(company, created.id, { ...custom, 'is-active': false });
  assert.equal(inactive.active, false);
  assert.equal((await put(company, created.id, { ...inactive, active: true })).active, true);
  const closed = await put(company, created.id, { ...inactive, ended: true });
  assert.equal(closed['running-status'], 'closed');
  assert.equal((await put(company, created.id, { ...closed, ended: false }))['running-status'], 'notstarted');
});

test('an order has at most 90 products and machines, counting those it had before a change', async () => {
  const company = await newCompany();
  const codes = Array.from({ length: 91 }, (_, position) => `P${position}`);
  await post(
    company,
    '/api/products',
    codes.slice(0, 90).map((code) => ({ code, name: code })),
  );
  await post(company, '/api/products', { code: 'P90', name: 'P90' });
  const lines = (some: readonly string[]) => some.map((product) => ({ product, 'quantity-ordered': 1 }));
  assert.deepEqual(await pointers(company, 'POST', ORDERS, order('X', { products: lines(codes) })), ['/products']);
  const { id } = await post(company, ORDERS, order('X', { products: lines(codes.slice(0, 90)), active: false }));
  const everything = { code: 'Y', 'start-date': '2025-01-01', active: true, ended: true };
  const headers = { 'idempotency-key': 'k' };
  const path = `${ORDERS}/${id}`;
  assert.equal((await company.call({ method: 'PUT', path, headers, body: everything })).status, 200);
  const half = { products: lines(codes.slice(0, 45)) };
  assert.equal((await company.call({ method: 'PUT', path, body: half })).status, 200);
  assert.equal(
    (await company.call({ method: 'PUT', path, body: { products: lines(codes.slice(45, 90)) } })).status,
    200,
  );
  assert.deepEqual(
    await pointers(company, 'PUT', path, { products: lines(codes.slice(0, 90)), machines: [{ code: 'M' }] }),
    ['/products', '/machines/0/code'],
  );
});

test('POST to an order changes it as PUT does', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const answer = await company.call<Order>({ method: 'POST', path: `${ORDERS}/${id}`, body: { description: 'd' } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, await get(company, id));
  assert.equal(answer.body.description, 'd');
});

test('products that stay in an order keep what was produced of them', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const lines = (...products: string[]) => products.map((product) => ({ product, 'quantity-ordered': 7 }));
  const after = await put(company, id, { products: lines('P2', 'P1') });
  assert.deepEqual(
    after.products.map(({ product, 'quantity-ordered': ordered }) => [product, ordered]),
    [
      ['P2', 7],
      ['P1', 7],
    ],
  );
});
