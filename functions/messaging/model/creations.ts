import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../../../shared/db/table.ts';
import type { FirstUnchanged } from '../../../shared/events/change.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { entryTtl, type LedgerEvent } from './ledger-entry.ts';
import { sequenceBefore } from './ledger-minutes.ts';
import { entriesFrom } from './ledger-walk.ts';
import { PROMPT_MILLISECONDS, versionsPartition } from './versions.ts';

/** Behind entries of this age no creation is looked for: the ledger may have dated it again, a little later. */
const SEARCHED_MILLISECONDS = 2 * PROMPT_MILLISECONDS;
/** So many entries are read at once: mostly they hold half a minute. */
const SEARCHED_ENTRIES = 25;

/** Which entity, and when it was created. */
type Created = {
  readonly company: string;
  readonly entity: string;
  readonly identity: string;
  readonly createdAt: Instant;
};

/** The event that created an entity, looked for from its minute on. One read, and one per 25 entries of a minute or so. */
export async function creationOf({ company, entity, identity, createdAt }: Created): Promise<LedgerEvent | undefined> {
  const until = new Date(Date.parse(createdAt) + SEARCHED_MILLISECONDS).toISOString();
  const first = (await sequenceBefore(company, createdAt)) + 1;
  for await (const { at, events } of entriesFrom(company, first, SEARCHED_ENTRIES)) {
    const found = events.find(
      (event) =>
        event.kind === 'created' &&
        event.version === 1 &&
        event.entity === entity &&
        (event.identity ?? event.key) === identity,
    );
    if (found) return found;
    if (at > until) return undefined;
  }
  return undefined;
}

/** Notes when an entity was created whose first change left it as it was: no place of its history says so. One write. */
export async function noteCreation({ company, entity, identity, createdAt }: FirstUnchanged): Promise<void> {
  const Item = {
    pk: versionsPartition(company, entity, identity),
    sk: `-${createdAt}`,
    created: createdAt,
    ttl: entryTtl(createdAt),
  };
  await db().send(new PutCommand({ TableName: tableName(), Item }));
}
