import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { type TestCompany, useFactory } from '../../support/factory.ts';
import { KINDS, type Order, order, post, put, tradingCompany } from '../../support/trading.ts';
import { walk } from '../../support/walk.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const ORDER_COUNT = 120;
const PAGE_SIZE = 25;

const day = fc.integer({ min: 1, max: 28 });
const date = (value: number) => `2026-03-${String(value).padStart(2, '0')}T00:00:00Z`;
/** Up to three lines, some of them without a due date, some due on the same day. */
const dueDays = fc.array(fc.option(day, { freq: 4 }), { minLength: 1, maxLength: 3 });
const randomOrder = fc.record({
  dueDays,
  changed: fc.option(dueDays, { freq: 2 }),
  trader: fc.constantFrom('A', 'B', null),
});

type Filters = Readonly<Record<string, string>>;
const values = {
  'due-date-before': day.map(date),
  'due-date-after': day.map(date),
  trader: fc.constantFrom('A', 'B', 'unknown'),
  id: fc.integer({ min: 1, max: 10 }).map(String),
  code: fc.integer({ min: 0, max: 9 }).map((position) => `order ${position}`),
};
const names = Object.keys(values) as (keyof typeof values)[];
const seldom = new Set(['id', 'code']);
const filters: fc.Arbitrary<Filters> = fc
  .tuple(
    fc.record(values),
    fc.oneof({ weight: 4, arbitrary: fc.subarray(names.filter((name) => !seldom.has(name))) }, fc.subarray(names)),
  )
  .map(([all, some]) => Object.fromEntries(some.map((name) => [name, all[name]])));

const lines = (days: readonly (number | null)[]) =>
  days.map((due, position) => ({
    code: `P${position + 1}`,
    quantity: 1,
    ...(due !== null && { 'due-date': date(due) }),
  }));

for (const { orders: path, side, word } of KINDS) {
  let company: TestCompany;
  let orders: Order[];
  const seed = Math.floor(Math.random() * 2 ** 31);
  const named = ({ trader, ...others }: Filters): Filters => (trader ? { ...others, [side]: trader } : others);

  /** What the list must be, read off the orders as POST and PUT answered them. */
  const expected = ({ trader, id, code, ...bounds }: Filters): number[] => {
    const dated = 'due-date-before' in bounds || 'due-date-after' in bounds;
    const within = (one: Order) =>
      one.products
        .flatMap((line) => line['due-date'] ?? [])
        .filter((due) => due < (bounds['due-date-before'] ?? '9') && due > (bounds['due-date-after'] ?? '0'));
    const rank = (one: Order) => (dated ? String(within(one).toSorted()[0]) : '');
    return orders
      .filter((one) => !dated || within(one).length > 0)
      .filter((one) => trader === undefined || one[side] === trader)
      .filter((one) => (id === undefined || one.id === Number(id)) && (code === undefined || one.code === code))
      .toSorted((a, b) => rank(a).localeCompare(rank(b)) || a.id - b.id)
      .map(({ id: listed }) => listed);
  };

  beforeAll(async () => {
    company = await tradingCompany();
    const random = fc.sample(randomOrder, { numRuns: ORDER_COUNT, seed });
    const sent = random.map(({ dueDays: days, trader }, position) =>
      order(`order ${position}`, { products: lines(days), [side]: trader }),
    );
    const half = ORDER_COUNT / 2;
    orders = [
      ...(await post<Order[]>(company, path, sent.slice(0, half))),
      ...(await post<Order[]>(company, path, sent.slice(half))),
    ];
    for (const [position, { changed }] of random.entries()) {
      const { id } = orders[position] as Order;
      if (changed) orders[position] = await put(company, `${path}/${id}`, { products: lines(changed) });
    }
  });

  test(`${word}: every combination of filters lists exactly the orders with one line that passes, each once, in order, 25 to a page`, async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (wanted) => {
        const pages = await walk<Order>(company, path, named(wanted));
        const ids = pages.flat().map(({ id }) => id);
        assert.deepEqual(ids, expected(wanted), `orders of seed ${seed}`);
        assert.ok(pages.slice(0, -1).every((page) => page.length === PAGE_SIZE));
      }),
      { numRuns: 60 },
    );
  });

  test(`${word}: a numbered page is the same as the one the links lead to`, async () => {
    for (const wanted of [{}, { trader: 'A' }, { 'due-date-after': date(3) }, { code: 'order 7' }]) {
      const query: Filters = named(wanted);
      const pages = await walk<Order>(company, path, query);
      for (const page of [...pages.keys(), pages.length].toReversed()) {
        const answer = await company.call<Order[]>({ path, query: { ...query, page: page + 1 } });
        assert.deepEqual(answer.body, pages[page] ?? [], JSON.stringify({ ...query, page }));
      }
    }
  });

  test(`${word}: bounds between which no line is due list nothing, also when two lines are due around them`, async () => {
    const products = [
      { code: 'P1', quantity: 1, 'due-date': '2027-01-01' },
      { code: 'P2', quantity: 1, 'due-date': '2027-01-31' },
    ];
    const { id } = await post(company, path, order('around', { products }));
    const listed = async (after: string, until: string) =>
      (await company.call<Order[]>({ path, query: { 'due-date-after': after, 'due-date-before': until } })).body.length;
    assert.equal(await listed('2027-01-01T00:00:00Z', '2027-01-31T00:00:00Z'), 0, 'bounds are exclusive');
    assert.equal(await listed('2027-01-31', '2027-01-01'), 0);
    assert.equal(await listed('2026-12-31T23:59:59Z', '2027-02-01'), 1);
    assert.equal((await company.call({ method: 'DELETE', path: `${path}/${id}` })).status, 204);
    assert.equal(await listed('2026-12-31T23:59:59Z', '2027-02-01'), 0, 'a deleted order is due no more');
  });
}
