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
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DEAD_LETTER_RETENTION_DAYS, RECEIVES_MAX } from '../shared/limits.ts';
import type { DataStack } from './data.ts';
import { type BackgroundName, backgroundSpecs, type QueueName } from './grants.ts';

/** How a queue is read. Concurrency is capped in the mapping: reserved concurrency would send what is refused to the dead letters. */
type Reading = { readonly consumer: BackgroundName; readonly batchSize: number; readonly concurrencyMax: number };

const readings: Readonly<Record<QueueName, Reading>> = {
  deliveries: { consumer: 'deliver-webhook', batchSize: 10, concurrencyMax: 50 },
  retries: { consumer: 'deliver-webhook', batchSize: 10, concurrencyMax: 10 },
  changes: { consumer: 'record-change', batchSize: 10, concurrencyMax: 20 },
  bookings: { consumer: 'book-productions', batchSize: 10, concurrencyMax: 10 },
  packs: { consumer: 'update-packs', batchSize: 2, concurrencyMax: 5 },
};

/** What looks every minute for what has become due. */
const everyMinute: readonly BackgroundName[] = ['retry-webhooks', 'watch-orders'];

/** A queue and where its hopeless messages go. */
export type QueuePair = { readonly queue: Queue; readonly deadLetters: Queue };

/** All queues between the table's stream and the outside. */
export class Queues extends Construct {
  readonly pairs: Readonly<Record<QueueName, QueuePair>>;
  /** Positions of stream records that fan-out could not process; the records themselves stay in the stream for a day. */
  readonly lostRecords: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.pairs = {
      deliveries: this.pair('deliveries'),
      retries: this.pair('retries'),
      changes: this.pair('changes'),
      bookings: this.pair('bookings'),
      packs: this.pair('packs'),
    };
    this.lostRecords = this.queue('LostRecords', { retentionDays: DEAD_LETTER_RETENTION_DAYS });
    Validations.of(this.lostRecords).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is where the stream’s own failures end; nobody consumes it, so nothing can fail again.',
    });
  }

  private pair(name: QueueName): QueuePair {
    const { timeoutSeconds } = backgroundSpecs[readings[name].consumer];
    const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const deadLetters = this.queue(`${title}DeadLetters`, { retentionDays: DEAD_LETTER_RETENTION_DAYS });
    const queue = this.queue(title, { retentionDays: 4, deadLetters, visibilitySeconds: 6 * timeoutSeconds });
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
export function connect(
  scope: Construct,
  data: DataStack,
  queues: Queues,
  functions: Readonly<Record<BackgroundName, IFunction>>,
): void {
  readStream(scope, data, queues, functions['fan-out']);
  for (const [name, { consumer, batchSize, concurrencyMax }] of Object.entries(readings)) {
    const { queue } = queues.pairs[name as QueueName];
    // No filter: what a filter on a queue does not match is deleted.
    new EventSourceMapping(scope, `Read-${name}`, {
      target: functions[consumer],
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency: concurrencyMax,
      reportBatchItemFailures: true,
    });
  }
  new Rule(scope, 'EveryMinute', {
    description: 'Shopfloor: webhook deliveries whose next attempt is due, orders that start or become delayed',
    schedule: Schedule.rate(Duration.minutes(1)),
    // The next minute comes anyway; a late sweep on top of it would only collide with it.
    targets: everyMinute.map((name) => new LambdaTarget(functions[name], { retryAttempts: 0 })),
  });
}

/** Only entity items have the attribute `entity`; tokens, counters, guards and the like must not invoke anything. */
const isEntity = { entity: { S: FilterRule.exists() } };

function readStream(scope: Construct, { exported }: DataStack, { lostRecords }: Queues, fanOut: IFunction): void {
  new EventSourceMapping(scope, 'ReadStream', {
    target: fanOut,
    eventSourceArn: exported.streamArn,
    // A change made while the stack is being deployed is published too.
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [
      FilterCriteria.filter({ dynamodb: { NewImage: isEntity } }),
      FilterCriteria.filter({ dynamodb: { OldImage: isEntity } }),
    ],
    batchSize: 100,
    parallelizationFactor: 4,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    // The stream itself forgets after 24 hours; half of that is left to send lost records again.
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(lostRecords),
  });
}
