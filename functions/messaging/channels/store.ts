import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { db } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { keptChanges } from '../model/channel-items.ts';

/** Entities of a channel that are counted (rule channel-lag). */
const WAITING_MAX = 1_000;

/** How many entities wait in a channel, and when the oldest of them last changed. */
export type Lag = { readonly waiting: number; readonly oldest: Instant | undefined };

/** What waits in a channel by now, what is leased included; as fresh as the index. One read per 1 MB of entries. */
export async function readLag(company: string, channel: number, now: Date): Promise<Lag> {
  const { Items = [] } = await db().send(
    new QueryCommand({
      ...keptChanges(company, channel, now),
      ProjectionExpression: 'date1',
      Limit: WAITING_MAX,
    }),
  );
  return { waiting: Items.length, oldest: Items[0] && String(Items[0].date1).replace(/#.*$/, '') };
}
