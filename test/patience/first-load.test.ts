import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';

useFactory({ rateLimitPerMinute: 0 });

const at = '2026-07-20T08:00:00Z';

/** What a factory sends first, in the right order: each request names only what is there by then. */
const LOAD: readonly (readonly [resource: string, body: object])[] = [
  ['sections', { code: 'ASSEMBLY' }],
  ['product-families', { code: 'FURNITURE', name: 'Furniture' }],
  ['downtime-types', { code: 'REPAIR' }],
  ['machines', { code: 'SAW', section: 'ASSEMBLY', 'downtime-types': ['REPAIR'] }],
  ['worker-groups', { code: 'SHIFT', name: 'Shift' }],
  ['workers', { number: 7, name: 'Ana', groups: ['SHIFT'], section: 'ASSEMBLY' }],
  ['locations', { code: 'PORTO', name: 'Porto' }],
  ['warehouses', { code: 'MAIN', location: 'PORTO', 'warehouse-locations': [{ code: 'A1' }] }],
  ['products', [{ code: 'LEG', name: 'Leg', operations: [{ code: 'CUT', name: 'Cut', machines: ['SAW'] }] }]],
  ['products', { code: 'TABLE', name: 'Table', families: ['FURNITURE'], section: 'ASSEMBLY' }],
  ['bom', { 'product-code': 'TABLE', bom: [{ 'product-code': 'LEG', quantity: 4 }] }],
  ['lots', { code: 'L1', product: 'LEG', 'creation-date': at }],
  ['clients', { code: 'SHOP', name: 'Shop' }],
  [
    'client-order',
    { code: 'C1', client: 'SHOP', location: 'PORTO', products: [{ code: 'TABLE', quantity: 2, 'due-date': at }] },
  ],
  ['shippings', { code: 'S1', 'client-order': 'C1', location: 'PORTO' }],
  [
    'inventory-movements',
    { 'product-code': 'LEG', type: 'in', quantity: 100, 'warehouse-location': 'A1', 'date-time': at },
  ],
  [
    'production-orders',
    [
      {
        code: 'O1',
        'start-date': at,
        'due-date': at,
        products: [{ product: 'LEG', 'quantity-ordered': 8 }],
        machines: ['SAW'],
      },
      {
        code: 'O2',
        'start-date': at,
        'due-date': at,
        products: [{ product: 'TABLE', 'quantity-ordered': 2 }],
        location: 'PORTO',
      },
    ],
  ],
  [
    'productions',
    {
      'production-order': { code: 'O1' },
      operation: { 'product-code': 'LEG', code: 'CUT' },
      worker: 7,
      machine: 'SAW',
      quantity: 3,
      'start-time': at,
      'end-time': at,
    },
  ],
  [
    'material-stagings',
    { product: 'LEG', quantity: 4, 'production-order': 'O2', lot: 'L1', 'warehouse-location': 'A1', date: at },
  ],
  [
    'downtimes',
    {
      'downtime-type': 'REPAIR',
      machines: ['SAW'],
      workers: [7],
      'start-time': at,
      'end-time': '2026-07-20T09:00:00Z',
      'production-order': 'O1',
    },
  ],
  ['punchclocks', { worker: 7, type: 1, date: at }],
];

const LISTS = [...new Set(LOAD.map(([resource]) => resource)), 'stock'].filter((resource) => resource !== 'bom');

/** Ids tell the order in which things came, and so do these instants. */
const OF_THE_MOMENT =
  /^(?:id|.*-id|production|last-modified|modification-date|creation-date|created-at|modified-at|changed-at)$/;

function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !OF_THE_MOMENT.test(name));
  // The table keeps members in no order.
  return Object.fromEntries(
    members.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, member]) => [name, lasting(member)]),
  );
}

async function stateOf(company: TestCompany): Promise<unknown> {
  const lists = await Promise.all(
    LISTS.map(async (resource) => {
      const { status, body, text } = await company.call<readonly unknown[]>({ path: `/api/${resource}` });
      assert.ok(status < 300, text);
      return [resource, body.map((one) => JSON.stringify(lasting(one))).toSorted()] as const;
    }),
  );
  return Object.fromEntries(lists);
}

async function loaded(order: readonly number[]): Promise<TestCompany> {
  const company = await newCompany();
  for (const position of order) {
    const [resource, body] = LOAD[position] ?? [];
    const answer = await company.call({
      method: 'POST',
      path: `/api/${resource}`,
      body,
      headers: { prefer: 'wait=24' },
    });
    assert.ok([200, 201, 202].includes(answer.status), `${resource}: ${answer.text}`);
  }
  await untilSettled();
  return company;
}

const inOrder = LOAD.map((_, position) => position);

test('a first load in any order ends in the state of the right order', async () => {
  const expected = await stateOf(await loaded(inOrder));
  const orders = fc.shuffledSubarray(inOrder, { minLength: LOAD.length, maxLength: LOAD.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const company = await loaded(order);
      const { body } = await company.call<readonly { readonly status: string }[]>({ path: '/api/parked-requests' });
      const left = body.filter(({ status }) => status !== 'done');
      assert.deepEqual(left, []);
      assert.deepEqual(await stateOf(company), expected);
    }),
    { numRuns: 3, examples: [[inOrder.toReversed()]] },
  );
}, 600_000);
