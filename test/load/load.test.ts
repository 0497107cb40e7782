import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import type { Item } from '../../shared/db/entity.ts';
import { type Evidence, judgement } from './judge.ts';
import { type LoadResult, runLoad } from './run.ts';

let result: LoadResult;

beforeAll(async () => {
  result = await runLoad({
    minutes: 0.5,
    machines: 6,
    workers: 4,
    webhooks: 4,
    companies: 1,
    pace: 0,
    seed: 20_261_130,
    window: 0,
  });
});

const found = (): Evidence => result.evidence[0] as Evidence;

test('a small factory at work loses, doubles and moves nothing, and says what it took', () => {
  const { violations, events, deliveries } = judgement(found());
  assert.deepEqual(violations, []);
  assert.equal(result.counts, 18);
  // A count changes machine, production and order at least.
  assert.ok(events - found().before >= 3 * result.counts, `${events} events`);
  assert.ok(deliveries > result.counts, `${deliveries} calls`);
  assert.equal(result.delays.length, deliveries);
  assert.ok(result.heaps.length > 1 && result.heaps.every((bytes) => bytes > 0));
});

const isOf = (name: string) => (item: Item) => item.entity === name;

const withoutItem = (evidence: Evidence, isIt: (item: Item) => boolean): Evidence => {
  const position = evidence.items.findIndex(isIt);
  assert.ok(position >= 0);
  return { ...evidence, items: evidence.items.toSpliced(position, 1) };
};

const withData = (evidence: Evidence, isIt: (item: Item) => boolean, more: object): Evidence => {
  const position = evidence.items.findIndex(isIt);
  const item = evidence.items[position];
  assert.ok(item);
  return {
    ...evidence,
    items: evidence.items.with(position, { ...item, data: { ...(item.data as object), ...more } }),
  };
};

/** What the judge has to find, by what was done to what was found of a run without violations. */
const AMISS: readonly (readonly [string, (evidence: Evidence) => Evidence, RegExp])[] = [
  [
    'an event that is missing from the ledger',
    (one) => ({ ...one, events: one.events.toSpliced(-2, 1) }),
    /out of order/,
  ],
  ['an event at the end of the ledger', (one) => ({ ...one, events: one.events.slice(0, -1) }), /the last is/],
  [
    'a version that the ledger does not tell of',
    (one) => ({
      ...one,
      items: one.items.map((item) => (isOf('machines')(item) ? { ...item, version: Number(item.version) + 1 } : item)),
    }),
    /machines changed \d+ times, the ledger tells of/,
  ],
  [
    'a call that was never made',
    (one) => ({ ...one, heard: new Map([...one.heard].map(([name, all]) => [name, new Set([...all].slice(0, -1))])) }),
    /missed 1 of/,
  ],
  ['a count that is lost', (one) => withData(one, isOf('machines'), { counter: 0 }), /1 machines have another counter/],
  [
    'a production that lacks a count',
    (one) => withData(one, isOf('productions'), { quantity: '0' }),
    /productions made/,
  ],
  ['an order that lacks a count', (one) => withData(one, isOf('production-orders'), { products: [] }), /orders have/],
  [
    'a movement that is missing',
    (one) => withoutItem(one, isOf('inventory-movements')),
    /1 productions are not booked/,
  ],
  ['stock that has drifted', (one) => withData(one, isOf('stock'), { total: 1 }), /its movements add up to/],
];

test.for(AMISS)('%s is found', ([, change, said]) => {
  assert.match(judgement(change(found())).violations.join('\n'), said);
});
