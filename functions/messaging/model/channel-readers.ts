import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { awaitCleanup } from '../../../shared/cleanup.ts';
import { padId, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';

/** Who read a channel last, and when. */
export type Reading = { readonly key: string; readonly at: Instant };

/** A channel that was not read for longer shows no reader. */
const READING_RETENTION_DAYS = 30;
const NOTED_MILLISECONDS = 60_000;
/** A table that is not there holds up no reader for longer. */
const WRITE_MILLISECONDS = 500;

/** Of each channel and key, when this instance has written last: in milliseconds since 1970. */
const noted = new Map<string, number>();
const NOTED_MAX = 1_000;

const readerKey = (company: string, channel: number) => ({
  pk: partition(company, 'channel-readers'),
  sk: padId(channel),
});

/**
 * Keeps who read a channel (rule channel-reader): one write a minute at most for a reader and an instance of the function.
 * A failure is logged and refuses nothing.
 */
export async function noteReading(company: string, channel: number, key: string, now: Date): Promise<void> {
  const reader = `${company} ${channel} ${key}`;
  const before = noted.get(reader);
  if (before !== undefined && Math.abs(now.getTime() - before) < NOTED_MILLISECONDS) return;
  if (noted.size >= NOTED_MAX) noted.clear();
  noted.set(reader, now.getTime());
  const ttl = Math.floor(now.getTime() / 1_000) + READING_RETENTION_DAYS * DAY_SECONDS;
  const Item = { ...readerKey(company, channel), key, at: now.toISOString(), ttl };
  const put = new PutCommand({ TableName: tableName(), Item });
  await awaitCleanup(db().send(put, { abortSignal: AbortSignal.timeout(WRITE_MILLISECONDS) }));
}

/** Who read these channels last, by their ids. One read. */
export async function readReadings(
  company: string,
  channels: readonly number[],
): Promise<ReadonlyMap<number, Reading>> {
  const items = await readMany(channels.map((channel) => readerKey(company, channel)));
  return new Map(items.map(({ sk, key, at }) => [Number(sk), { key: String(key), at: String(at) }]));
}
