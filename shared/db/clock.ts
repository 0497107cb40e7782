import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Problem } from '../problem.ts';
import type { Instant } from '../time/instants.ts';
import { signedAs } from '../writer.ts';
import { apply } from './apply.ts';
import { CLOCK_SHARDS, clockPartition, type Entity, type Item, partition, type StoredEntity } from './entity.ts';
import { readMany, storedEntity } from './read.ts';
import { db, tableName } from './table.ts';
import { indexRemovalWrites, replacementWrites, signedWrite, type Write } from './write.ts';

/** Entities read at once from a shard: even the largest, from all shards together, leave a function room to breathe. */
const SHARD_READ_MAX = 25;

const byClock = signedAs('clock');

/** One place in the clock: an entity to write again after `until`. */
type Waiting = Item & { readonly until: Instant; readonly company: string; readonly key: string };

/** An entity that is due, as it lies in the table. */
type Due<T> = { readonly company: string; readonly item: Item; readonly found: StoredEntity<T>; readonly now: Date };

/** What an entity that is due becomes where its data alone do not say it: as it has to be found, and what it is then. */
export type Renewal<T> = (due: Due<T>) => Promise<{ readonly before: StoredEntity<T>; readonly after: T }>;

const unaltered = async <T>({ found }: Due<T>) => ({ before: found, after: found.data });

/**
 * Writes again what time has changed, of all companies, those first that have waited longest, at most `most` of each
 * shard; answers how many were due. Entity and place move in one transaction, on condition that the entity is as it was
 * read: a run that breaks off, or runs beside another, neither forgets anything nor does it twice. One that cannot be
 * written stops no other; what was wrong with it is thrown at the end.
 */
export async function rewriteDue<T>(
  entity: Entity<T>,
  now: Date,
  most: number,
  renewal: Renewal<T> = unaltered,
): Promise<number> {
  const renewing = { entity, renewal, now };
  const shards = Array.from({ length: CLOCK_SHARDS }, (_, shard) => renewShard(renewing, shard, most));
  const runs = await Promise.allSettled(shards);
  const errors = runs.flatMap((run) => (run.status === 'fulfilled' ? run.value.errors : [run.reason]));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} ${entity.name} could not be renewed.`);
  return runs.reduce((sum, run) => sum + (run.status === 'fulfilled' ? run.value.due : 0), 0);
}

type Renewing<T> = { readonly entity: Entity<T>; readonly renewal: Renewal<T>; readonly now: Date };

async function renewShard<T>(renewing: Renewing<T>, shard: number, most: number) {
  const { entity, now } = renewing;
  const errors: unknown[] = [];
  let due = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await dueIn(clockPartition(entity.name, shard), now, from);
    errors.push(...(await renewAll(renewing, Items as Waiting[])));
    due += Items.length;
    from = LastEvaluatedKey;
  } while (from && due < most);
  return { due, errors };
}

/** The text after an instant makes a place greater than it: only what lies before `now` is found. */
const dueIn = (pk: string, now: Date, ExclusiveStartKey: Record<string, unknown> | undefined) =>
  db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk < :now',
      ExpressionAttributeValues: { ':pk': pk, ':now': now.toISOString() },
      ConsistentRead: true,
      Limit: SHARD_READ_MAX,
      ExclusiveStartKey,
    }),
  );

/** Answers what went wrong; a loss against another change of the entity is no failure. */
async function renewAll<T>(renewing: Renewing<T>, due: readonly Waiting[]): Promise<readonly unknown[]> {
  if (due.length === 0) return [];
  const { entity } = renewing;
  const found = new Map((await readMany(due.map(keyIn(entity)))).map((item) => [`${item.pk}\n${item.sk}`, item]));
  const renewed = await Promise.allSettled(
    due.map(async (waiting) => {
      const { pk, sk } = keyIn(entity)(waiting);
      await apply(await rewriteWrites(renewing, waiting, found.get(`${pk}\n${sk}`)));
    }),
  );
  return renewed.flatMap((one) => (one.status === 'rejected' && !isOvertaken(one.reason) ? [one.reason] : []));
}

/** Changed, deleted or under way in another transaction: what is left to do is seen by the next run. */
const isOvertaken = (error: unknown) => error instanceof Problem && (error.status === 404 || error.status === 409);

const keyIn =
  <T>(entity: Entity<T>) =>
  ({ company, key }: Waiting) => ({ pk: partition(company, entity.name), sk: key });

/** The place of an entity that is gone or waits for something else leads nowhere: it is cleared. */
async function rewriteWrites<T>(
  { entity, renewal, now }: Renewing<T>,
  waiting: Waiting,
  item: Item | undefined,
): Promise<readonly Write[]> {
  const found = item && storedEntity<T>(item);
  if (item && found && entity.clock?.until(found.data) === waiting.until) {
    const { before, after } = await renewal({ company: waiting.company, item, found, now });
    const writes = replacementWrites(waiting.company, entity, before, after, now.toISOString());
    return writes.map((write) => signedWrite(write, byClock));
  }
  return indexRemovalWrites(waiting, keyIn(entity)(waiting), found?.version);
}
