import assert from 'node:assert/strict';
import { queueNames } from '../../local/queues.ts';
import { type Row, requestOf, type Subject, sendRow } from '../batteries/rows.ts';
import { eventsOf } from '../messaging/events/ledger.ts';
import type { CallAnswer } from '../support/call.ts';
import { issueToken, type TestCompany, theFactory, untilSettled } from '../support/factory.ts';
import type { FuzzedRequest } from './requests.ts';

/** Sends a fuzzed request to what `subject` names; the answer is a documented one, and no 5xx. */
export async function sendFuzzed(
  row: Row,
  company: TestCompany,
  subject: Subject,
  { body, query, headers, elsewhere }: FuzzedRequest,
): Promise<CallAnswer<unknown>> {
  const named = Object.entries(subject).map(([name, value]) => [name, elsewhere ?? value]);
  const request = requestOf(row, Object.fromEntries(named), { query, headers, ...(body !== undefined && { body }) });
  const answer = await sendRow(row, company, request);
  assert.ok(answer.status < 500, answer.text);
  if (answer.status === 401) await renew(company);
  return answer;
}

/** A request may have ended the token; answers whether the company gets another: it may have deleted its own key. */
async function renew(company: TestCompany): Promise<boolean> {
  const token = await issueToken(company, ['productions_write', 'company_admin']).catch(() => undefined);
  if (token) Object.assign(company, { token: async () => token });
  return token !== undefined;
}

/** Nothing that was sent has upset what runs behind the requests. Answers whether the company can still be asked. */
export async function assertSound(company: TestCompany): Promise<boolean> {
  await untilSettled();
  if (!(await renew(company))) return false;
  const events = await eventsOf(company);
  assert.deepEqual(
    events.map(({ sequence }) => sequence),
    events.map((_, position) => position + 1),
  );
  return true;
}

/** No message was given up. */
export async function assertNothingGivenUp(): Promise<void> {
  const { queues } = await theFactory();
  for (const name of queueNames) assert.deepEqual(queues.deadLetters(name), [], `dead letters of ${name}`);
}
