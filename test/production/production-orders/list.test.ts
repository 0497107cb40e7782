import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { type TestCompany, useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { ORDERS, type Order, order, pointers, post, put, workshop } from './workshop.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const ORDER_COUNT = 150;
const PAGE_SIZE = 25;

const day = fc.integer({ min: 1, max: 28 });
const date = (value: number) => `2026-03-${String(value).padStart(2, '0')}T00:00:00Z`;
const randomOrder = fc.record({
  start: day,
  length: fc.nat(20),
  products: fc.subarray(['P1', 'P2', 'P3'], { minLength: 1 }),
  machines: fc.subarray(['F1', 'A32']),
  active: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  status: fc.constantFrom('notstarted', 'notstarted', 'closed', 'archived'),
});

type Filters = Readonly<Record<string, string>>;
const values = {
  'start-date-before': day.map(date),
  'start-date-after': day.map(date),
  'due-date-before': day.map(date),
  'due-date-after': day.map(date),
  'running-status': fc.constantFrom('notstarted', 'started', 'closed', 'archived'),
  active: fc.constantFrom('true', 'false'),
  product: fc.constantFrom('P1', 'P2', 'P3', 'unknown'),
  machine: fc.constantFrom('F1', 'A32', 'OVEN02'),
  code: fc.constantFrom('order 7', 'order 70', 'order 140', 'order'),
};
const names = Object.keys(values) as (keyof typeof values)[];
/** Mostly a few filters at once: with all of them hardly an order is left that could be wrong. */
const filters: fc.Arbitrary<Filters> = fc
  .tuple(
    fc.record(values),
    fc.oneof({ weight: 3, arbitrary: fc.subarray(names, { maxLength: 2 }) }, fc.subarray(names)),
  )
  .map(([all, some]) => Object.fromEntries(some.map((name) => [name, all[name]])));

/** What the list must be, read off the orders as POST and PUT answered them. */
function expected(orders: readonly Order[], wanted: Filters): number[] {
  const passes = (one: Order) =>
    one['start-date'] < (wanted['start-date-before'] ?? '9') &&
    one['start-date'] > (wanted['start-date-after'] ?? '0') &&
    one['due-date'] < (wanted['due-date-before'] ?? '9') &&
    one['due-date'] > (wanted['due-date-after'] ?? '0') &&
    (wanted['running-status'] ?? one['running-status']) === one['running-status'] &&
    (wanted.active ?? String(one.active)) === String(one.active) &&
    (wanted.product === undefined || one.products.some(({ product }) => product === wanted.product)) &&
    (wanted.machine === undefined || one.machines.some(({ code }) => code === wanted.machine)) &&
    (wanted.code ?? one.code) === one.code;
  const by = ['start-date', 'due-date'].find((name) => `${name}-before` in wanted || `${name}-after` in wanted);
  const sortKey = (one: Order) => (by ? String(one[by as 'start-date']) : '');
  return orders
    .filter(passes)
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)) || a.id - b.id)
    .map(({ id }) => id);
}

let company: TestCompany;
let orders: Order[];
const seed = Math.floor(Math.random() * 2 ** 31);

beforeAll(async () => {
  company = await workshop();
  const random = fc.sample(randomOrder, { numRuns: ORDER_COUNT, seed });
  const sent = random.map(({ start, length, products, machines, active }, position) =>
    order(`order ${position}`, {
      'start-date': date(start),
      'due-date': new Date(Date.parse(date(start)) + length * 86_400_000).toISOString(),
      products: products.map((product) => ({ product, 'quantity-ordered': 1 })),
      machines: machines.map((code) => ({ code })),
      active,
    }),
  );
  const half = ORDER_COUNT / 2;
  orders = [
    ...(await post<Order[]>(company, ORDERS, sent.slice(0, half))),
    ...(await post<Order[]>(company, ORDERS, sent.slice(half))),
  ];
  for (const [position, { status }] of random.entries()) {
    const { id } = orders[position] as Order;
    if (status !== 'notstarted') orders[position] = await put(company, id, { 'running-status': status });
  }
});

test('every combination of filters lists exactly the orders that pass them all, in order, 25 to a page', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (wanted) => {
      const pages = await walk<Order>(company, ORDERS, wanted);
      const ids = pages.flat().map(({ id }) => id);
      assert.deepEqual(ids, expected(orders, wanted), `orders of seed ${seed}`);
      assert.ok(pages.slice(0, -1).every((page) => page.length === PAGE_SIZE));
    }),
    { numRuns: 60 },
  );
});

test('a numbered page is the same as the one the links lead to', async () => {
  for (const wanted of [{}, { product: 'P1' }, { 'due-date-after': date(3) }, { machine: 'F1', active: 'true' }]) {
    const pages = await walk<Order>(company, ORDERS, wanted);
    for (const page of [...pages.keys(), pages.length].toReversed()) {
      const query = { ...wanted, page: page + 1 };
      const answer = await company.call<Order[]>({ path: ORDERS, query });
      assert.deepEqual(answer.body, pages[page] ?? [], JSON.stringify(query));
    }
  }
});

test('an order is found by the code it has by now, with its product as that is called by now, on the first page', async () => {
  const other = await workshop();
  const { id } = await post<Order>(
    other,
    ORDERS,
    order('former', { products: [{ product: 'P1', 'quantity-ordered': 1 }] }),
  );
  await put(other, id, { code: 'latter', ended: true });
  const renamed = await other.call({ method: 'PUT', path: '/api/products/P1', body: { code: 'P1b', name: 'P1' } });
  assert.equal(renamed.status, 201, renamed.text);
  const found = async (query: Readonly<Record<string, string | number>>) =>
    (await other.call<Order[]>({ path: ORDERS, query })).body.map((one) => one.products.map(({ product }) => product));
  assert.deepEqual(await found({ code: 'former' }), []);
  assert.deepEqual(await found({ code: 'latter' }), [['P1b']]);
  assert.deepEqual(await found({ code: 'latter', product: 'P1b', page: 1 }), [['P1b']]);
  assert.deepEqual(await found({ code: 'latter', product: 'P1' }), []);
  assert.deepEqual(await found({ code: 'latter', page: 2 }), []);
});

test('bounds that leave nothing between them list nothing', async () => {
  for (const bounds of [
    { 'start-date-after': date(9), 'start-date-before': date(3) },
    { 'due-date-after': date(9), 'due-date-before': date(9) },
  ]) {
    assert.deepEqual((await company.call({ path: ORDERS, query: bounds })).body, []);
  }
});

test('a filter that cannot be read is refused', async () => {
  for (const [name, value] of [
    ['running-status', 'open'],
    ['running-status', 'closed,archived'],
    ['active', 'yes'],
    ['start-date-before', 'soon'],
    ['workers', '1'],
    ['page', '0'],
  ]) {
    const answer = await company.call({ path: ORDERS, query: { [name as string]: value } });
    assert.equal(answer.status, 400, `${name}=${value}`);
  }
  assert.equal(
    (await company.call({ path: ORDERS, query: { product: 'P1', nonsense: 1 } })).headers['x-ignored'],
    'nonsense',
  );
});

test('no order is repeated or left out while others are created, changed and deleted between the pages', async () => {
  const queries: Filters[] = [
    {},
    { product: 'P1' },
    { 'start-date-after': date(1) },
    { 'running-status': 'notstarted' },
  ];
  for (const wanted of queries) {
    const busy = await workshop();
    const lines = (position: number) =>
      order(`${position}`, { 'start-date': date(2 + (position % 20)), 'due-date': '2027-01-01' });
    const first = await post<Order[]>(
      busy,
      ORDERS,
      Array.from({ length: 90 }, (_, position) => lines(position)),
    );
    const gone = new Set<number>();
    let added = 1_000;
    const disturb = async (page: readonly Order[]) => {
      const victims = [...page.slice(0, 2), ...page.slice(-1), ...first.slice(60, 63)].filter(
        ({ id }) => !gone.has(id),
      );
      for (const { id } of victims) {
        gone.add(id);
        await busy.call({ method: 'DELETE', path: `${ORDERS}/${id}` });
      }
      await post(
        busy,
        ORDERS,
        Array.from({ length: 5 }, () => lines(added++)),
      );
      await put(busy, first[70]?.id ?? 0, { description: `changed ${added}` });
    };
    const seen = (await walk<Order>(busy, ORDERS, wanted, disturb)).flat().map(({ id }) => id);
    assert.equal(new Set(seen).size, seen.length, JSON.stringify(wanted));
    const stayed = first.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
    assert.deepEqual(
      stayed.filter((id) => !seen.includes(id)),
      [],
      JSON.stringify(wanted),
    );
  }
});

test('a cursor is good only for its own list', async () => {
  const { headers } = await company.call({ path: ORDERS });
  const cursor = /cursor=([^>&]+)/.exec(headers.link ?? '')?.[1] ?? '';
  assert.notEqual(cursor, '');
  for (const query of [`product=P1&cursor=${cursor}`, `cursor=${cursor}x`, 'cursor=x']) {
    assert.equal((await company.call({ path: ORDERS, query })).status, 400, query);
  }
  const stranger = await workshop();
  assert.equal((await stranger.call({ path: ORDERS, query: `cursor=${cursor}` })).status, 400);
  assert.deepEqual(await pointers(stranger, 'POST', ORDERS, {}), ['/code', '/start-date', '/due-date', '/products']);
});
