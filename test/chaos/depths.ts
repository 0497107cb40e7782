import { callEngine } from '../../local/aws.ts';
import { deadLetterName, type QueueAddress, queueNames } from '../../local/queues.ts';
import { moveDeadLettersBack } from '../../scripts/redrive/dead-letters.ts';
import type { QueueName } from '../../shared/queue/name.ts';

/** Messages of all queues by state. */
export type Depths = { ready: number; hidden: number; delayed: number; dead: number };

const ATTRIBUTES = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

/** Looks into all queues, as an operator does. */
export async function depthsOf(queues: QueueAddress): Promise<Depths> {
  const depths: Depths = { ready: 0, hidden: 0, delayed: 0, dead: 0 };
  for (const name of queueNames) {
    const own = await attributesOf(queues, queues.urls[name]);
    depths.ready += own.ApproximateNumberOfMessages;
    depths.hidden += own.ApproximateNumberOfMessagesNotVisible;
    depths.delayed += own.ApproximateNumberOfMessagesDelayed;
    const dead = await attributesOf(queues, deadLettersOf(queues, name));
    depths.dead += dead.ApproximateNumberOfMessages + dead.ApproximateNumberOfMessagesNotVisible;
  }
  return depths;
}

async function attributesOf({ endpoint }: QueueAddress, QueueUrl: string) {
  type Counts = Record<(typeof ATTRIBUTES)[number], number>;
  const body = { QueueUrl, AttributeNames: ATTRIBUTES };
  const target = 'AmazonSQS.GetQueueAttributes';
  const { Attributes } = await callEngine<{ Attributes: Record<string, string> }>(endpoint, target, body);
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, Number(Attributes[name])])) as Counts;
}

/** Moves every dead letter back to its queue with the operator's own tool; answers how many there were. */
export async function redrive(queues: QueueAddress): Promise<number> {
  const pairs = queueNames.map((name) => ({
    name,
    queue: queues.urls[name],
    deadLetters: deadLettersOf(queues, name),
  }));
  const moved = await Promise.all(pairs.map(moveDeadLettersBack));
  return moved.reduce((sum, count) => sum + count, 0);
}

const deadLettersOf = ({ urls }: QueueAddress, name: QueueName) =>
  urls[name].replace(new RegExp(`${name}$`), deadLetterName(name));
