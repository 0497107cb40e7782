import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { tableName } from '../db/table.ts';
import type { Write } from '../db/write.ts';
import { hasReceipts, type Route } from './contract.ts';
import type { Answer, Outcome } from './handler.ts';
import { preferencesOf } from './preferences.ts';
import { AlreadyDone } from './receipt.ts';

const PREFERENCE = 'validate';

/** Whether a writing request is only to be checked: `Prefer: validate` (RFC 7240, rule write-rehearsal). */
export const isRehearsal = (event: APIGatewayProxyEvent, route: Route): boolean =>
  hasReceipts(route) && preferencesOf(event).has(PREFERENCE);

/**
 * The write that lets no transaction pass: nothing lies under a key made up here. It refuses with the answer, as if the
 * request had been carried out before, unless the condition of another write refuses first.
 */
export function rehearsalWrite(answer: unknown): Write {
  const Key = { pk: `~rehearsal#${randomUUID()}`, sk: 'q' };
  const ConditionCheck = { TableName: tableName(), Key, ConditionExpression: 'attribute_exists(pk)' };
  return { action: { ConditionCheck }, refused: () => new AlreadyDone(answer as Answer) };
}

/** What came of a rehearsal, and that it was one. */
export const rehearsed = ({ answer }: Outcome): Outcome => ({
  answer: { ...answer, headers: { ...answer.headers, 'preference-applied': PREFERENCE } },
  replayed: false,
});
