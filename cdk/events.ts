import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Consumer, QueueReading, StreamReading } from '../shared/consumer.ts';
import { DEAD_LETTER_RETENTION_DAYS, HIDDEN_TIMEOUTS, RECEIVES_MAX } from '../shared/limits.ts';
import type { DataStack } from './data.ts';
import type { AddedConsumer } from './functions.ts';
import { pascal } from './names.ts';

/** A queue and where its hopeless messages go. */
export type QueuePair = { readonly queue: Queue; readonly deadLetters: Queue };

/** All queues between the table's stream and the outside: those that a consumer reads, and the stream's lost records. */
export class Queues extends Construct {
  readonly pairs: ReadonlyMap<string, QueuePair>;
  /** Positions of stream records that fan-out could not process; the records themselves stay in the stream for a day. */
  readonly lostRecords: Queue;

  constructor(scope: Construct, id: string, consumers: readonly Consumer[]) {
    super(scope, id);
    this.pairs = new Map(
      consumers.flatMap(({ queues = {}, timeoutSeconds }) =>
        Object.keys(queues).map((name) => [name, this.addPair(name, timeoutSeconds)] as const),
      ),
    );
    this.lostRecords = this.queue('LostRecords', { retentionDays: DEAD_LETTER_RETENTION_DAYS });
    Validations.of(this.lostRecords).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is where the stream’s own failures end; no function reads it, so nothing can fail again.',
    });
  }

  /** The queue of a name and its dead letters. Throws where no consumer reads it. */
  pair(name: string): QueuePair {
    const pair = this.pairs.get(name);
    if (!pair) throw new Error(`No consumer reads the queue ${name}.`);
    return pair;
  }

  private addPair(name: string, timeoutSeconds: number): QueuePair {
    const title = pascal(name);
    const deadLetters = this.queue(`${title}DeadLetters`, { retentionDays: DEAD_LETTER_RETENTION_DAYS });
    const queue = this.queue(title, {
      retentionDays: 4,
      deadLetters,
      visibilitySeconds: HIDDEN_TIMEOUTS * timeoutSeconds,
    });
    return { queue, deadLetters };
  }

  private queue(id: string, how: { retentionDays: number; deadLetters?: Queue; visibilitySeconds?: number }): Queue {
    return new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(how.retentionDays),
      ...(how.visibilitySeconds && { visibilityTimeout: Duration.seconds(how.visibilitySeconds) }),
      ...(how.deadLetters && { deadLetterQueue: { queue: how.deadLetters, maxReceiveCount: RECEIVES_MAX } }),
    });
  }
}

/** Connects the stream, the queues and the clock with the functions that work for them. */
export function connectConsumers(
  scope: Construct,
  data: DataStack,
  queues: Queues,
  added: readonly AddedConsumer[],
): void {
  for (const { consumer, entry } of added) {
    if (consumer.stream) readStream(scope, consumer.stream, data, queues, entry);
    for (const [name, reading] of Object.entries(consumer.queues ?? {})) {
      if (reading) readQueue(scope, name, reading, queues, entry);
    }
  }
  addRules(scope, added);
}

/** Concurrency is capped in the mapping: reserved concurrency would send what is refused to the dead letters. */
function readQueue(scope: Construct, name: string, reading: QueueReading, queues: Queues, target: IFunction): void {
  // No filter: what a filter on a queue does not match is deleted.
  new EventSourceMapping(scope, `Read-${name}`, {
    target,
    eventSourceArn: queues.pair(name).queue.queueArn,
    batchSize: reading.batchSize,
    maxConcurrency: reading.concurrencyMax,
    reportBatchItemFailures: true,
  });
}

function readStream(
  scope: Construct,
  { attribute, batchSize, parallelism, attemptsMax, ageHoursMax }: StreamReading,
  { exported }: DataStack,
  { lostRecords }: Queues,
  target: IFunction,
): void {
  const hasAttribute = { [attribute]: { S: FilterRule.exists() } };
  new EventSourceMapping(scope, 'ReadStream', {
    target,
    eventSourceArn: exported.streamArn,
    // A change made while the stack is being deployed is published too.
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [
      FilterCriteria.filter({ dynamodb: { NewImage: hasAttribute } }),
      FilterCriteria.filter({ dynamodb: { OldImage: hasAttribute } }),
    ],
    batchSize,
    parallelizationFactor: parallelism,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: attemptsMax - 1,
    maxRecordAge: Duration.hours(ageHoursMax),
    // By the construct for it the role would get a second policy, with more than Lambda asks for.
    onFailure: { bind: () => ({ destination: lostRecords.queueArn }) },
  });
}

/** One rule for all that run at the same interval. */
function addRules(scope: Construct, added: readonly AddedConsumer[]): void {
  const clocks = added.flatMap(({ consumer: { schedule }, entry }) => (schedule ? [{ ...schedule, entry }] : []));
  for (const [minutes, rung] of Map.groupBy(clocks, ({ everyMinutes }) => everyMinutes)) {
    new Rule(scope, minutes === 1 ? 'EveryMinute' : `Every${minutes}Minutes`, {
      description: `Shopfloor: ${rung.map(({ purpose }) => purpose).join(', ')}`,
      schedule: Schedule.rate(Duration.minutes(minutes)),
      // The next time comes anyway; a late sweep on top of it would only collide with it.
      targets: rung.map(({ entry }) => new LambdaTarget(entry, { retryAttempts: 0 })),
    });
  }
}
