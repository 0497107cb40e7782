import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newCompany, useFactory } from '../support/factory.ts';
import { get, ORDERS, type Order, order, type Problem, pointers, post, put, workshop } from './workshop.ts';

useFactory();

test('an order needs a code, two dates and at least one product with a whole quantity above zero', async () => {
  const company = await workshop();
  const wrong = [
    [{}, ['/code', '/start-date', '/due-date', '/products']],
    [order('X', { products: [] }), ['/products']],
    [order('X', { products: [{ product: 'P1', 'quantity-ordered': 0 }] }), ['/products/0/quantity-ordered']],
    [order('X', { products: [{ product: 'P1', 'quantity-ordered': 1.5 }] }), ['/products/0/quantity-ordered']],
    [order('X', { products: [{ product: 'P1' }] }), ['/products/0/quantity-ordered']],
    [order('X', { 'start-date': 'tomorrow' }), ['/start-date']],
  ] as const;
  for (const [body, expected] of wrong) assert.deepEqual(await pointers(company, 'POST', ORDERS, body), expected);
});

test('a product is at most once in an order, and the due date is not before the start date', async () => {
  const company = await workshop();
  const line = { product: 'P1', 'quantity-ordered': 1 };
  const body = order('X', { products: [line, line], 'due-date': '2026-01-10T07:59:59Z' });
  assert.deepEqual(await pointers(company, 'POST', ORDERS, body), ['/products/1/product', '/due-date']);
  await post(company, ORDERS, order('X', { 'due-date': '2026-01-10T08:00:00Z' }));
});

test('everything an order refers to must exist, except its shipping', async () => {
  const company = await workshop();
  const nothing = {
    products: [{ product: 'no', 'quantity-ordered': 1 }],
    machines: [{ code: 'A32' }, { code: 'no' }],
    'workers-assigned': [{ number: 5 }],
    'worker-groups': [{ name: 'All' }, { code: 'no' }],
    location: 'no',
    shipping: 'no',
  };
  const expected = [
    '/products/0/product',
    '/machines/1/code',
    '/workers-assigned/0/number',
    '/worker-groups/1/code',
    '/location',
  ];
  assert.deepEqual(await pointers(company, 'POST', ORDERS, order('X', nothing)), expected);
  const { id } = await post(company, ORDERS, order('X', { shipping: 'no' }));
  assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${id}`, nothing), expected);
});

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

test('an array of orders is created in its order, or not at all', async () => {
  const company = await workshop();
  const created = await post<Order[]>(company, ORDERS, [order('A'), order('B'), order('C')]);
  assert.deepEqual(
    created.map(({ code, id }) => [code, id - (created[0]?.id ?? 0)]),
    [
      ['A', 0],
      ['B', 1],
      ['C', 2],
    ],
  );
  const bad = [order('D'), order('E', { products: [{ product: 'no', 'quantity-ordered': 1 }] })];
  assert.deepEqual(await pointers(company, 'POST', ORDERS, bad), ['/1/products/0/product']);
  assert.equal((await company.call<Order[]>({ path: ORDERS })).body.length, 3);
});

test('worker groups are replaced by their workers, found by code or by name', async () => {
  const company = await workshop();
  const numbers = (one: Order) => one['workers-assigned']?.map(({ number }) => number);
  const shown = { workers: true };
  const byName = order('A', { 'workers-assigned': [{ number: 120 }], 'worker-groups': [{ name: 'All' }] });
  const created = await post(company, ORDERS, byName);
  assert.deepEqual(numbers(created), [1, 2, 3, 4, 120]);
  assert.equal('worker-groups' in created, false);
  const byCode = await post(company, ORDERS, order('B', { 'worker-groups': [{ name: 'ALL' }, { code: 'NONE' }] }));
  assert.deepEqual(numbers(byCode), [1, 2, 3, 4]);
  await put(company, byCode.id, { 'workers-assigned': [{ number: 11 }, { number: 10 }, { number: 11 }] });
  assert.deepEqual(numbers(await get(company, byCode.id, shown)), [11, 10]);
  await put(company, byCode.id, { 'worker-groups': [{ code: 'ALL' }] });
  assert.deepEqual(numbers(await get(company, byCode.id, shown)), [1, 2, 3, 4, 10, 11]);
  await put(company, byCode.id, { 'workers-assigned': null });
  assert.deepEqual(numbers(await get(company, byCode.id, shown)), []);
});

test('the workers are shown by POST and the list, hidden by GET and PUT, and `workers` overrides that', async () => {
  const company = await workshop();
  const shows = (one: object | undefined) => 'workers-assigned' in (one ?? {});
  const { id } = await post(company, ORDERS, order('A', { 'workers-assigned': [{ number: 1 }] }));
  const path = `${ORDERS}/${id}`;
  const listed = async (query: object) => (await company.call<Order[]>({ path: ORDERS, query: { ...query } })).body[0];
  const updated = async (query: object) =>
    (await company.call<Order>({ method: 'PUT', path, query: { ...query }, body: {} })).body;
  assert.equal(shows(await post(company, ORDERS, order('B'))), true);
  assert.equal(shows(await post(company, `${ORDERS}?workers=false`, order('C'))), false);
  assert.deepEqual([shows(await listed({})), shows(await listed({ workers: false }))], [true, false]);
  assert.deepEqual([shows(await get(company, id)), shows(await get(company, id, { workers: true }))], [false, true]);
  assert.deepEqual([shows(await updated({})), shows(await updated({ workers: true }))], [false, true]);
});

test('shipping is taken as a code or an object, and answered in the form of each route', async () => {
  const company = await workshop();
  for (const [sent, code] of [
    ['S', 'S'],
    [{ code: 'S' }, 'S'],
    [{}, null],
    [null, null],
    ['', null],
  ] as const) {
    const created = await post(company, ORDERS, order(`with ${JSON.stringify(sent)}`, { shipping: sent }));
    assert.equal(created.shipping, code);
    assert.deepEqual((await get(company, created.id)).shipping, code === null ? {} : { code });
  }
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

test('what the server provides is ignored and named', async () => {
  const company = await workshop();
  const body = order('A', {
    id: 99,
    status: 'completed',
    'running-status': 'archived',
    products: [{ product: 'P1', 'quantity-ordered': 1, 'quantity-produced': 5 }],
  });
  const { headers, body: created } = await company.call<Order>({ method: 'POST', path: ORDERS, body });
  assert.deepEqual(headers['x-ignored']?.split(',').sort(), ['id', 'quantity-produced', 'running-status', 'status']);
  assert.equal(created['running-status'], 'notstarted');
  assert.equal(created.products[0]?.['quantity-produced'], 0);
  assert.notEqual(created.id, 99);
});

test('an order is closed, archived and reopened by hand', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const steps = [
    [{ ended: true }, 'closed', true],
    [{ 'running-status': 'archived' }, 'archived', true],
    [{ 'running-status': 'started' }, 'archived', true],
    [{ ended: false }, 'notstarted', false],
    [{ 'running-status': 'closed' }, 'closed', true],
  ] as const;
  for (const [body, status, ended] of steps) {
    const after = await put(company, id, body);
    assert.deepEqual([after['running-status'], after.ended], [status, ended], JSON.stringify(body));
  }
  assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${id}`, { 'running-status': 'open' }), [
    '/running-status',
  ]);
});

test('activation: 200 with the order, 204 when it is active, 405 when it is closed or archived', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A', { 'is-active': false }));
  const activate = () => company.call<Order & Problem>({ method: 'POST', path: `${ORDERS}/${id}/activate`, body: {} });
  assert.equal((await activate()).body.active, true);
  const again = await activate();
  assert.deepEqual([again.status, again.text], [204, '']);
  for (const status of ['closed', 'archived']) {
    await put(company, id, { 'running-status': status });
    const refused = await activate();
    assert.equal(refused.status, 405);
    assert.equal(refused.body.detail, 'Production Order was closed or archived and cannot be activated');
    assert.equal(refused.headers.allow, 'GET, PUT, DELETE');
  }
});

test('a problem report needs a short message of at most 140 characters', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A', { notes: 'first' }));
  const path = `${ORDERS}/${id}/notify`;
  const report = (body: object) => company.call({ method: 'POST', path, body });
  for (const wrong of [{}, { message: 'm' }, { 'short-message': '' }, { 'short-message': 'x'.repeat(141) }]) {
    assert.deepEqual(await pointers(company, 'POST', path, wrong), ['/short-message']);
  }
  assert.equal((await report({ 'short-message': 'x'.repeat(140) })).status, 200);
  assert.equal((await get(company, id)).notes, 'first');
  const texts = Array.from({ length: 5 }, (_, position) => `message ${position}`);
  await Promise.all(texts.map((message) => report({ 'short-message': 's', message })));
  assert.deepEqual((await get(company, id)).notes.split('\n').sort(), ['first', ...texts].sort());
  const long = { 'short-message': 's', message: 'x'.repeat(20_000) };
  assert.deepEqual(await pointers(company, 'POST', path, long), ['/message']);
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

test('a change made with a stale version is refused', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const path = `${ORDERS}/${id}`;
  const { headers } = await company.call({ path });
  await put(company, id, { description: 'changed' });
  const stale = { 'if-match': headers.etag ?? '' };
  assert.equal((await company.call({ method: 'PUT', path, headers: stale, body: {} })).status, 412);
  assert.equal((await company.call({ method: 'DELETE', path, headers: stale })).status, 412);
});

test('a deleted order is gone, and its code is free', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const path = `${ORDERS}/${id}`;
  const deleted = await company.call({ method: 'DELETE', path });
  assert.deepEqual([deleted.status, deleted.text], [204, '']);
  assert.equal((await company.call({ path })).status, 404);
  assert.equal((await company.call({ method: 'DELETE', path })).status, 404);
  for (const query of ['', '?product=P1', '?running-status=notstarted', '?start-date-after=2020-01-01']) {
    assert.deepEqual((await company.call({ path: `${ORDERS}${query}` })).body, []);
  }
  await post(company, ORDERS, order('A'));
});

test('an order of another company, and an id that is none, is not found on any route', async () => {
  const company = await workshop();
  const stranger = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  for (const one of [id, 999_999, 'x']) {
    const path = `${ORDERS}/${one}`;
    const report = { 'short-message': 'x' };
    const answers = await Promise.all([
      stranger.call({ path }),
      stranger.call({ method: 'PUT', path, body: {} }),
      stranger.call({ method: 'POST', path, body: {} }),
      stranger.call({ method: 'DELETE', path }),
      stranger.call({ method: 'POST', path: `${path}/notify`, body: report }),
      stranger.call({ method: 'POST', path: `${path}/activate`, body: {} }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404, 404, 404],
    );
  }
  assert.deepEqual((await stranger.call({ path: ORDERS })).body, []);
});

test('POST to an order changes it as PUT does', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const answer = await company.call<Order>({ method: 'POST', path: `${ORDERS}/${id}`, body: { description: 'd' } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, await get(company, id));
  assert.equal(answer.body.description, 'd');
});

test('dates are read and written in the zone of the company', async () => {
  const company = await workshop('Europe/Lisbon');
  const created = await post(
    company,
    ORDERS,
    order('A', { 'start-date': '2026-07-20T09:15:15', 'due-date': '2026-12-20T09:15:15+0200' }),
  );
  assert.equal(created['start-date'], '2026-07-20T09:15:15+01:00');
  assert.equal(created['due-date'], '2026-12-20T07:15:15Z');
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
