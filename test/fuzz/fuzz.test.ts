import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { bodyFor, type Row, rows, type Subject, subjectOf } from '../batteries/rows.ts';
import { newCompany, type TestCompany, useFactory } from '../support/factory.ts';
import { type FuzzedRequest, requestsOf } from './requests.ts';
import { assertNothingGivenUp, assertSound, sendFuzzed } from './sound.ts';

useFactory({ rateLimitPerMinute: 0 });

/** Requests per route; another seed sends others. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 6);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);

const succeeded = new Set<string>();
const sent = new Map<string, number>();

for (const contract of contracts) {
  test.concurrent(`${contract.resource}: whatever is sent to its routes, the answer is one the API document has, and never a 5xx`, async () => {
    for (const row of rows.filter((one) => one.contract === contract)) await fuzz(row);
  });
}

/** Each route has a company of its own: what one request ends, such as a token, the next route has again. */
async function fuzz(row: Row): Promise<void> {
  const company = await newCompany();
  const subject = await subjectOf(row, company, 11);
  const requests = requestsOf(row.path, row.method, bodyFor(row, 12));
  await fc.assert(
    fc.asyncProperty(requests, (request) => sendOne(row, company, subject, request)),
    { numRuns: RUNS, seed: SEED },
  );
  await assertSound(company);
}

async function sendOne(row: Row, company: TestCompany, subject: Subject, request: FuzzedRequest): Promise<void> {
  const answer = await sendFuzzed(row, company, subject, request);
  sent.set(row.title, (sent.get(row.title) ?? 0) + 1);
  if (answer.status < 300) succeeded.add(row.title);
}

afterAll(async () => {
  await assertNothingGivenUp();
  assert.deepEqual([...sent.keys()].toSorted(), rows.map(({ title }) => title).toSorted(), 'every route was asked');
  const shy = rows.map(({ title }) => title).filter((title) => !succeeded.has(title));
  if (process.env.PROPERTY_RUNS)
    console.error(`${succeeded.size} of ${rows.length} routes succeeded; not: ${shy.join(', ')}`);
  assert.ok(
    succeeded.size > rows.length * 0.8,
    `only ${succeeded.size} of ${rows.length} routes ever succeeded: ${shy}`,
  );
});
