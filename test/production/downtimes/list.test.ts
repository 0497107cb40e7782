import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import type { TestCompany } from '../../support/factory.ts';
import { useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { DOWNTIMES, type Downtime, floorCompany, send } from './floor.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const DOWNTIME_COUNT = 120;
const PAGE_SIZE = 25;

const hour = fc.integer({ min: 0, max: 60 });
const date = (hours: number) => new Date(Date.parse('2026-07-20T00:00:00Z') + hours * 3_600_000).toISOString();
const sent = fc
  .record({ start: hour, length: fc.integer({ min: 1, max: 20 }), machines: fc.subarray(['M1', 'M2', '3', '77']) })
  .map(({ start, length, machines }) => ({
    'start-time': date(start),
    'end-time': date(start + length),
    machines,
    workers: [1],
    'downtime-type': 'Maintenance',
  }));

type Filters = Readonly<Record<string, string>>;
const bound = hour.map(date);
/** 1 is the id of machine M1, 2 that of M2, 3 the code of another machine, 77 that of one that is gone. */
const MACHINES: Readonly<Record<string, string>> = { M1: 'M1', 1: 'M1', 2: 'M2', 3: '3', 77: '77', 99: '99', no: 'no' };
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    'start-time-before': bound,
    'start-time-after': bound,
    'end-time-before': bound,
    'end-time-after': bound,
    machine: fc.constantFrom(...Object.keys(MACHINES)),
  },
  { requiredKeys: [] },
);

/** What the list must be, read off the downtimes as POST answered them. */
function expected(all: readonly Downtime[], wanted: Filters): number[] {
  const passes = (value: string | null, name: string) => {
    const [after, until] = [wanted[`${name}-after`], wanted[`${name}-before`]];
    if (after === undefined && until === undefined) return true;
    return value !== null && value > (after ?? '0') && value < (until ?? '9');
  };
  const by = ['start-time', 'end-time'].find((name) => `${name}-before` in wanted || `${name}-after` in wanted);
  const sortKey = (one: Downtime) => (by ? String(one[by as 'start-time']) : '');
  const machine = wanted.machine === undefined ? undefined : MACHINES[wanted.machine];
  return all
    .filter((one) => passes(one['start-time'], 'start-time') && passes(one['end-time'], 'end-time'))
    .filter(({ machines }) => machine === undefined || machines.some(({ code }) => code === machine))
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)) || a.id - b.id)
    .map(({ id }) => id);
}

let company: TestCompany;
const downtimes: Downtime[] = [];
const seed = Math.floor(Math.random() * 2 ** 31);

beforeAll(async () => {
  company = await floorCompany();
  await send(company, 'POST', '/api/machines', [{ code: '3' }, { code: '77' }, { code: '78' }]);
  const all = fc.sample(sent, { numRuns: DOWNTIME_COUNT, seed });
  for (let from = 0; from < DOWNTIME_COUNT; from += 60) {
    downtimes.push(...(await send<Downtime[]>(company, 'POST', DOWNTIMES, all.slice(from, from + 60))));
  }
  const open = ['M1', 'M3', '3'].map((code) => ({
    machines: [code],
    'start-time': date(7),
    'downtime-type': 'Maintenance',
  }));
  downtimes.push(...(await send<Downtime[]>(company, 'POST', DOWNTIMES, open)));
  await send(company, 'DELETE', '/api/machines/77');
});

test('every combination of filters lists exactly the downtimes that pass them all, in order, 25 to a page', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (wanted) => {
      const pages = await walk<Downtime>(company, DOWNTIMES, wanted);
      const ids = pages.flat().map(({ id }) => id);
      assert.deepEqual(ids, expected(downtimes, wanted), `downtimes of seed ${seed}`);
      assert.ok(pages.slice(0, -1).every((page) => page.length === PAGE_SIZE));
    }),
    { numRuns: 80 },
  );
});

test('a filter that cannot be read is refused', async () => {
  for (const query of [{ 'start-time-after': 'x' }, { 'end-time-before': '25:00' }]) {
    assert.equal((await company.call({ path: DOWNTIMES, query: { ...query } })).status, 400, JSON.stringify(query));
  }
});
