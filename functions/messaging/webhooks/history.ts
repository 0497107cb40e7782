import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Asked, decodeCursor, encodeCursor, listMark, readTextPosition } from '../../../shared/db/cursor.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { PAGE_SIZE, READ_ROWS_MAX, REQUEST_ROWS_MAX } from '../../../shared/limits.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { deliveryPartition, readDelivery } from '../model/delivery-item.ts';
import type { Delivery } from './schema-deliveries.ts';

type Log = { readonly company: string; readonly webhook: number };
type Walk = {
  readonly after: string | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly newestFirst: boolean;
};

/** Which deliveries of a webhook: of a status, of a topic, of changes between two instants, both included. */
type Filters = {
  readonly status?: Delivery['status'] | undefined;
  readonly topic?: string | undefined;
  readonly since?: Instant | undefined;
  readonly until?: Instant | undefined;
};

/** Newest deliveries of a webhook, 25 a page; `page` without cursor walks from the newest. */
export async function listDeliveries(
  asked: Asked,
  webhook: number,
  { status, topic, since, until }: Filters,
  { page = 1, cursor }: { readonly page?: number | undefined; readonly cursor?: string | undefined },
): Promise<{ deliveries: readonly Delivery[]; next: string | undefined }> {
  const log = { company: asked.company, webhook };
  const mark = listMark(asked, webhook, 'deliveries', status ?? null, topic ?? null, since ?? null, until ?? null);
  const skipped = cursor === undefined ? (page - 1) * PAGE_SIZE : 0;
  const walk: Walk = {
    after: cursor === undefined ? undefined : decodeCursor(mark, cursor, readTextPosition),
    from: since,
    until,
    newestFirst: true,
  };
  const wanted = (delivery: Delivery) =>
    (status === undefined || delivery.status === status) && (topic === undefined || delivery.topic === topic);
  const { found, last } = await collect(log, walk, wanted, skipped + PAGE_SIZE);
  return { deliveries: found.slice(skipped), next: last && encodeCursor(mark, last) };
}

/** Deliveries since an instant that were not delivered, oldest first, a bounded number of them. */
export async function undeliveredSince(
  asked: Asked,
  webhook: number,
  since: Instant,
  cursor: string | undefined,
  most: number,
): Promise<{ deliveries: readonly Delivery[]; next: string | undefined }> {
  const log = { company: asked.company, webhook };
  const mark = listMark(asked, webhook, 'undelivered', since);
  const walk: Walk = {
    after: cursor === undefined ? undefined : decodeCursor(mark, cursor, readTextPosition),
    from: since,
    newestFirst: false,
  };
  const { found, last } = await collect(log, walk, ({ status }) => status !== 'delivered', most);
  return { deliveries: found, next: last && encodeCursor(mark, last) };
}

/** Walks until enough rows are found, none are left, or the bound on reading is met; `last` is where to go on. */
async function collect(log: Log, walk: Walk, wanted: (delivery: Delivery) => boolean, most: number) {
  const found: Delivery[] = [];
  let { after } = walk;
  for (let rows = 0; rows < REQUEST_ROWS_MAX; rows += READ_ROWS_MAX) {
    const { items, ended } = await read(log, { ...walk, after });
    const deliveries = items.map(readDelivery);
    const matches = deliveries.flatMap((delivery, position) => (wanted(delivery) ? [position] : []));
    const taken = matches.slice(0, most - found.length);
    found.push(...taken.map((position) => deliveries[position] as Delivery));
    if (found.length === most) {
      const last = taken.at(-1) as number;
      return { found, last: ended && last === items.length - 1 ? undefined : items[last]?.sk };
    }
    if (ended) return { found, last: undefined };
    after = items.at(-1)?.sk ?? after;
  }
  return { found, last: after };
}

/** Sorts behind every delivery of an instant, whose key goes on with `#`, and before those of the next. */
const endOf = (instant: Instant | undefined) => `${instant ?? ''}~`;

async function read({ company, webhook }: Log, { after, from = '', until, newestFirst }: Walk) {
  const pk = deliveryPartition(company, webhook);
  const { Items = [], LastEvaluatedKey } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
      ExpressionAttributeValues: { ':pk': pk, ':from': from || '0', ':until': endOf(until) },
      ScanIndexForward: !newestFirst,
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: after },
      ConsistentRead: true,
      Limit: READ_ROWS_MAX,
    }),
  );
  return { items: Items as Item[], ended: LastEvaluatedKey === undefined };
}
