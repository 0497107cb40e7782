import { callEngine } from '../local/aws.ts';
import { deadLetterName, type QueueAddress, type QueueName, queueNames } from '../local/queues.ts';

const BATCH_MESSAGES_MAX = 10;

/** Messages of all queues by state. */
export type Depths = { ready: number; hidden: number; delayed: number; dead: number };

/** Looks into all queues, as an operator does. */
export async function depthsOf(queues: QueueAddress): Promise<Depths> {
  const depths: Depths = { ready: 0, hidden: 0, delayed: 0, dead: 0 };
  for (const name of queueNames) {
    const own = await attributesOf(queues, queues.urls[name]);
    depths.ready += own.ApproximateNumberOfMessages;
    depths.hidden += own.ApproximateNumberOfMessagesNotVisible;
    depths.delayed += own.ApproximateNumberOfMessagesDelayed;
    const dead = await attributesOf(queues, deadLettersOf(queues, name));
    depths.dead += dead.ApproximateNumberOfMessages;
  }
  return depths;
}

const ATTRIBUTES = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

async function attributesOf(queues: QueueAddress, QueueUrl: string) {
  type Counts = Record<(typeof ATTRIBUTES)[number], number>;
  const body = { QueueUrl, AttributeNames: ATTRIBUTES };
  const { Attributes } = await call<{ Attributes: Record<string, string> }>(queues, 'GetQueueAttributes', body);
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, Number(Attributes[name])])) as Counts;
}

/** Sends every dead letter to its queue again, as `start-message-move-task` does; answers how many there were. */
export async function redrive(queues: QueueAddress): Promise<number> {
  let moved = 0;
  for (const name of queueNames) {
    for (let again = true; again; ) {
      const messages = await receive(queues, deadLettersOf(queues, name));
      for (const { Body, ReceiptHandle } of messages) {
        await call(queues, 'SendMessage', { QueueUrl: queues.urls[name], MessageBody: Body });
        await call(queues, 'DeleteMessage', { QueueUrl: deadLettersOf(queues, name), ReceiptHandle });
      }
      moved += messages.length;
      again = messages.length > 0;
    }
  }
  return moved;
}

type Message = { readonly Body: string; readonly ReceiptHandle: string };

async function receive(queues: QueueAddress, QueueUrl: string): Promise<readonly Message[]> {
  const body = { QueueUrl, MaxNumberOfMessages: BATCH_MESSAGES_MAX };
  return (await call<{ Messages?: readonly Message[] }>(queues, 'ReceiveMessage', body)).Messages ?? [];
}

const deadLettersOf = ({ urls }: QueueAddress, name: QueueName) =>
  urls[name].replace(new RegExp(`${name}$`), deadLetterName(name));

const call = <T>({ endpoint }: QueueAddress, operation: string, body: object) =>
  callEngine<T>(endpoint, `AmazonSQS.${operation}`, body);
