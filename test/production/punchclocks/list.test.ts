import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { type TestCompany, useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { PUNCHES, type Punch, send, terminal } from './terminal.ts';

useFactory({ rateLimitPerMinute: 0 });

const ENTRY_COUNT = 120;
const PAGE_SIZE = 25;

const hour = fc.integer({ min: 0, max: 60 });
const date = (hours: number) => new Date(Date.parse('2026-07-20T00:00:00Z') + hours * 3_600_000).toISOString();
const entry = fc.record({ worker: fc.nat(3), type: fc.nat(1), date: hour.map(date) });
const filters: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    'date-before': hour.map(date),
    'date-after': hour.map(date),
    worker: fc.constantFrom('0', '1', '2', '3', '4', '77'),
  },
  { requiredKeys: [] },
);

/** What the list must be, read off the entries as POST answered them. */
function expected(entries: readonly Punch[], wanted: Readonly<Record<string, string>>): number[] {
  const dated = 'date-before' in wanted || 'date-after' in wanted;
  return entries
    .filter(({ date: at }) => at < (wanted['date-before'] ?? '9') && at > (wanted['date-after'] ?? '0'))
    .filter(({ worker }) => String(worker.number) === (wanted.worker ?? String(worker.number)))
    .toSorted((a, b) => (dated ? a.date.localeCompare(b.date) : 0) || a.id - b.id)
    .map(({ id }) => id);
}

let company: TestCompany;
let entries: Punch[];
const seed = Math.floor(Math.random() * 2 ** 31);

beforeAll(async () => {
  company = await terminal();
  const sent = fc.sample(entry, { numRuns: ENTRY_COUNT, seed });
  entries = [];
  for (let from = 0; from < ENTRY_COUNT; from += 60) {
    entries.push(...(await send<Punch[]>(company, 'POST', PUNCHES, sent.slice(from, from + 60))));
  }
});

test('every combination of filters lists exactly the entries that pass them all, in order, 25 to a page', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (wanted) => {
      const pages = await walk<Punch>(company, PUNCHES, wanted);
      const ids = pages.flat().map(({ id }) => id);
      assert.deepEqual(ids, expected(entries, wanted), `entries of seed ${seed}`);
      assert.ok(pages.slice(0, -1).every((page) => page.length === PAGE_SIZE));
    }),
    { numRuns: 60 },
  );
});

test('a filter that cannot be read is refused', async () => {
  for (const query of [{ worker: 'x' }, { worker: '-1' }, { 'date-after': 'noon' }, { 'date-before': '24:00' }]) {
    assert.equal((await company.call({ path: PUNCHES, query })).status, 400, JSON.stringify(query));
  }
});
