import assert from 'node:assert/strict';
import { test } from 'vitest';
import { seedSandbox } from '../../../local/seed.ts';
import type { CallRequest } from '../../support/call.ts';
import { call, issueToken, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';

useOwnFactory({ seed: seedSandbox });

const PRINTED_TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJrZXkiOiJzX2FqazQyS2RLQWhHciE3TUZtY1Q2UzhTQ3NDQ2hzc2RoTXRFUlNBIUNwUDhlZDkzU2htQ0hoaHIyTmg3Y0dBIiwiX2lkIjoiNWQyNzA4ZDc3NDQ1OTcxYjI5MmY4ZDI3IiwiaWF0IjoxNTY0MDU5ODc2LCJleHAiOjE1NjQxNDYyNzZ9.TBMv71CaxCNtE1opQMk0f1ncfbnZ0Cwnu7MWkTzkQqA';

type Row = Readonly<Record<string, unknown>>;

const tokens = new Map<string, Promise<string>>();

/** A request of the demo key, or of another key, as a reader would paste it. */
async function paste<T = Row>(request: CallRequest, name = 'demo') {
  const basic = { key: `${name}-key`, secret: `${name}-secret` };
  const token = tokens.get(name) ?? issueToken(basic, ['productions_write', 'company_admin']);
  tokens.set(name, token);
  return call<T>({ ...request, token: await token });
}

test('the events of what the sandbox holds from the start are out before its first answer', async () => {
  const recorded = async () => (await paste<unknown[]>({ path: '/api/events' })).headers['x-last-sequence'];
  const first = await recorded();
  await untilSettled();
  assert.ok(Number(first) > 50, `${first} events`);
  assert.equal(await recorded(), first);
});

test('two companies exist, each with an admin key and a zone of its own', async () => {
  const { body } = await paste({ path: '/api/company' });
  const settings = { 'time-zone': 'Europe/Lisbon', 'allow-negative-stock': true };
  assert.deepEqual(body, { id: 'demo', name: 'Demo Factory', ...settings });
  const other = await paste({ path: '/api/company' }, 'other');
  assert.deepEqual(other.body, { id: 'other', name: 'Other Factory', ...settings, 'time-zone': 'UTC' });
  assert.deepEqual((await paste({ path: '/api/workers' }, 'other')).body, []);
});

test('the group All has exactly workers 1 to 4', async () => {
  const { body } = await paste<{ number: number; groups: string[] }[]>({ path: '/api/workers' });
  const members = body.filter(({ groups }) => groups.includes('ALL')).map(({ number }) => number);
  assert.deepEqual(members, [1, 2, 3, 4]);
});

test('every printed request about suppliers works when pasted', async () => {
  const path = '/api/suppliers/987356123';
  const body = sample('suppliers/update.request');
  assert.equal((await paste({ path })).status, 201);
  const updated = await paste({ method: 'PUT', path, body });
  assert.equal(updated.status, 201, updated.text);
  assertShows(updated.body, sample('suppliers/update.response'));
  const listed = await paste<Row[]>({ path: '/api/suppliers', query: { code: 'Supplier2' } });
  const [, second] = sample<Row[]>('suppliers/list.response');
  assertShows(listed.body[0], second);
  assert.equal((await paste({ method: 'DELETE', path })).status, 204);
  const created = await paste({ method: 'POST', path: '/api/suppliers', body: sample('suppliers/create.request') });
  assert.equal(created.status, 201, created.text);
  assert.ok((created.body.id as number) > 987356124, 'ids go on after those that exist');
});

test('every printed request about clients works when pasted', async () => {
  const path = '/api/clients/987356123';
  assert.equal((await paste({ path })).status, 201);
  const updated = await paste({ method: 'PUT', path, body: sample('clients/update.request') });
  assert.equal(updated.status, 201, updated.text);
  assertShows(updated.body, sample('clients/update.response'));
  const listed = await paste<Row[]>({ path: '/api/clients', query: { code: 'Supplier2' } });
  assertShows(listed.body, sample<Row[]>('clients/list.response').slice(1));
  assert.equal((await paste({ method: 'DELETE', path })).status, 204);
  const created = await paste({ method: 'POST', path: '/api/clients', body: sample('clients/create.request') });
  assert.equal(created.status, 201, created.text);
  assertShows(created.body, sample('clients/create.response'), ['/id']);
});

/** Dates of summer: the zone is Lisbon's, an hour ahead. */
const summer = ['/creation-date', '/products/0/due-date', '/products/1/due-date'];

test('every printed request about client orders works when pasted', async () => {
  const path = '/api/client-order';
  const read = await paste({ path: `${path}/987356123` });
  assert.equal(read.status, 201);
  assertShows(read.body, { ...sample<Row>('client-orders/retrieve.response'), code: 'CO123 - Week 46' }, summer);
  const created = await paste({ method: 'POST', path: `${path}/`, body: sample('client-orders/create.request') });
  assert.equal(created.status, 201, created.text);
  assertShows(created.body, sample('client-orders/create.response'), ['/id', ...summer]);
  const updated = await paste({ method: 'PUT', path: `${path}/`, body: sample('client-orders/update.request') });
  assert.equal(updated.status, 201, updated.text);
  assertShows(updated.body, sample('client-orders/update.response'), ['/id', ...summer]);
  const [, second] = sample<Row[]>('client-orders/list.response');
  const listed = await paste<Row[]>({ path: `${path}/`, query: { client: 'Client X' } });
  assertShows(listed.body[1], second, summer);
  assert.equal((await paste({ method: 'DELETE', path: `${path}/987356123` })).status, 204);
  const query = { code: 'clientOrderCode', client: 'clientCode' };
  assert.equal((await paste<Row[]>({ path, query })).body.length, 1);
});

test('every printed request about purchase orders works when pasted', async () => {
  const path = '/api/purchase-orders';
  const one = `${path}/987356123`;
  const read = await paste({ path: one });
  assert.equal(read.status, 201);
  assertShows(read.body, { ...sample<Row>('purchase-orders/retrieve.response'), code: 'PO123 - Week 46' }, summer);
  const created = await paste({ method: 'POST', path: `${path}/`, body: sample('purchase-orders/create.request') });
  assert.equal(created.status, 201, created.text);
  assertShows(created.body, sample('purchase-orders/create.response'), summer);
  const updated = await paste({ method: 'PUT', path: one, body: sample('purchase-orders/update.request') });
  assert.equal(updated.status, 201, updated.text);
  assertShows(updated.body, sample('purchase-orders/update.response'), summer);
  const [, second] = sample<Row[]>('purchase-orders/list.response');
  const listed = await paste<Row[]>({ path, query: { supplier: 'Supplier X' } });
  assertShows(listed.body[1], second, summer);
  assert.equal((await paste({ method: 'DELETE', path: one })).status, 204);
  const query = { code: 'purchaseOrderCode', supplier: 'supplierCode' };
  assert.equal((await paste<Row[]>({ path, query })).body.length, 1);
});

test('the printed request about bills of materials works when pasted, and the printed components are there', async () => {
  const read = await paste({ path: '/api/products/P11' });
  const [printed] = [sample<Row | Row[]>('products/list.response')].flat();
  assertShows(read.body.components, printed?.components);
  const body = sample('bom/update.request');
  for (const _ of ['once', 'again']) {
    const written = await paste({ method: 'POST', path: '/api/bom', body });
    assert.equal(written.status, 201, written.text);
    assert.deepEqual(written.body, sample('bom/update.response'));
  }
  assert.equal((await paste({ method: 'DELETE', path: '/api/products/VANILLA' })).status, 400);
  assert.equal((await paste({ method: 'DELETE', path: '/api/products/wheel' })).status, 400);
});

test('every printed request about products works when pasted', async () => {
  const path = '/api/products/P11';
  const read = await paste({ path });
  assert.equal(read.status, 200);
  const { operations, ...printed } = sample<{ operations: Row[] }>('products/retrieve.response');
  assertShows(read.body, printed);
  assertShows((read.body.operations as Row[])[0], operations[0]);
  const created = await paste({ method: 'POST', path: '/api/products', body: sample('products/create.request') });
  assert.equal(created.status, 201, created.text);
  const updated = await paste({ method: 'PUT', path, body: sample('products/update.request') });
  assert.equal(updated.status, 201, updated.text);
  assert.equal((await paste({ method: 'DELETE', path })).status, 204);
});

test('every printed request about product families works when pasted', async () => {
  const path = '/api/product-families';
  const created = await paste({ method: 'POST', path, body: sample('product-families/create.request') });
  assert.deepEqual([created.status, created.body], [201, sample('product-families/create.response')]);
  const listed = await paste<Row[]>({ path });
  assert.equal(listed.status, 201);
  assert.deepEqual(listed.body.slice(1), sample('product-families/list.response'));
  assert.equal((await paste({ method: 'DELETE', path: '/api/product-family/FAM%201' })).status, 204);
  const query = { 'product-family-code': 'FG' };
  const [bicycle] = (await paste<Row[]>({ path: '/api/products', query })).body;
  assert.deepEqual(bicycle?.families, [{ code: 'FG', name: 'Finished Goods' }]);
});

test('what the printed samples name beside products is there', async () => {
  const codes = async (register: string) =>
    (await paste<{ code: string }[]>({ path: `/api/${register}` })).body.map(({ code }) => code);
  assert.deepEqual(await codes('sections'), ['CUT', 'specialsection']);
  assert.deepEqual(await codes('downtime-types'), ['Maintenance', 'Malfunction', 'downtime1 type']);
  assert.deepEqual(await codes('checklists'), ['CheckIn']);
  assert.deepEqual(await codes('labels'), ['labelCode']);
  assert.deepEqual(await codes('waste-types'), ['BROKEN', 'Waste1', 'Waste code']);
  const { body } = await paste({ path: '/api/waste-types/Waste%20code' });
  const { id, code, ...waste } = body;
  const description = 'Description of this type of waste';
  assert.deepEqual(waste, { description, flaw: 'Flaw', recoverable: true, billable: false });
});

test('every printed request about production orders works when pasted', async () => {
  const path = '/api/production-orders';
  const one = `${path}/3990`;
  const printed = sample('production-orders/retrieve.response');
  // The printed dates are past, and the zone is Lisbon's, an hour ahead in spring.
  const ours = ['/status', '/start-date', '/due-date', '/location/id'];
  const read = await paste({ path: one });
  assert.equal(read.status, 200);
  assertShows(read.body, printed, ours);
  const body = sample('production-orders/update.request');
  const updated = await paste({ method: 'PUT', path: one, body });
  assert.equal(updated.status, 200, updated.text);
  assertShows(updated.body, sample('production-orders/update.response'), ours);
  const created = await paste({ method: 'POST', path: `${path}/`, body: sample('production-orders/create.request') });
  assert.equal(created.status, 201, created.text);
  const numbers = [1, 2, 3, 4].map((number) => ({ number }));
  assert.deepEqual(created.body['workers-assigned'], numbers);
  assert.ok((created.body.id as number) > 8763990);
  const problem = sample('production-orders/notify.request');
  assert.equal((await paste({ method: 'POST', path: `${one}/notify`, body: problem })).status, 200);
  const activate = { method: 'POST', path: `${path}/11110/activate`, body: {} } as const;
  assert.deepEqual([(await paste(activate)).status, (await paste(activate)).status], [200, 204]);
  assert.equal((await paste({ method: 'DELETE', path: one })).status, 204);
});

test('every printed request about stock and inventory movements works when pasted', async () => {
  const stock = await paste({ path: '/api/stock/Example' });
  assertShows(stock.body, sample('stock/retrieve.response'));
  const counted = await paste({ method: 'POST', path: '/api/stock', body: sample('stock/update.request') });
  assert.deepEqual([counted.status, counted.body], [201, { message: 'Request successful' }]);
  const path = '/api/inventory-movements';
  // The zone is Lisbon's, an hour ahead in summer, and the location has its own id.
  const ours = ['/date-time', '/shipping/location/id', '/receiving/location/id'];
  const read = await paste({ path: `${path}/12345` });
  assert.equal(read.status, 200);
  assertShows(read.body, sample('inventory-movements/retrieve.response'), ours);
  const created = await paste({ method: 'POST', path: `${path}/`, body: sample('inventory-movements/create.request') });
  assert.equal(created.status, 200, created.text);
  assertShows(created.body, sample('inventory-movements/create.response'), [...ours, '/id']);
  const body = sample('inventory-movements/update.request');
  const updated = await paste({ method: 'PUT', path: `${path}/12345`, body });
  assert.equal(updated.status, 200, updated.text);
  assert.deepEqual(updated.body, read.body);
  const listed = await paste<Row[]>({ path, query: { 'product-code': 'ProductCode' } });
  assertShows(listed.body[0], sample<Row[]>('inventory-movements/list.response')[0], ours);
  assert.equal((await paste<{ stock: number }>({ path: '/api/stock/ProductCode' })).body.stock, 20);
  assert.equal((await paste({ method: 'DELETE', path: '/api/inventory-movement/12345' })).status, 204);
  assert.equal((await paste<{ stock: number }>({ path: '/api/stock/ProductCode' })).body.stock, 10);
});

test('filling the sandbox again changes nothing, and what was deleted stays deleted', async () => {
  const paths = [
    'machines',
    'workers',
    'suppliers',
    'clients',
    'client-order',
    'purchase-orders',
    'products',
    'product-families',
    'sections',
    'production-orders',
    'punchclocks',
    'api-keys',
  ];
  // Looking is a use of the key.
  const withoutUse = (text: string) => text.replace(/"last-used-at":"[^"]+"/, '');
  const look = () => Promise.all(paths.map(async (name) => withoutUse((await paste({ path: `/api/${name}` })).text)));
  assert.equal((await paste({ method: 'DELETE', path: '/api/machines/M2' })).status, 204);
  const before = await look();
  await seedSandbox();
  assert.deepEqual(await look(), before);
  assert.equal((await paste({ path: '/api/machines/M2' })).status, 404);
});

test('the printed request to commission serials shows credentials that are known', async () => {
  const headers = { 'x-access-token': PRINTED_TOKEN };
  assert.equal((await call({ path: '/api/suppliers', headers })).status, 200);
  const { status, body } = await paste({ path: '/api/shopfloor-channels/Ky1SpfEXmjj05fW3USBFD3pgoEi9AQ29Atsnj4Zy' });
  assert.deepEqual([status, body.source], [200, 'Manufacturer V2 API']);
});

test('Other Factory makes the capsules of Demo Factory', async () => {
  const path = '/api/partnerships/1';
  const [mine, theirs] = [await paste({ path }), await paste({ path }, 'other')];
  assert.deepEqual([mine.body.partner, mine.body.role, mine.body.status], ['other', 'owner', 'active']);
  assert.deepEqual([theirs.body.partner, theirs.body.role, theirs.body.status], ['demo', 'actor', 'active']);
  const [gtin] = mine.body.products as string[];
  assert.equal((await paste({ path: '/api/products/capsules' })).body.gtin, gtin);
  assert.equal((await paste({ path: '/api/shopfloor-channels/other-line-1' }, 'other')).body.partnership, 1);
});

test('the printed request to commission serials is answered as printed when its address is all that is changed', async () => {
  const headers = { 'x-access-token': PRINTED_TOKEN, 'x-channel-key': 'Ky1SpfEXmjj05fW3USBFD3pgoEi9AQ29Atsnj4Zy' };
  const path = '/v1/manufacturer/v2/api/serials/commission';
  const body = sample<object>('movilitas/commission-serials.request');
  const { status, body: answered } = await call({ method: 'POST', path, headers, body });
  assert.deepEqual([status, answered], [200, sample('movilitas/commission-serials.response')]);
});

test('Other Factory commissions capsules that only Demo Factory sees', async () => {
  const body = {
    product_code: '09521234543213',
    product_code_schema: 'GTIN',
    batch: 'CAPS1',
    expiry_date: '301231',
    serials: ['CAPSULE1'],
  };
  const path = '/v1/manufacturer/v2/api/serials/commission';
  const made = await paste({ method: 'POST', path, headers: { 'x-channel-key': 'other-line-1' }, body }, 'other');
  assert.equal(made.status, 200, made.text);
  const pack = '/api/packs/09521234543213/CAPSULE1';
  assert.deepEqual([(await paste({ path: pack })).status, (await paste({ path: pack }, 'other')).status], [200, 404]);
});
