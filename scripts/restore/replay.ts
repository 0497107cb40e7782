import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from '../../shared/db/entity.ts';
import { callStreams } from '../operator/streams.ts';
import { itemOf } from './read.ts';

/** As the event source mapping does. */
const BATCH_RECORDS = 100;
/** A stream may answer with nothing and yet go on; an open shard never ends. */
const EMPTY_PAGES_MAX = 100;
/** Clocks of a stream tell seconds. */
const LATE_SECONDS = 2;

/** What is published once more: the records of a stream from so many minutes before `point` that happened in `table`. */
export type Replay = {
  readonly streamArn: string;
  readonly table: string;
  readonly point: Date;
  readonly minutes: number;
  /** Takes records, in their order. */
  readonly hand: (records: readonly DynamoDBRecord[]) => Promise<void>;
};

type Shard = { readonly ShardId: string; readonly ParentShardId?: string };
type Description = {
  readonly StreamDescription: { readonly Shards?: readonly Shard[]; readonly LastEvaluatedShardId?: string };
};
type Page = { readonly Records: readonly DynamoDBRecord[]; readonly NextShardIterator?: string };

/**
 * Publishes once more what the last changes before the restore brought about: those that were not recorded yet, and those
 * whose messages were under way. What was recorded is found recorded, and what was told, told. Answers how many records,
 * and whether the stream reaches back to the first of them. What `point` left undone is not among them.
 */
export async function replayLastChanges(replay: Replay): Promise<{ records: number; reachesBack: boolean }> {
  const from = replay.point.getTime() / 1_000 - replay.minutes * 60;
  let [records, reachesBack] = [0, false];
  for (const shard of await shardsOf(replay.streamArn)) {
    let batch: DynamoDBRecord[] = [];
    const flush = async () => {
      if (batch.length > 0) await replay.hand(batch);
      records += batch.length;
      batch = [];
    };
    for await (const record of recordsOf(replay.streamArn, shard)) {
      const created = createdAt(record);
      if (created > replay.point.getTime() / 1_000 + LATE_SECONDS) break;
      reachesBack ||= created < from;
      if (created < from || !(await hasHappened(record, replay.table))) continue;
      batch.push(record);
      if (batch.length === BATCH_RECORDS) await flush();
    }
    await flush();
  }
  return { records, reachesBack };
}

const createdAt = ({ dynamodb }: DynamoDBRecord) => Number(dynamodb?.ApproximateCreationDateTime ?? 0);

/** Parents before their children. */
async function shardsOf(StreamArn: string): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  let ExclusiveStartShardId: string | undefined;
  do {
    const { StreamDescription }: Description = await callStreams('DescribeStream', {
      StreamArn,
      ExclusiveStartShardId,
    });
    shards.push(...(StreamDescription.Shards ?? []));
    ExclusiveStartShardId = StreamDescription.LastEvaluatedShardId;
  } while (ExclusiveStartShardId);
  const parents = new Map(shards.map(({ ShardId, ParentShardId }) => [ShardId, ParentShardId]));
  const depth = (id: string | undefined): number => (id && parents.has(id) ? 1 + depth(parents.get(id)) : 0);
  return shards.toSorted((a, b) => depth(a.ShardId) - depth(b.ShardId));
}

async function* recordsOf(StreamArn: string, { ShardId }: Shard): AsyncGenerator<DynamoDBRecord> {
  const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
  let { ShardIterator: iterator } = await callStreams<{ ShardIterator?: string }>('GetShardIterator', start);
  for (let empty = 0; iterator && empty < EMPTY_PAGES_MAX; empty += 1) {
    const page: Page = await callStreams('GetRecords', { ShardIterator: iterator });
    if (page.Records.length > 0) empty = 0;
    yield* page.Records;
    iterator = page.NextShardIterator;
  }
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

const read = (image: Image) => image && (unmarshall(image as never) as Item);
/** The instant of the last write of an entity, or of its removal; it rises with each (rule change-instants). */
const instantOf = (item: Item | undefined) => String(item?.gone ?? item?.at ?? '');

/**
 * Whether the change of a record is in the table. Items say so, not clocks: what stands there is as late as the record
 * left it, or later. Where an entity was removed something stands for an hour, which is as far back as records are read.
 */
async function hasHappened({ dynamodb = {} }: DynamoDBRecord, table: string): Promise<boolean> {
  const [left, before] = [read(dynamodb.NewImage), read(dynamodb.OldImage)];
  const entity = left?.entity ?? before?.entity;
  if (entity === undefined || !left) return false;
  const there = await itemOf(table, left);
  return there !== undefined && instantOf(there) >= instantOf(left);
}
