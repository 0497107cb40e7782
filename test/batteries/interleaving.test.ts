import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { examples } from '../support/examples.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { keepIdsRecognisable, watchWrites } from './contents.ts';
import { bodyFor, guardedRows, type Row, requestOf, sendRow } from './rows.ts';
import { comparableAnswer } from './strangers.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(() => {
  watchWrites();
  keepIdsRecognisable();
});

/** Rows whose examples refer to nothing: whatever they find, the sequence has made. */
const plain = guardedRows.filter(
  ({ contract, path, route }) =>
    examples[contract.resource]?.prepare === undefined && path === route.path && route.produces === undefined,
);
const families = [...new Set(plain.map(({ contract }) => contract.resource))].map((resource) =>
  plain.filter(({ contract }) => contract.resource === resource),
);

type Step = { readonly row: Row; readonly seed: number; readonly repeat: boolean };
type Turn = { readonly second: boolean; readonly step: Step };

/** Ids and codes that a sequence of few steps can have made, the same at every company. */
const subjectFor = ({ path }: Row, seed: number) =>
  Object.fromEntries(
    [...path.matchAll(/\{(.+?)\}/g)].map(([, name = '']) => [
      name,
      name === 'id' || name === 'webhook' ? String(4_242_000 + seed) : `${name}-${seed}`,
    ]),
  );

async function take(company: TestCompany, { row, seed, repeat }: Step) {
  const headers: Record<string, string> = repeat ? { 'idempotency-key': `${row.title} ${seed}` } : {};
  // The events of changes come a moment later.
  await untilSettled();
  const request = requestOf(row, subjectFor(row, seed), { body: bodyFor(row, seed), headers });
  return comparableAnswer(await sendRow(row, company, request), company, []);
}

/** What the first or the second company is answered, step by step. */
async function answersOf(sequence: readonly Turn[], pair: readonly [TestCompany, TestCompany]) {
  const answers: object[] = [];
  for (const { second, step } of sequence) answers.push(await take(pair[second ? 1 : 0], step));
  return answers;
}

/** Few kinds of things in a sequence, so that its steps meet. */
const turns = fc.subarray(families, { minLength: 2, maxLength: 2 }).chain((chosen) => {
  const step = fc.record({
    row: fc.constantFrom(...chosen.flat()),
    seed: fc.integer({ min: 1, max: 3 }),
    repeat: fc.boolean(),
  });
  return fc.array(fc.record({ second: fc.boolean(), step }), { minLength: 6, maxLength: 14 });
});

test('two companies that send their requests in turn get what each gets alone', async () => {
  await fc.assert(
    fc.asyncProperty(turns, async (sequence: readonly Turn[]) => {
      const pair = [await newCompany(), await newCompany()] as const;
      const aloneOf = async (wanted: boolean) => {
        const [own, company] = [sequence.filter(({ second }) => second === wanted), await newCompany()];
        return answersOf(own, [company, company]);
      };
      const [inTurn, ...alone] = await Promise.all([answersOf(sequence, pair), aloneOf(false), aloneOf(true)]);
      for (const wanted of [false, true]) {
        const own = inTurn.filter((_, position) => sequence[position]?.second === wanted);
        assert.deepEqual(own, alone[Number(wanted)]);
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 20) },
  );
});

test('of such sequences many requests succeed', async () => {
  const company = await newCompany();
  const creating = plain.filter(({ route, path }) => route.bulk && !path.includes('{'));
  for (const row of creating) assert.ok((await take(company, { row, seed: 1, repeat: false })).status < 300, row.title);
  assert.ok(creating.length >= 5);
});
