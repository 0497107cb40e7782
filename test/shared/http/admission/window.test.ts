import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEach, test, vi } from 'vitest';
import { admit } from '../../../../shared/http/admission.ts';
import { Problem } from '../../../../shared/problem.ts';
import { useFactory } from '../../../support/factory.ts';
import { injectFault, meter, throttlingError } from '../../../support/meter.ts';

const WINDOW = 60_000;
const START = Date.UTC(2026, 6, 20, 9, 15);

useFactory();

afterEach(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '120';
});

type Admit = typeof admit;

/** A second instance of the function: it shares the table, not the memory. */
const copy = '../../../../shared/http/admission.ts?second-instance';
const instances: readonly Admit[] = [admit, ((await import(copy)) as { admit: Admit }).admit];

let companies = 0;
function freshCompany(): string {
  companies += 1;
  return `window${companies}`;
}

type Outcome = { readonly at: number; readonly passed: boolean; readonly retryAfter?: number };

async function attempt(company: string, at: number, ask: Admit = admit): Promise<Outcome> {
  try {
    await ask(company, new Date(at));
    return { at, passed: true };
  } catch (error) {
    assert.ok(error instanceof Problem);
    assert.equal(error.status, 429);
    return { at, passed: false, retryAfter: Number(error.extra.headers?.['retry-after']) };
  }
}

const passedIn = (outcomes: readonly Outcome[], after: number, until: number) =>
  outcomes.filter(({ at, passed }) => passed && at > after && at <= until).length;

const arrivals = (stepMin: number) =>
  fc.record({
    limit: fc.integer({ min: 1, max: 6 }),
    steps: fc.array(
      fc.record({ step: fc.integer({ min: stepMin, max: 25_000 }), instance: fc.integer({ min: 0, max: 1 }) }),
      { minLength: 1, maxLength: 40 },
    ),
  });

async function run({ limit, steps }: { limit: number; steps: readonly { step: number; instance: number }[] }) {
  process.env.RATE_LIMIT_PER_MINUTE = String(limit);
  const company = freshCompany();
  const outcomes: Outcome[] = [];
  let time = START;
  for (const { step, instance } of steps) {
    time += step;
    outcomes.push(await attempt(company, time, instances[instance]));
  }
  return { company, outcomes };
}

test('clocks in order: a request passes exactly when fewer than the limit passed in the 60 s before it', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals(0), async ({ limit, steps }) => {
      const { outcomes } = await run({ limit, steps });
      for (const [position, { at, passed }] of outcomes.entries()) {
        const recent = passedIn(outcomes.slice(0, position), at - WINDOW, at);
        assert.equal(passed, recent < limit, `request ${position}: ${recent} of ${limit} in its window`);
      }
    }),
    { numRuns: 25 },
  );
});

test('clocks that disagree: no 60 s hold more than the limit, and no request is refused for less than their disagreement', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals(-20_000), async ({ limit, steps }) => {
      const { outcomes } = await run({ limit, steps });
      for (const { at } of outcomes) assert.ok(passedIn(outcomes, at - WINDOW, at) <= limit);
      let latest = 0;
      let disagreement = 0;
      for (const { at } of outcomes) {
        latest = Math.max(latest, at);
        disagreement = Math.max(disagreement, latest - at);
      }
      for (const [position, { at, passed }] of outcomes.entries()) {
        const near = passedIn(outcomes.slice(0, position), at - WINDOW - disagreement, at + disagreement);
        assert.ok(passed || near >= limit, `request ${position} is refused with ${near} of ${limit} around it`);
      }
    }),
    { numRuns: 25 },
  );
});

test('after Retry-After a request is let in, and a second earlier it is not', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals(0), async ({ limit, steps }) => {
      const { company, outcomes } = await run({ limit, steps });
      const last = outcomes.at(-1);
      if (!last || last.passed || last.retryAfter === undefined) return;
      assert.ok(Number.isInteger(last.retryAfter) && last.retryAfter >= 1 && last.retryAfter <= 60);
      for (const ask of instances) {
        const early: number = last.at + (last.retryAfter - 1) * 1_000;
        assert.equal((await attempt(company, early, ask)).passed, false);
      }
      assert.equal((await attempt(company, last.at + last.retryAfter * 1_000)).passed, true);
    }),
    { numRuns: 25 },
  );
});

test('of 300 requests at once on two instances exactly 120 pass', async () => {
  const company = freshCompany();
  const outcomes = await Promise.all(
    Array.from({ length: 300 }, (_, position) => attempt(company, START + (position % 7), instances[position % 2])),
  );
  assert.equal(outcomes.filter(({ passed }) => passed).length, 120);
});

test('admission is one round trip, and a company known to be over its limit is refused without any', async () => {
  process.env.RATE_LIMIT_PER_MINUTE = '2';
  const company = freshCompany();
  await attempt(company, START);
  const admitted = await meter(() => attempt(company, START + 1));
  assert.deepEqual(admitted.commands, ['UpdateItem']);
  const refused = await meter(() => attempt(company, START + 2));
  assert.deepEqual([refused.result.passed, refused.commands], [false, ['UpdateItem']]);
  const again = await meter(() => attempt(company, START + 3));
  assert.deepEqual([again.result.passed, again.commands], [false, []]);
});

test('a changed limit counts the requests that passed under the old one', async () => {
  const company = freshCompany();
  process.env.RATE_LIMIT_PER_MINUTE = '5';
  for (let position = 0; position < 4; position += 1) await attempt(company, START + position);
  process.env.RATE_LIMIT_PER_MINUTE = '3';
  assert.equal((await attempt(company, START + 10, instances[1])).passed, false, 'lowered: 4 of 3 have passed');
  process.env.RATE_LIMIT_PER_MINUTE = '6';
  const raised = [];
  for (let position = 0; position < 4; position += 1) raised.push(await attempt(company, START + 20 + position));
  assert.equal(raised.filter(({ passed }) => passed).length, 3, 'raised: 3 of the latest are remembered');
});

test('when the counter cannot be reached requests pass', async (t) => {
  const company = freshCompany();
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  t.onTestFinished(
    injectFault((command) => (command === 'UpdateItem' ? new Error('The table is out of reach.') : undefined)),
  );
  assert.equal(await admit(company, new Date(START)), undefined);
  const [line] = silent.mock.calls[0] ?? [];
  assert.equal(JSON.parse(String(line)).metric, 'AdmissionUnavailable');
});

test('a counter that is throttled for good lets nothing pass: 429, to come again in a second', async (t) => {
  const company = freshCompany();
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  t.onTestFinished(injectFault((command) => (command === 'UpdateItem' ? throttlingError() : undefined)));
  const problem = await admit(company, new Date(START)).catch((error: unknown) => error);
  assert.ok(problem instanceof Problem);
  assert.deepEqual([problem.status, problem.extra.headers?.['retry-after']], [429, '1']);
  assert.equal(silent.mock.calls.length, 0, 'nothing passed uncounted');
});

test('a counter that is throttled for a moment still counts', async (t) => {
  const company = freshCompany();
  let faults = 2;
  t.onTestFinished(
    injectFault((command) => (command === 'UpdateItem' && faults-- > 0 ? throttlingError() : undefined)),
  );
  const budget = await admit(company, new Date(START));
  assert.equal(budget?.remaining, 119);
});

test('the budget shows what is left and when the oldest request leaves the window', async () => {
  const company = freshCompany();
  process.env.RATE_LIMIT_PER_MINUTE = '3';
  assert.deepEqual(await admit(company, new Date(START)), { limit: 3, remaining: 2, resetSeconds: 60 });
  assert.deepEqual(await admit(company, new Date(START + 20_500)), { limit: 3, remaining: 1, resetSeconds: 40 });
  assert.deepEqual(await admit(company, new Date(START + 60_000)), { limit: 3, remaining: 1, resetSeconds: 21 });
});

test('a limit of 0 counts nothing', async () => {
  process.env.RATE_LIMIT_PER_MINUTE = '0';
  const { result, commands } = await meter(() => admit(freshCompany(), new Date(START)));
  assert.deepEqual([result, commands], [undefined, []]);
});
