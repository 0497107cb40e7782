import type { AccountTarget } from '../model/account-target.ts';
import { type AccountFault, faultOf, jsonFault } from './account-faults.ts';
import { awsCall, type Credentials, endpointOf } from './aws-call.ts';

/** One event on its way into an account: a CloudEvent as text. */
export type AccountEntry = {
  readonly uuid: string;
  readonly topic: string;
  readonly triggeredAt: string;
  /** What the event is of: entries of one thing lie in one shard of a stream. */
  readonly subject: string;
  readonly body: string;
};

/** What became of an entry: how the target calls it, or why it was not taken. */
export type EntryAnswer = { readonly receipt: string } | AccountFault;

/** How many entries, and bytes of them, a call takes (quotas of SQS, PutEvents and PutRecords; a margin for the envelope). */
export const BATCHES: Readonly<
  Record<AccountTarget['kind'], { readonly entriesMax: number; readonly bytesMax: number }>
> = {
  queue: { entriesMax: 10, bytesMax: 900_000 },
  bus: { entriesMax: 10, bytesMax: 240_000 },
  stream: { entriesMax: 500, bytesMax: 4_500_000 },
};

/** What entries on a bus come from; its rules match it. */
const SOURCE = 'shopfloor';
const PARTITION_KEY_MAX = 256;
const TIMEOUT_SECONDS = 7;

/** An operation of a service that speaks JSON. */
type Operation = {
  readonly service: 'sqs' | 'events' | 'kinesis';
  readonly version: '1.0' | '1.1';
  readonly action: string;
};

type Shape = Operation & {
  readonly input: (target: AccountTarget, entries: readonly AccountEntry[]) => unknown;
  /** One answer for each entry. */
  readonly answers: (output: never, count: number) => readonly EntryAnswer[];
};

type QueueOutput = {
  readonly Successful?: readonly { readonly Id: string; readonly MessageId: string }[];
  readonly Failed?: readonly { readonly Id: string; readonly Code?: string }[];
};
type Entries = readonly {
  readonly EventId?: string;
  readonly SequenceNumber?: string;
  readonly ErrorCode?: string | null;
}[];

const entryAnswers = (entries: Entries = [], count: number): readonly EntryAnswer[] =>
  Array.from({ length: count }, (_, position) => {
    const { EventId, SequenceNumber, ErrorCode } = entries[position] ?? {};
    const receipt = ErrorCode ? undefined : (EventId ?? SequenceNumber);
    return receipt === undefined ? faultOf(ErrorCode ?? '') : { receipt };
  });

const SHAPES: Readonly<Record<AccountTarget['kind'], Shape>> = {
  queue: {
    service: 'sqs',
    version: '1.0',
    action: 'AmazonSQS.SendMessageBatch',
    input: ({ region, partition, account, name }, entries) => ({
      QueueUrl: new URL(`${account}/${name}`, endpointOf('sqs', region, partition)).href,
      Entries: entries.map(({ uuid, topic, body }, position) => ({
        Id: String(position),
        // The two characters that SQS refuses and JSON does not escape.
        MessageBody: body.replace(/[\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`),
        MessageAttributes: { 'webhook-id': attribute(uuid), topic: attribute(topic) },
      })),
    }),
    answers: ({ Successful = [], Failed = [] }: QueueOutput, count) =>
      Array.from({ length: count }, (_, position) => {
        const taken = Successful.find(({ Id }) => Id === String(position));
        return taken ? { receipt: taken.MessageId } : faultOf(Failed.find(({ Id }) => Id === String(position))?.Code);
      }),
  },
  bus: {
    service: 'events',
    version: '1.1',
    action: 'AWSEvents.PutEvents',
    input: ({ arn }, entries) => ({
      Entries: entries.map(({ topic, triggeredAt, body }) => ({
        EventBusName: arn,
        Source: SOURCE,
        DetailType: topic,
        Detail: body,
        Time: Date.parse(triggeredAt) / 1_000,
      })),
    }),
    answers: ({ Entries: entries }: { readonly Entries?: Entries }, count) => entryAnswers(entries, count),
  },
  stream: {
    service: 'kinesis',
    version: '1.1',
    action: 'Kinesis_20131202.PutRecords',
    input: ({ arn }, entries) => ({
      StreamARN: arn,
      Records: entries.map(({ subject, body }) => ({
        Data: Buffer.from(body).toString('base64'),
        PartitionKey: subject.slice(0, PARTITION_KEY_MAX),
      })),
    }),
    answers: ({ Records: records }: { readonly Records?: Entries }, count) => entryAnswers(records, count),
  },
};

const attribute = (value: string) => ({ DataType: 'String', StringValue: value });

/**
 * Sends entries into an account in one call and answers what became of each, in their order. Throws an AccountFault where
 * none was taken.
 */
export async function accountAnswers(
  target: AccountTarget,
  credentials: Credentials,
  entries: readonly AccountEntry[],
): Promise<readonly EntryAnswer[]> {
  const { input, answers, ...operation } = SHAPES[target.kind];
  const call = { operation, target, credentials, input: input(target, entries), timeoutSeconds: TIMEOUT_SECONDS };
  return answers(JSON.parse(await accountCall(call)) as never, entries.length);
}

/** A call of an operation at the place of a target. */
type AccountCall = {
  readonly operation: Operation;
  readonly target: AccountTarget;
  readonly credentials: Credentials;
  readonly input: unknown;
  readonly timeoutSeconds: number;
};

/** Makes a call and answers its output. Throws an AccountFault where it was refused. */
export async function accountCall({
  operation: { service, version, action },
  target: { region, partition },
  credentials,
  input,
  timeoutSeconds,
}: AccountCall): Promise<string> {
  const { status, text } = await awsCall({
    service,
    region,
    partition,
    headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': action },
    body: JSON.stringify(input),
    credentials,
    timeoutSeconds,
  });
  if (status !== 200) throw jsonFault(text);
  return text;
}
