import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import type { CallAnswer } from '../../support/call.ts';
import { stopDate } from '../../support/clock.ts';
import { inProcess, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { injectFault } from '../../support/meter.ts';
import { writeHistories } from '../model/records.ts';
import { REPORT } from './company.ts';

useFactory({ rateLimitPerMinute: 0 });

const WAIT =
  'Another request is ongoing for this endpoint. Please wait until the current request finishes before doing another.';

const query = { 'start-time': '2026-07-20', 'end-time': '2026-07-21' };
const ask = (company: TestCompany, more: object = {}) =>
  company.call<{ detail: string }>({ path: REPORT, query: { ...query, ...more } });

/** What is broken on purpose need not be reported. */
const quiet = () => void vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** A company with a worker and a token, so that its requests have nothing else to do. */
async function staffed(): Promise<TestCompany> {
  const company = await newCompany();
  await Promise.all([company.token(), writeHistories(company, [{ number: 1 }])]);
  return company;
}

function assertWaits({ status, headers, body, text }: CallAnswer<{ detail: string }>): void {
  assert.equal(status, 429, text);
  assert.equal(headers['retry-after'], '1');
  assert.equal(body.detail, WAIT);
}

type Input = Readonly<Record<string, unknown>>;
const of = (command: string, part: string) => (sent: string, input: Input) =>
  sent === command && JSON.stringify(input).includes(part);

test('of 20 reports at once at least one is answered, and every other one is answered or refused for a while', async () => {
  const company = await staffed();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(company)));
  const done = answers.filter(({ status }) => status === 200);
  assert.ok(done.length >= 1);
  for (const answer of answers.filter((one) => !done.includes(one))) assertWaits(answer);
  assert.equal((await ask(company)).status, 200, 'all of them have let go');
});

test('while a report is read another one of the company is refused for a while, and one of another company is not', {
  skip: !inProcess,
}, async (context) => {
  const [company, other] = await Promise.all([staffed(), staffed()]);
  const meanwhile: CallAnswer<{ detail: string }>[] = [];
  context.onTestFinished(
    interrupt(of('Query', `${company.id}#downtimes`), async () => {
      meanwhile.push(await ask(company, { 'worker-number': 1 }), await ask(other));
    }),
  );
  assert.equal((await ask(company)).status, 200);
  const [second, foreign] = meanwhile as [CallAnswer<{ detail: string }>, CallAnswer<unknown>];
  assertWaits(second);
  assert.equal(foreign.status, 200, foreign.text);
});

test('a report that fails or is refused does not stand in the way of the next', {
  skip: !inProcess,
}, async (context) => {
  quiet();
  const company = await staffed();
  const isRead = of('Query', `${company.id}#downtimes`);
  const remove = injectFault((command, input) => (isRead(command, input) ? new Error('broken') : undefined));
  context.onTestFinished(remove);
  assert.equal((await ask(company)).status, 500);
  remove();
  assert.equal((await ask(company, { cursor: 'nonsense' })).status, 400);
  assert.equal((await ask(company)).status, 200);
});

test('a report that crashed stands in the way for 30 seconds and no longer', { skip: !inProcess }, async (context) => {
  quiet();
  const company = await staffed();
  const isRelease = of('DeleteItem', `${company.id}#leases`);
  const remove = injectFault((command, input) => (isRelease(command, input) ? new Error('broken') : undefined));
  context.onTestFinished(remove);
  const started = Date.now();
  assert.equal((await ask(company)).status, 500);
  remove();
  const taken = Date.now();
  assertWaits(await ask(company));
  stopDate(started + 29_999);
  assertWaits(await ask(company));
  vi.setSystemTime(taken + 30_000);
  assert.equal((await ask(company)).status, 200);
});
