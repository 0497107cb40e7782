import assert from 'node:assert/strict';
import { queueNames } from '../../local/queues.ts';
import { eventsWith } from '../events/ledger.ts';
import { issueToken, settled, type TestCompany, theFactory } from '../support/factory.ts';

/** Gives the company a token again, where a request has ended the one it had. */
export async function renew(company: TestCompany): Promise<void> {
  const token = await issueToken(company, ['productions_write', 'company_admin']).catch(() => undefined);
  if (token) Object.assign(company, { token: async () => token });
}

/**
 * Nothing that was sent has upset what runs behind the requests. Answers whether the company can still be asked: it may
 * have deleted its own key.
 */
export async function assertSound(company: TestCompany): Promise<boolean> {
  await settled();
  const token = await issueToken(company, ['productions_write', 'company_admin']).catch(() => undefined);
  if (!token) return false;
  Object.assign(company, { token: async () => token });
  const events = await eventsWith(token);
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
