import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { DynamoDBRecord } from 'aws-lambda';
import { sqs } from '../../shared/queue/queue.ts';
import { AwsError } from '../operator/signed.ts';
import { callStreams, handRecords } from '../operator/streams.ts';

/** Longer than reading and handing over what one run takes. */
const HIDDEN_SECONDS = 900;
const POSITIONS_MAX = 1_000;
/** As the event source mapping does; a page has 1 MB at most, and an invocation may have 6. */
const PAGE_RECORDS_MAX = 100;
/** A stream may answer with nothing and yet go on. */
const EMPTY_PAGES_MAX = 100;

/** Where records lie that a function gave up on: what Lambda leaves of them. */
type Position = {
  readonly functionArn: string;
  readonly streamArn: string;
  readonly shardId: string;
  readonly first: string;
  readonly last: string;
  readonly arrived: string;
};

/** What became of one position: so many records were handed over, or why not. */
export type ResendResult =
  | { readonly position: string; readonly records: number }
  | { readonly position: string; readonly problem: string };

/** The stream remembers for a day, and no longer. */
class Forgotten extends Error {
  constructor(arrived: string) {
    super(
      `The stream has forgotten them: it keeps records for 24 hours, and these arrived at ${arrived}. Export what changed ` +
        'then from the table (aws dynamodb export-table-to-point-in-time --export-type INCREMENTAL_EXPORT, for 35 days; ' +
        'docs/runbook.md).',
    );
  }
}

/**
 * Reads the records at every position that waits from their stream again and hands them to the function that gave up on
 * them. A position is deleted when the function has taken all of its records; what has been published is not published
 * twice.
 */
export async function resendLostRecords(url: string): Promise<readonly ResendResult[]> {
  const resent: ResendResult[] = [];
  for (const message of await receiveAll(url)) {
    const receipt = { QueueUrl: url, ReceiptHandle: message.ReceiptHandle };
    try {
      const records = await resend(parse(message.Body));
      await sqs().send(new DeleteMessageCommand(receipt));
      resent.push({ position: named(message), records });
    } catch (error) {
      // For the next run, which should not have to wait.
      await sqs().send(new ChangeMessageVisibilityCommand({ ...receipt, VisibilityTimeout: 0 }));
      resent.push({ position: named(message), problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return resent;
}

/** All of them before the first is given back, which would come again and again. */
async function receiveAll(url: string): Promise<readonly Message[]> {
  const all: Message[] = [];
  while (all.length < POSITIONS_MAX) {
    const { Messages = [] } = await sqs().send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
      }),
    );
    if (Messages.length === 0) break;
    all.push(...Messages);
  }
  return all;
}

function parse(body = ''): Position {
  const { requestContext, DDBStreamBatchInfo: batch } = JSON.parse(body);
  return {
    functionArn: requestContext.functionArn,
    streamArn: batch.streamArn,
    shardId: batch.shardId,
    first: batch.startSequenceNumber,
    last: batch.endSequenceNumber,
    arrived: batch.approximateArrivalOfFirstRecord,
  };
}

/** Short, for a line of the report. */
function named({ Body = '', MessageId = '' }: Message): string {
  try {
    const { shardId, first, last } = parse(Body);
    return `${shardId} ${first}–${last}`;
  } catch {
    return `message ${MessageId}`;
  }
}

async function resend(position: Position): Promise<number> {
  let count = 0;
  for await (const records of pages(position)) {
    await handRecords(position.functionArn, records);
    count += records.length;
  }
  return count;
}

/** The records from the first to the last one, in their order. */
async function* pages(position: Position): AsyncGenerator<readonly DynamoDBRecord[]> {
  const last = BigInt(position.last);
  let iterator = await iteratorAt(position);
  let begun = false;
  for (let empty = 0; iterator !== undefined && empty < EMPTY_PAGES_MAX; empty += 1) {
    const page: Page = await callStreams<Page>('GetRecords', { ShardIterator: iterator, Limit: PAGE_RECORDS_MAX });
    const [oldest] = page.Records;
    if (!begun && oldest && oldest.dynamodb?.SequenceNumber !== position.first) throw new Forgotten(position.arrived);
    const wanted = page.Records.filter(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? 0) <= last);
    if (wanted.length > 0) yield wanted;
    if (page.Records.some(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? 0) >= last)) return;
    begun ||= oldest !== undefined;
    if (oldest) empty = 0;
    iterator = page.NextShardIterator;
  }
  throw new Forgotten(position.arrived);
}

type Page = { readonly Records: readonly DynamoDBRecord[]; readonly NextShardIterator?: string };

async function iteratorAt({ streamArn, shardId, first, arrived }: Position): Promise<string | undefined> {
  try {
    const { ShardIterator } = await callStreams<{ ShardIterator?: string }>('GetShardIterator', {
      StreamArn: streamArn,
      ShardId: shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: first,
    });
    return ShardIterator;
  } catch (error) {
    // A shard is forgotten with its last record.
    const gone = ['TrimmedDataAccessException', 'ResourceNotFoundException'];
    throw error instanceof AwsError && gone.includes(error.name) ? new Forgotten(arrived) : error;
  }
}
