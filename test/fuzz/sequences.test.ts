import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { bodyFor, parametersOf, prepareRow, type Row, rows, type Subject, subjectOf } from '../batteries/rows.ts';
import { assertNoDrift } from '../inventory/sums.ts';
import { newCompany, type TestCompany, useFactory } from '../support/factory.ts';
import { walk } from '../support/walk.ts';
import { type FuzzedRequest, requestsOf } from './requests.ts';
import { assertNothingGivenUp, assertSound, sendFuzzed } from './sound.ts';

useFactory({ rateLimitPerMinute: 0 });

/** Sequences; another seed sends others. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 4);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);
const WAVES_MAX = 60;
const AT_ONCE_MAX = 4;

/** Of a row its title, so that a failure can be read. */
type Step = { readonly title: string; readonly of: number; readonly seed: number; readonly request: FuzzedRequest };

/** Few seeds, so that codes meet again. */
const step: fc.Arbitrary<Step> = fc
  .record({ row: fc.constantFrom(...rows), of: fc.nat(1_000), seed: fc.integer({ min: 11, max: 16 }) })
  .chain(({ row, of, seed }) =>
    requestsOf(row.path, row.method, bodyFor(row, seed)).map((request) => ({ title: row.title, of, seed, request })),
  );

const titled = new Map(rows.map((row) => [row.title, row]));

/** Steps of one wave are sent at once; a wave begins when the one before has been answered. */
const waves = fc.array(fc.array(step, { minLength: 1, maxLength: AT_ONCE_MAX }), {
  minLength: WAVES_MAX / 2,
  maxLength: WAVES_MAX,
  size: 'max',
});

/** What answers have shown of each collection: its members by their path. */
type Told = Map<string, Readonly<Record<string, unknown>>[]>;

const KEPT_MAX = 50;
const sent = new Map<number, number>();
let judged = 0;

async function run(all: readonly (readonly Step[])[]): Promise<void> {
  const company = await newCompany();
  for (const row of rows) await prepareRow(row, company);
  const told: Told = new Map();
  for (const wave of all) await Promise.all(wave.map((one) => sendOne(company, told, one)));
  if (!(await assertSound(company))) return;
  judged++;
  const products = (await walk<{ code: string }>(company, '/api/products')).flat();
  await assertNoDrift(
    company,
    products.map(({ code }) => code),
  );
}

async function sendOne(company: TestCompany, told: Told, { title, of, seed, request }: Step): Promise<void> {
  const row = titled.get(title) as Row;
  const answer = await sendFuzzed(row, company, await nameOf(company, told, { row, of, seed }), request);
  sent.set(answer.status, (sent.get(answer.status) ?? 0) + 1);
  if (answer.status >= 300 || !answer.body) return;
  const members = [answer.body].flat() as Readonly<Record<string, unknown>>[];
  told.set(row.path, [...(told.get(row.path) ?? []), ...members].slice(-KEPT_MAX));
}

/** What the path names: something answers have shown of its collection, in whatever state it is by now. */
async function nameOf(
  company: TestCompany,
  told: Told,
  { row, of, seed }: { readonly row: Row; readonly of: number; readonly seed: number },
): Promise<Subject> {
  const [parameter, ...further] = parametersOf(row);
  if (parameter === undefined) return {};
  const [collection = ''] = row.path.split('/{');
  const members = (told.get(collection) ?? []).filter((member) => member?.[parameter] !== undefined);
  const member = members[of % Math.max(members.length, 1)];
  if (!member || further.length > 0) return subjectOf(row, company, seed).catch(() => ({ [parameter]: '1' }));
  return { [parameter]: String(member[parameter]) };
}

test('requests in any order, also at once, about what others have made or ended: never a 5xx, and stock and events stay whole', async () => {
  await fc.assert(fc.asyncProperty(waves, run), { numRuns: RUNS, seed: SEED, endOnFailure: true });
});

afterAll(async () => {
  await assertNothingGivenUp();
  assert.ok(judged > 0, 'a company is there to be judged at the end');
  if (process.env.PROPERTY_RUNS) console.error(judged, Object.fromEntries([...sent].toSorted(([a], [b]) => a - b)));
});
