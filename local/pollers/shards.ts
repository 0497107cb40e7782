import type { DynamoDBRecord } from 'aws-lambda';
import { callEngine } from '../aws.ts';
import type { StreamPosition } from './position.ts';

/** Records read at once; most of a table's changes are not for the function. */
const READ_RECORDS_MAX = 1000;

/** Where a stream is, and how far it has been carried. */
export type Stream = { readonly endpoint: string; readonly streamArn: string; readonly position: StreamPosition };

/** Carries the records read from one shard; false leaves the shard where it is. */
export type RecordCarrier = (shard: string, records: readonly DynamoDBRecord[]) => Promise<boolean>;

type Shard = {
  readonly id: string;
  readonly parent: string | undefined;
  iterator?: string | undefined;
  ended: boolean;
};
type RecordPage = { readonly Records: readonly DynamoDBRecord[]; readonly NextShardIterator?: string };
type ShardPage = {
  readonly StreamDescription: {
    readonly Shards?: readonly { readonly ShardId: string; readonly ParentShardId?: string }[];
    readonly LastEvaluatedShardId?: string;
  };
};

/**
 * Opens a stream and answers a function that reads every shard once, parents first, and answers how many records there
 * were. A shard begins after the kept position, else at its oldest record. Its end is known by the last iterator:
 * dynoxide states an `EndingSequenceNumber` on open shards too.
 */
export function openStream(stream: Stream): (carry: RecordCarrier) => Promise<number> {
  const shards = new Map<string, Shard>();
  return async (carry) => {
    if ([...shards.values()].every((shard) => shard.ended)) await discover(stream, shards);
    let records = 0;
    for (const shard of shards.values())
      if (isReadable(shard, shards)) records += await readShard(stream, shard, carry);
    return records;
  };
}

async function discover(stream: Stream, shards: Map<string, Shard>): Promise<void> {
  for (const shard of await describeShards(stream)) if (!shards.has(shard.id)) shards.set(shard.id, shard);
}

function isReadable({ ended, parent }: Shard, shards: ReadonlyMap<string, Shard>): boolean {
  const before = parent === undefined ? undefined : shards.get(parent);
  return !ended && (before?.ended ?? true);
}

async function readShard(stream: Stream, shard: Shard, carry: RecordCarrier): Promise<number> {
  shard.iterator ??= await iteratorOf(stream, shard.id);
  const { iterator } = shard;
  // After any failure from here on, reading resumes at the kept position; an iterator also dies after 15 minutes.
  shard.iterator = undefined;
  const { Records, NextShardIterator } = await call<RecordPage>(stream, 'GetRecords', {
    ShardIterator: iterator,
    Limit: READ_RECORDS_MAX,
  });
  if (Records.length > 0 && !(await carry(shard.id, Records))) return Records.length;
  shard.iterator = NextShardIterator;
  shard.ended = NextShardIterator === undefined;
  return Records.length;
}

async function describeShards(stream: Stream): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  let ExclusiveStartShardId: string | undefined;
  do {
    const { StreamDescription } = await call<ShardPage>(stream, 'DescribeStream', {
      StreamArn: stream.streamArn,
      ExclusiveStartShardId,
    });
    for (const { ShardId: id, ParentShardId: parent } of StreamDescription.Shards ?? []) {
      shards.push({ id, parent, ended: false });
    }
    ExclusiveStartShardId = StreamDescription.LastEvaluatedShardId;
  } while (ExclusiveStartShardId);
  return shards;
}

async function iteratorOf(stream: Stream, ShardId: string): Promise<string> {
  const open = async (start: object) => {
    const body = { StreamArn: stream.streamArn, ShardId, ...start };
    return (await call<{ ShardIterator: string }>(stream, 'GetShardIterator', body)).ShardIterator;
  };
  const SequenceNumber = stream.position.get(ShardId);
  if (SequenceNumber === undefined) return open({ ShardIteratorType: 'TRIM_HORIZON' });
  return open({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }).catch((error: Error) => {
    // The position is older than what the stream remembers.
    if (error.name === 'TrimmedDataAccessException') return open({ ShardIteratorType: 'TRIM_HORIZON' });
    throw error;
  });
}

function call<T>({ endpoint }: Stream, operation: string, body: object): Promise<T> {
  return callEngine<T>(endpoint, `DynamoDBStreams_20120810.${operation}`, body);
}
