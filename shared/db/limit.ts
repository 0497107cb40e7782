import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { invalidContent, type Problem } from '../problem.ts';
import { itemInTheWay } from './condition.ts';
import { type CountWrite, type Entity, type Item, partition } from './entity.ts';
import { queryAll } from './read.ts';
import type { Store } from './store.ts';
import { db, tableName } from './table.ts';

/** The counters of limits of which a new company has nothing. */
const UNUSED_COUNTERS = [
  'channels-held',
  'partnerships-producing',
  'partnerships-waiting',
  'sandboxes-held',
  'shopfloor-channels-held',
  'static-tokens-held',
  'webhooks-held',
] as const;
type CounterName = (typeof UNUSED_COUNTERS)[number] | 'api-keys-held';

/** The counters a new company begins with, so that its first creations need not count what is there. */
export const newCounterItems = (company: string): readonly Item[] =>
  UNUSED_COUNTERS.map((name) => ({ ...counterKey(company, { name }), held: 0, whole: true }));

/** How many entities of one kind a company has at most. */
export type Limit<T> = {
  /** Sort key of the counter. */
  readonly name: CounterName;
  readonly most: number;
  /** What one too many is told, as the end of a sentence. */
  readonly rule: string;
  /** Which entities count. Default: all. */
  readonly counts?: (data: T) => boolean;
};

/** The limit of all entities of a kind. */
export const heldLimit = (
  plural: CounterName extends infer Name ? (Name extends `${infer Plural}-held` ? Plural : never) : never,
  noun: string,
  most: number,
): Limit<unknown> => ({
  name: `${plural}-held`,
  most,
  rule: `is one ${noun} too many: a company may have ${most}`,
});

const counterKey = (company: string, { name }: { readonly name: string }) => ({
  pk: partition(company, 'counters'),
  sk: name,
});

const tooMany = ({ rule }: { readonly rule: string }, pointer: string): Problem =>
  invalidContent([{ pointer, message: rule }]);

/**
 * The `counted` of an entity with limits: what counts is counted in the transaction that writes it, so that no race gets
 * past a limit (rule limits-hold).
 */
export const countedWithin =
  <T>(...limits: readonly Limit<T>[]): NonNullable<Entity<T>['counted']> =>
  (company, before, after, pointer = '') =>
    limits.flatMap((limit) => {
      const counts = (data: T | undefined) => data !== undefined && (limit.counts?.(data) ?? true);
      return counts(before) === counts(after) ? [] : [countWrite(company, limit, counts(after), pointer)];
    });

function countWrite<T>(company: string, limit: Limit<T>, isMore: boolean, pointer: string): CountWrite {
  const Update = {
    TableName: tableName(),
    Key: counterKey(company, limit),
    UpdateExpression: 'ADD held :more',
    ...(isMore && { ConditionExpression: 'attribute_not_exists(held) OR held < :most' }),
    ExpressionAttributeValues: isMore ? { ':more': 1, ':most': limit.most } : { ':more': -1 },
  };
  return { action: { Update }, refused: () => tooMany(limit, pointer) };
}

/** Throws 400, before anything is written, when the company has no room for so many more. One read. */
export async function mustHaveRoom<T>(
  store: Store,
  entity: Entity<T>,
  limit: Limit<T>,
  more = 1,
  pointer: (position: number, path: string) => string = () => '',
): Promise<void> {
  const free = Math.max(0, limit.most - (await heldCount(store, entity, limit)));
  if (more > free) throw tooMany(limit, pointer(free, ''));
}

/** How many there are; what was written before there was a counter is counted once. */
async function heldCount<T>(store: Store, entity: Entity<T>, limit: Limit<T>): Promise<number> {
  const place = { TableName: tableName(), Key: counterKey(store.company, limit) };
  const { Item } = await db().send(new GetCommand({ ...place, ConsistentRead: true }));
  if (Item?.whole) return Number(Item.held);
  await store.admitted;
  const pk = partition(store.company, entity.name);
  const all = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  const held = all.filter(({ data }) => limit.counts?.(data as T) ?? true).length;
  return store.rehearsal || (await isCounted(place, Item as Item | undefined, held))
    ? held
    : heldCount(store, entity, limit);
}

/** False when something was counted meanwhile. Until there is a whole count, only removals can be: it does not come back. */
async function isCounted(
  { TableName, Key }: { readonly TableName: string; readonly Key: ReturnType<typeof counterKey> },
  before: Item | undefined,
  held: number,
): Promise<boolean> {
  const unchanged = before
    ? {
        ConditionExpression: 'attribute_not_exists(whole) AND held = :before',
        ExpressionAttributeValues: { ':before': before.held },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  try {
    await db().send(new PutCommand({ TableName, Item: { ...Key, held, whole: true }, ...unchanged }));
    return true;
  } catch (error) {
    itemInTheWay(error);
    return false;
  }
}
