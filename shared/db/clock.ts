import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Problem } from '../problem.ts';
import type { Instant } from '../time/instants.ts';
import { signedAs } from '../writer.ts';
import { apply } from './apply.ts';
import { CLOCK_SHARDS, clockPartition, type Entity, type Item, partition } from './entity.ts';
import { readMany, storedEntity } from './read.ts';
import { db, tableName } from './table.ts';
import { indexRemovalWrites, replacementWrites, signedWrite, type Write } from './write.ts';

/** Entities read at once from a shard: even the largest, from all shards together, leave a function room to breathe. */
const SHARD_READ_MAX = 25;

const byClock = signedAs('clock');

/** One place in the clock: an entity to write again after `until`. */
type Waiting = Item & { readonly until: Instant; readonly company: string; readonly key: string };

/**
 * Writes again what time has changed, of all companies, those first that have waited longest, at most `most` of each
 * shard; answers how many were due. Entity and place move in one transaction, on condition that the entity is as it was
 * read: a run that breaks off, or runs beside another, neither forgets anything nor does it twice. One that cannot be
 * written stops no other; what was wrong with it is thrown at the end.
 */
export async function rewriteDue<T>(entity: Entity<T>, now: Date, most: number): Promise<number> {
  const shards = Array.from({ length: CLOCK_SHARDS }, (_, shard) => renewShard(entity, shard, now, most));
  const runs = await Promise.allSettled(shards);
  const errors = runs.flatMap((run) => (run.status === 'fulfilled' ? run.value.errors : [run.reason]));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} ${entity.name} could not be renewed.`);
  return runs.reduce((sum, run) => sum + (run.status === 'fulfilled' ? run.value.due : 0), 0);
}

async function renewShard<T>(entity: Entity<T>, shard: number, now: Date, most: number) {
  const errors: unknown[] = [];
  let due = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await dueIn(clockPartition(entity.name, shard), now, from);
    errors.push(...(await renewAll(entity, Items as Waiting[], now)));
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
async function renewAll<T>(entity: Entity<T>, due: readonly Waiting[], now: Date): Promise<readonly unknown[]> {
  if (due.length === 0) return [];
  const found = new Map((await readMany(due.map(keyIn(entity)))).map((item) => [`${item.pk}\n${item.sk}`, item]));
  const renewed = await Promise.allSettled(
    due.map((waiting) => {
      const { pk, sk } = keyIn(entity)(waiting);
      return apply(rewriteWrites(entity, waiting, found.get(`${pk}\n${sk}`), now.toISOString()));
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
function rewriteWrites<T>(entity: Entity<T>, waiting: Waiting, item: Item | undefined, at: Instant): readonly Write[] {
  const found = item && storedEntity<T>(item);
  if (found && entity.clock?.until(found.data) === waiting.until) {
    const writes = replacementWrites(waiting.company, entity, found, found.data, at);
    return writes.map((write) => signedWrite(write, byClock));
  }
  return indexRemovalWrites(waiting, keyIn(entity)(waiting), found?.version);
}
