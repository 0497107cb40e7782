import { queues } from '../functions/consumers.ts';
import { DEAD_LETTER_RETENTION_DAYS, HIDDEN_TIMEOUTS, RECEIVES_MAX } from '../shared/limits.ts';
import type { QueueName } from '../shared/queue/name.ts';
import { DAY_SECONDS } from '../shared/time/units.ts';
import { sandboxCredentials } from './aws.ts';
import { type HeldMessages, startFauxqs } from './fauxqs.ts';

/** Each has a queue `<name>-dead-letters` beside it. */
export const queueNames: readonly QueueName[] = queues.map(({ name }) => name);

/** Where the queues are: all that another process has of them. */
export type QueueAddress = {
  readonly endpoint: string;
  readonly urls: Readonly<Record<QueueName, string>>;
};

/** What only the process the queues run in can see and do. */
export type QueueInside = {
  /** Messages in a queue by state. */
  held(name: QueueName): HeldMessages;
  /** Ends the long polls that wait at the queues, as if their time were over. */
  wake(): void;
};

/** The running queues. */
export type Queues = QueueAddress &
  QueueInside & {
    /** Messages given up on, oldest first. */
    deadLetters(name: QueueName): HeldMessages['ready'];
    stop(): Promise<void>;
  };

/** ARN of a queue in the sandbox. */
export const queueArn = (name: string) => `arn:aws:sqs:${sandboxCredentials.AWS_REGION}:000000000000:${name}`;

/** How to start the queues; what is left out is as in the stack, in memory and on a free port. */
export type QueueOptions = {
  /** Keeps the messages across restarts. */
  readonly folder?: string | undefined;
  readonly port?: number | undefined;
  /** For tests that wait for a message to come back. */
  readonly visibilitySeconds?: number | undefined;
};

/** Starts the queues on a loopback port. */
export async function startQueues(options: QueueOptions = {}): Promise<Queues> {
  const { endpoint, store, stop } = await startFauxqs(options);
  const url = (name: string) => `${endpoint}/000000000000/${name}`;
  const must = (name: string) => {
    const queue = store.getQueueByName(name);
    if (!queue) throw new Error(`There is no queue ${name}.`);
    return queue;
  };
  for (const { name, consumer } of queues) {
    const deadLetters = deadLetterName(name);
    const seconds = options.visibilitySeconds ?? HIDDEN_TIMEOUTS * consumer.timeoutSeconds;
    ensure(deadLetters, { MessageRetentionPeriod: String(DEAD_LETTER_RETENTION_DAYS * DAY_SECONDS) });
    const redrive = { deadLetterTargetArn: queueArn(deadLetters), maxReceiveCount: RECEIVES_MAX };
    ensure(name, { VisibilityTimeout: String(seconds), RedrivePolicy: JSON.stringify(redrive) });
  }
  return {
    endpoint,
    urls: Object.fromEntries(queueNames.map((name) => [name, url(name)])) as Queues['urls'],
    held: (name) => must(name).inspectMessages(),
    deadLetters: (name) => must(deadLetterName(name)).inspectMessages().ready,
    wake() {
      for (const name of queueNames) must(name).cancelWaiters();
    },
    stop,
  };

  /** A queue that was loaded keeps its messages; creating it again would drop them. */
  function ensure(name: string, attributes: Readonly<Record<string, string>>): void {
    const queue = store.getQueueByName(name);
    if (queue) queue.setAttributes(attributes);
    else store.createQueue(name, url(name), queueArn(name), attributes);
  }
}

/** Name of the queue of what a queue gave up on. */
export const deadLetterName = (name: QueueName) => `${name}-dead-letters`;
