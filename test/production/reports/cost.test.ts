import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'vitest';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { measure } from '../../capacity/measure.ts';
import { inProcess, newCompany, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';
import { downtime, type History, production, writeHistories } from '../model/records.ts';
import { report } from './company.ts';

useFactory({ rateLimitPerMinute: 0 });

const day = (at: number) => new Date(Date.UTC(2026, 0, at, 8)).toISOString();
const TUESDAY = day(202);
const evening = (at: number) => new Date(Date.UTC(2026, 0, at, 16)).toISOString();

/** Days of work of worker 1 at a machine that stood still for an hour a day. */
function days(from: number, count: number): Required<Pick<History, 'punches' | 'productions' | 'downtimes'>> {
  const all = Array.from({ length: count }, (_, position) => from + position);
  const span = (at: number) => ({ from: day(at), to: evening(at) });
  return {
    punches: all.flatMap((at) => [{ type: 1, date: day(at) } as const, { type: 0, date: evening(at) } as const]),
    productions: all.map((at) => production({ worker: 1, machine: 'M', ...span(at) })),
    downtimes: all.map((at) => downtime({ workers: [1], machines: ['M'], ...span(at) })),
  };
}

test('a report reads its window and what lies a week before it, and nothing of the years around', {
  skip: !inProcess,
}, async () => {
  const costs = [];
  for (const [from, count] of [
    [190, 20],
    [2, 400],
  ] as const) {
    const company = await newCompany();
    await company.token();
    await writeHistories(company, [{ number: 1, ...days(from, count) }]);
    const { result, cost } = await measure(() => report(company, { 'start-time': TUESDAY, 'end-time': day(203) }));
    assert.equal(result[0]?.['presence-time'], '08H00');
    costs.push(cost);
  }
  assert.deepEqual(costs[1], costs[0]);
});

test('the entities of a report are those of its window', { skip: !inProcess }, async () => {
  const company = await newCompany();
  await company.token();
  await writeHistories(company, [{ number: 1, ...days(180, 40) }]);
  const query = { 'start-time': TUESDAY, 'end-time': day(204) };
  const { roundTrips } = await meter(() => report(company, query));
  const keys = roundTrips.filter(({ command }) => command === 'BatchGetItem').map(({ input }) => input.RequestItems);
  const wanted = keys.flatMap((items) => Object.values(items as Batch).flatMap(({ Keys }) => Keys));
  assert.deepEqual(
    wanted
      .map(({ pk }) => pk.S.replace(/^.*#/, ''))
      .filter((kind) => /^(productions|downtimes|punchclocks)$/.test(kind))
      .toSorted(),
    ['downtimes', 'downtimes', 'downtimes', 'downtimes', 'productions', 'productions'],
    'two days: two productions, two downtimes of the worker, and of the machine',
  );
});

type Batch = Readonly<Record<string, { readonly Keys: readonly { readonly pk: { readonly S: string } }[] }>>;

test('of many items only so many are under way at once, and the answers stand in the order of the items', async () => {
  let [under, most] = [0, 0];
  const items = Array.from({ length: 50 }, (_, position) => position);
  const answers = await mapBounded(items, 10, async (item) => {
    under += 1;
    most = Math.max(most, under);
    for (let turn = 0; turn < (item * 7) % 5; turn += 1) await setImmediate();
    under -= 1;
    return item * 2;
  });
  assert.deepEqual(
    answers,
    items.map((item) => item * 2),
  );
  assert.equal(most, 10);
  assert.deepEqual(await mapBounded([], 10, async () => 1), []);
  await assert.rejects(
    mapBounded(items, 10, (item) => Promise.reject(new Error(`no ${item}`))),
    { message: 'no 0' },
  );
});
