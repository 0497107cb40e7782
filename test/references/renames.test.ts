import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import type { Contract } from '../../shared/http/contract.ts';
import { inputSchema } from '../support/example-values.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { sent } from '../support/sent.ts';

useFactory({ rateLimitPerMinute: 0 });

const PERIOD = { 'start-date': '2026-01-01', 'due-date': '2999-01-01' };
const DONE = { 'start-time': '2026-07-20T08:00:00Z', 'end-time': '2026-07-20T09:00:00Z' };

/** What everything in the world below is called, by resource. */
const NAMES = {
  sections: 'SECTION',
  'worker-groups': 'GROUP',
  'downtime-types': 'STOP',
  locations: 'SITE',
  checklists: 'CHECKS',
  labels: 'LABEL',
  'waste-types': 'WASTE',
  'custom-fields': 'FIELD',
  warehouses: 'STORE',
  suppliers: 'SUPPLIER',
  clients: 'CLIENT',
  machines: 'MACHINE',
  workers: 8_001,
  products: 'PRODUCT',
  'production-orders': 'ORDER',
  'client-orders': 'SALE',
  'purchase-orders': 'PURCHASE',
  shippings: 'SHIPPING',
  receivings: 'RECEIVING',
  lots: 'LOT',
} as const;
type Renamed = keyof typeof NAMES;

/** Where each is made, if not at the path of its name. */
const PATHS: Partial<Record<Renamed, string>> = { 'client-orders': 'client-order' };
const pathOf = (resource: Renamed) => `/api/${PATHS[resource] ?? resource}`;

/** Each way in which one thing names another, each in a company of its own: what is named, and by what. */
const WAYS: readonly (readonly [named: Renamed, by: string, body: object])[] = [
  ['sections', '/api/workers', { number: 8_002, section: 'SECTION' }],
  ['sections', '/api/machines', { code: 'M', section: 'SECTION' }],
  ['sections', '/api/products', { code: 'P', name: 'P', section: { name: 'SECTION' } }],
  ['sections', '/api/products', { code: 'P', name: 'P', operations: [operation({ section: { name: 'SECTION' } })] }],
  ['worker-groups', '/api/workers', { number: 8_002, groups: ['GROUP'] }],
  ['downtime-types', '/api/machines', { code: 'M', 'downtime-types': ['STOP'] }],
  ['downtime-types', '/api/downtimes', { machines: ['MACHINE'], 'downtime-type': 'STOP' }],
  ['locations', '/api/warehouses', { code: 'W', location: 'SITE' }],
  ['locations', '/api/shippings', { code: 'S', location: 'SITE' }],
  ['locations', '/api/receivings', { code: 'R', location: 'SITE' }],
  ['locations', '/api/production-orders', { ...orderOf('O'), location: 'SITE' }],
  ['locations', '/api/client-order', { code: 'C', products: [{ code: 'PRODUCT', quantity: 1, location: 'SITE' }] }],
  ['locations', '/api/purchase-orders', { code: 'C', location: 'SITE', products: [{ code: 'PRODUCT', quantity: 1 }] }],
  ['locations', '/api/inventory-movements', movement({ location: 'SITE' })],
  ['locations', '/api/inventory-movements', movement({ shipping: 'AT-SITE' })],
  [
    'checklists',
    '/api/products',
    { code: 'P', name: 'P', operations: [operation({ checklists: [{ code: 'CHECKS' }] })] },
  ],
  ['labels', '/api/products', { code: 'P', name: 'P', label: { code: 'LABEL' } }],
  ['custom-fields', '/api/products', { code: 'P', name: 'P', 'custom-fields': [{ name: 'FIELD' }] }],
  [
    'custom-fields',
    '/api/products',
    { code: 'P', name: 'P', operations: [operation({ 'custom-fields': [{ name: 'FIELD' }] })] },
  ],
  ['waste-types', '/api/products', { code: 'P', name: 'P', operations: [operation({ waste: [{ code: 'WASTE' }] })] }],
  ['waste-types', '/api/productions', production({ 'produced-waste': [{ code: 'WASTE', quantity: 1 }] })],
  ['waste-types', '/api/machines/MACHINE/counter', { count: 1, waste: [{ code: 'WASTE', quantity: 5 }] }],
  ['warehouses', '/api/inventory-movements', movement({ warehouse: 'STORE' })],
  ['warehouses', '/api/inventory-movements', movement({ warehouse: 'STORE', 'warehouse-location': 'PLACE' })],
  ['warehouses', '/api/material-stagings', staging({ 'warehouse-location': 'PLACE' })],
  [
    'suppliers',
    '/api/purchase-orders',
    { code: 'C', supplier: 'SUPPLIER', products: [{ code: 'PRODUCT', quantity: 1 }] },
  ],
  ['clients', '/api/client-order', { code: 'C', client: 'CLIENT', products: [{ code: 'PRODUCT', quantity: 1 }] }],
  ['machines', '/api/products', { code: 'P', name: 'P', operations: [operation({ machines: [{ code: 'MACHINE' }] })] }],
  ['machines', '/api/production-orders', { ...orderOf('O'), machines: ['MACHINE'] }],
  ['machines', '/api/productions', production({ machine: 'MACHINE' })],
  ['machines', '/api/downtimes', { machines: ['MACHINE'], 'downtime-type': 'STOP' }],
  ['workers', '/api/production-orders', { ...orderOf('O'), 'workers-assigned': [{ number: 8_001 }] }],
  ['workers', '/api/productions', production({ worker: 8_001 })],
  ['workers', '/api/downtimes', { workers: [8_001], 'downtime-type': 'STOP' }],
  ['workers', '/api/downtimes', { machines: ['MACHINE'], 'downtime-type': 'STOP', 'started-by': 8_001 }],
  ['workers', '/api/downtimes', { ...DONE, machines: ['MACHINE'], 'downtime-type': 'STOP', 'closed-by': 8_001 }],
  ['workers', '/api/punchclocks', { worker: 8_001, type: 1 }],
  ['workers', '/api/inventory-movements', movement({ worker: { number: 8_001 } })],
  ['workers', '/api/material-stagings', staging({ worker: 8_001 })],
  ['products', '/api/production-orders', orderOf('O')],
  ['products', '/api/client-order', { code: 'C', products: [{ code: 'PRODUCT', quantity: 1 }] }],
  ['products', '/api/purchase-orders', { code: 'C', active: false, products: [{ code: 'PRODUCT', quantity: 1 }] }],
  ['products', '/api/productions', production({ quantity: 0 })],
  ['products', '/api/bom', { 'product-code': 'OTHER', bom: [{ 'product-code': 'PRODUCT', quantity: 1 }] }],
  ['products', '/api/downtimes', { machines: ['MACHINE'], 'downtime-type': 'STOP', product: 'PRODUCT' }],
  ['products', '/api/material-stagings', staging({})],
  ['products', '/api/lots', { code: 'L', product: 'PRODUCT' }],
  [
    'production-orders',
    '/api/productions',
    production({ operation: { product: 'OTHER' }, 'production-order': 'ORDER' }),
  ],
  [
    'production-orders',
    '/api/downtimes',
    { machines: ['MACHINE'], 'downtime-type': 'STOP', 'production-order': 'ORDER' },
  ],
  ['production-orders', '/api/material-stagings', staging({ 'production-order': 'ORDER' })],
  ['production-orders', '/api/machines/MACHINE/production-orders/{order}', { status: 'started' }],
  ['client-orders', '/api/shippings', { code: 'S', 'client-order': 'SALE' }],
  ['client-orders', '/api/inventory-movements', movement({ 'client-order': 'SALE' })],
  ['purchase-orders', '/api/receivings', { code: 'R', 'purchase-order': 'PURCHASE' }],
  ['purchase-orders', '/api/inventory-movements', movement({ 'purchase-order': 'PURCHASE' })],
  ['shippings', '/api/production-orders', { ...orderOf('O'), shipping: 'SHIPPING' }],
  ['shippings', '/api/productions', production({ shipping: 'SHIPPING' })],
  ['shippings', '/api/inventory-movements', movement({ shipping: 'SHIPPING' })],
  ['receivings', '/api/inventory-movements', movement({ receiving: 'RECEIVING' })],
  ['lots', '/api/inventory-movements', movement({ 'product-code': 'OTHER', lot: 'LOT' })],
];

function operation(more: object) {
  return { code: 'OP', name: 'Operation', ...more };
}
function orderOf(code: string) {
  return { code, ...PERIOD, products: [{ product: 'PRODUCT', 'quantity-ordered': 1 }] };
}
function movement(more: object) {
  return { 'product-code': 'OTHER', type: 'in', quantity: 1, ...more };
}
function staging(more: object) {
  return { product: 'PRODUCT', quantity: 1, ...more };
}
function production(more: object) {
  return { operation: { product: 'PRODUCT' }, worker: 8_000, quantity: 1, ...DONE, ...more };
}

/** One of everything, named by nothing but what it must be named by. */
async function world() {
  const company = await newCompany();
  const make = (path: string, body: unknown) => sent<{ readonly id: number }>(company, 'POST', `/api/${path}`, body);
  const lines = [{ code: 'OTHER', quantity: 1 }];
  await Promise.all([
    ...(
      ['sections', 'worker-groups', 'downtime-types', 'locations', 'checklists', 'labels', 'receivings'] as const
    ).map((path) => make(path, { code: NAMES[path] })),
    make('shippings', { code: 'SHIPPING' }),
    make('waste-types', { code: 'WASTE', description: 'Waste' }),
    make('custom-fields', { name: 'FIELD' }),
    make('warehouses', { code: 'STORE', 'warehouse-locations': [{ code: 'PLACE' }] }),
    make('machines', { code: 'MACHINE' }),
    make('workers', [{ number: 8_000 }, { number: 8_001 }]),
    make(
      'products',
      ['PRODUCT', 'OTHER'].map((code) => ({ code, name: 'Product' })),
    ),
  ]);
  const [supplier, client, order, sale, purchase, lot] = await Promise.all([
    make('suppliers', { code: 'SUPPLIER', name: 'Supplier' }),
    make('clients', { code: 'CLIENT', name: 'Client' }),
    make('production-orders', { ...orderOf('ORDER'), products: [{ product: 'OTHER', 'quantity-ordered': 1 }] }),
    make('client-order', { code: 'SALE', products: lines }),
    make('purchase-orders', { code: 'PURCHASE', products: lines }),
    make('lots', { code: 'LOT', product: 'OTHER' }),
    make('shippings', { code: 'AT-SITE', location: 'SITE' }),
  ]);
  const ids: Partial<Record<Renamed, number>> = {
    suppliers: supplier.id,
    clients: client.id,
    'production-orders': order.id,
    'client-orders': sale.id,
    'purchase-orders': purchase.id,
    lots: lot.id,
  };
  return { ...company, ids };
}
type World = Awaited<ReturnType<typeof world>>;

/** The path of the one that is renamed, and the member it is called by. */
function addressOf({ ids }: World, resource: Renamed) {
  const member = resource === 'workers' ? 'number' : resource === 'custom-fields' ? 'name' : 'code';
  return { path: `${pathOf(resource)}/${ids[resource] ?? NAMES[resource]}`, member };
}

/** Lists of what there is; events are what was. */
const LISTS = (contracts as readonly Contract[]).flatMap(({ resource, routes: { list, get } }) => {
  if (list?.method !== 'GET' || !list.path.startsWith('/api/') || list.path.includes('{')) return [];
  if (resource === 'events' || resource === 'changes') return [];
  return [{ path: list.path, key: get?.path.match(/^[^{]*\{(\w+)\}$/)?.[1] }];
});

/** What lists show, and what each of what they show is by itself where the list says one of these names, as text by path. */
async function readings(company: TestCompany, ...names: readonly (string | number)[]): Promise<Map<string, string>> {
  const all = await Promise.all(
    LISTS.map(async ({ path, key }) => {
      const query = path === '/api/production-orders' ? { workers: true } : {};
      const { status, text, body } = await company.call<readonly object[]>({ path, query });
      if (status !== 200 || !names.some((name) => countOf(text, name) > 0)) return [];
      const each = (key ? body : []).map(async (one) => {
        const own = `${path}/${encodeURIComponent(String(one[key as never]))}`;
        return [own, (await company.call({ path: own })).text] as const;
      });
      return [[path, text] as const, ...(await Promise.all(each))];
    }),
  );
  return new Map(all.flat());
}

const countOf = (text: string, name: string | number) =>
  text.match(new RegExp(typeof name === 'number' ? `"number":${name}\\b` : `"${name}"`, 'g'))?.length ?? 0;

/** How often each reading says a name. */
const countsOf = (all: ReadonlyMap<string, string>, name: string | number) =>
  [...all].map(([path, text]) => [path, countOf(text, name)] as const).filter(([, count]) => count > 0);

const total = (counts: readonly (readonly [string, number])[]) => counts.reduce((sum, [, count]) => sum + count, 0);

for (const [resource, by, body] of WAYS) {
  const title = `${resource} named by ${by} ${JSON.stringify(body)}`;
  test(`${title.slice(0, 150)}: another name shows there, or is 400 and says what names it`, async () => {
    const company = await world();
    const { path, member } = addressOf(company, resource);
    const [name, other] = [NAMES[resource], resource === 'workers' ? 9_009 : 'ANOTHER-NAME'];
    const made = await sent<{ id: number }>(
      company,
      'POST',
      by.replace('{order}', String(company.ids['production-orders'])),
      body,
    );
    // Only an order that has ended lets its products have other names.
    if (by === '/api/production-orders' && resource === 'products') {
      await sent(company, 'PUT', `${by}/${made.id}`, { ended: true });
    }
    await untilSettled();
    const before = countsOf(await readings(company, name), name);
    const sending = { ...(resource === 'products' && { name: 'Product' }), [member]: other };
    const renamed = await company.call<{ detail: string }>({ method: 'PUT', path, body: sending });
    if (renamed.status === 400) {
      assert.match(renamed.body.detail, /must (stay|not change)|is of the product|is made of it|uses the product/);
      const after = await readings(company, name, other);
      assert.deepEqual([countsOf(after, name), countsOf(after, other)], [before, []], 'nothing has changed');
      return;
    }
    assert.ok(renamed.status < 300, renamed.text);
    await untilSettled();
    const after = await readings(company, name, other);
    assert.deepEqual(countsOf(after, name), [], 'the former name is nowhere');
    assert.equal(total(countsOf(after, other)), total(before), 'the name by now is where it was');
    await giveAway(company, resource);
    // A product is listed with its stock, too.
    const own = [pathOf(resource), ...(resource === 'products' ? ['/api/stock'] : [])];
    const elsewhere = countsOf(await readings(company, name, other), name).filter(
      ([at]) => !own.some((path) => at.startsWith(path)),
    );
    assert.deepEqual(elsewhere, [], 'what has the former name by now is named by nothing');
  });
}

/** Gives the former name to another one. */
async function giveAway(company: World, resource: Renamed) {
  const name = NAMES[resource];
  const bodies: Partial<Record<Renamed, object>> = {
    workers: { number: name },
    products: { code: name, name: 'New' },
    'production-orders': { ...orderOf('ORDER'), products: [{ product: 'OTHER', 'quantity-ordered': 1 }] },
  };
  await sent(company, 'POST', pathOf(resource), bodies[resource] ?? { code: name, name: 'New' });
}

test('whatever can get another name is among these', () => {
  const renaming = (contracts as readonly Contract[]).filter(({ resource, routes: { update } }) => {
    // Nothing names a channel.
    if (update?.method !== 'PUT' || !update.body || resource === 'channels') return false;
    const members = Object.keys(inputSchema(update.body()).properties ?? {});
    return members.includes('code') || /\{(number|name)\}/.test(update.path);
  });
  assert.deepEqual(renaming.map(({ resource }) => resource).toSorted(), Object.keys(NAMES).toSorted());
});
