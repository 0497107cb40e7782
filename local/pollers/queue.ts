import type { SQSRecord } from 'aws-lambda';
import type { QueueReading } from '../../shared/consumer.ts';
import type { QueueName } from '../../shared/queue/name.ts';
import { callEngine, sandboxCredentials } from '../aws.ts';
import { type QueueAddress, type QueueInside, queueArn } from '../queues.ts';
import { type FailureReport, interruptiblePause, type Poller, reportedFailures } from './poller.ts';

const WAIT_SECONDS = 20;
const LOOK_MILLISECONDS = 10;
const ENGINE_PAUSE_MILLISECONDS = 500;

/** A queue and the function that consumes it. */
export type QueueSource = QueueReading & {
  /** Of queues in another process only the address is known: then quiet is when nothing is under way here. */
  readonly queues: QueueAddress & Partial<QueueInside>;
  readonly name: QueueName;
  readonly handler: (event: { readonly Records: readonly SQSRecord[] }) => Promise<unknown>;
  readonly report: FailureReport;
};

/**
 * Carries a queue to a function with the rules of a Lambda mapping that reports batch item failures: only what succeeded
 * is deleted; after a throw or an answer that makes no sense nothing is. What is left comes back when its visibility
 * timeout is over, until the queue gives up on it.
 */
export function pollQueue(source: QueueSource): Poller {
  const { pause, cut } = interruptiblePause();
  const work: Work = { steps: 0, underWay: new Set(), abandoned: new Set() };
  let stopped = false;
  const running = run();
  return {
    steps: () => work.steps,
    async settled() {
      while (!stopped && !isQuiet(source, work)) await Promise.race([pauseBriefly(), ...work.underWay]);
    },
    async stop() {
      stopped = true;
      cut();
      // A poll that is just being sent is not waiting yet.
      const timer = setInterval(() => source.queues.wake?.(), LOOK_MILLISECONDS);
      await running;
      clearInterval(timer);
      await Promise.all(work.underWay);
    },
  };

  async function run(): Promise<void> {
    while (!stopped) {
      if (work.underWay.size >= source.concurrencyMax) await Promise.race(work.underWay);
      const messages = await receive(source).catch(async (error: unknown) => {
        if (!stopped) source.report(source.name, error);
        await pause(ENGINE_PAUSE_MILLISECONDS);
        return [];
      });
      if (messages.length > 0) begin(source, work, messages);
    }
  }
}

type Work = {
  steps: number;
  /** Batches the function has. */
  readonly underWay: Set<Promise<void>>;
  /** Receipts of failed messages: held until their time is over, without work on them. */
  readonly abandoned: Set<string>;
};

function begin(source: QueueSource, work: Work, messages: readonly SQSRecord[]): void {
  const { underWay, abandoned } = work;
  work.steps++;
  const batch = carry().finally(() => {
    work.steps++;
    underWay.delete(batch);
  });
  underWay.add(batch);

  async function carry(): Promise<void> {
    const failed = await failures(source, messages);
    for (const { messageId, receiptHandle } of messages) if (failed.has(messageId)) abandoned.add(receiptHandle);
    const done = messages.filter(({ messageId }) => !failed.has(messageId));
    await remove(source, done).catch((error: unknown) => source.report(source.name, error));
  }
}

function isQuiet({ queues, name }: QueueSource, { underWay, abandoned }: Work): boolean {
  if (underWay.size > 0 || !queues.held) return underWay.size === 0;
  const { ready, delayed, inflight } = queues.held(name);
  const isDue = delayed.some(({ delayUntil }) => delayUntil <= Date.now());
  const held = new Set(inflight.map(({ receiptHandle }) => receiptHandle));
  for (const receipt of abandoned) if (!held.has(receipt)) abandoned.delete(receipt);
  return ready.length === 0 && !isDue && held.size === abandoned.size;
}

const pauseBriefly = () => new Promise<void>((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));

/** Ids of the messages that failed. */
async function failures(source: QueueSource, messages: readonly SQSRecord[]): Promise<ReadonlySet<string>> {
  const ids = new Set(messages.map(({ messageId }) => messageId));
  try {
    const reported = reportedFailures(await source.handler({ Records: messages }), ids);
    if (!reported) source.report(source.name, new Error('The function answered no valid batchItemFailures.'));
    if (reported?.length)
      source.report(source.name, new Error(`The function reported ${reported.length} failed messages.`));
    return reported ? new Set(reported) : ids;
  } catch (error) {
    source.report(source.name, error);
    return ids;
  }
}

type Received = {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes: SQSRecord['attributes'];
};

async function receive({ queues, name, batchSize }: QueueSource): Promise<readonly SQSRecord[]> {
  const { Messages = [] } = await callEngine<{ Messages?: readonly Received[] }>(
    queues.endpoint,
    'AmazonSQS.ReceiveMessage',
    {
      QueueUrl: queues.urls[name],
      MaxNumberOfMessages: batchSize,
      WaitTimeSeconds: WAIT_SECONDS,
      MessageSystemAttributeNames: ['All'],
    },
  );
  return Messages.map((message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes,
    messageAttributes: {},
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn(name),
    awsRegion: sandboxCredentials.AWS_REGION,
  }));
}

async function remove({ queues, name }: QueueSource, messages: readonly SQSRecord[]): Promise<void> {
  if (messages.length === 0) return;
  const Entries = messages.map(({ receiptHandle }, position) => ({
    Id: String(position),
    ReceiptHandle: receiptHandle,
  }));
  await callEngine(queues.endpoint, 'AmazonSQS.DeleteMessageBatch', { QueueUrl: queues.urls[name], Entries });
}
