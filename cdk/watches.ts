import { Duration } from 'aws-cdk-lib';
import type { RestApiBase } from 'aws-cdk-lib/aws-apigateway';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queues } from './events.ts';
import type { AddedConsumer } from './functions.ts';

/** What an alarm looks at. */
export type Watch = {
  readonly id: string;
  /** What to think of when it rings. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** Rings above this. */
  readonly most: number;
  /** Periods in a row. Default: one. */
  readonly periods?: number;
};

/** How long one look of an alarm is. */
export const period = Duration.minutes(5);

/** Queues that are not emptied, dead letters, lost records. */
export function queueWatches({ pairs, lostRecords }: Queues): readonly Watch[] {
  const dead = [...pairs].map(([name, { deadLetters }]) => ({
    id: `Dead-${name}`,
    meaning: `Messages of the queue "${name}" failed for good. Find out why, then bring them back (npm run redrive).`,
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
    most: 0,
  }));
  const late = [...pairs].map(([name, { queue }]) => ({
    id: `Late-${name}`,
    // A retry waits up to 15 minutes on purpose, but is not counted as a message before it is due.
    meaning: `The queue "${name}" is not emptied: its oldest message waits for more than 15 minutes.`,
    metric: queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
    most: 900,
  }));
  const lost: Watch = {
    id: 'LostRecords',
    meaning: 'Changes could not be published. Their records stay in the table stream for 24 hours (npm run redrive).',
    metric: lostRecords.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
    most: 0,
  };
  return [...dead, ...late, lost];
}

/** What lies between a change and those who are told of it; a retry is in its queue once it is due, not before. */
const ON_THE_WAY = ['deliveries', 'retries', 'changes', 'set-aside'];

/**
 * How old the oldest event is that was not told yet, in seconds: it waits in the stream, or as a message for webhooks
 * and channels. What an endpoint fails to take waits for its next attempt, which is its company's matter. A figure to be
 * looked at: each of its parts rings by itself.
 */
export function oldestUndelivered({ pairs }: Queues, consumers: readonly AddedConsumer[]): IMetric {
  const queued = ON_THE_WAY.flatMap((name) => {
    const queue = pairs.get(name)?.queue;
    return queue ? [queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM })] : [];
  });
  const streamed = consumers
    .filter(({ consumer: { stream } }) => stream)
    .map(({ handler }) => handler.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }));
  const ages = new Map<string, IMetric>([
    ...queued.map((metric, position) => [`queued${position}`, metric] as const),
    ...streamed.map((metric, position) => [`streamed${position}`, metric] as const),
  ]);
  // Where nothing waits there is no figure, which would make the whole expression none. The stream tells milliseconds.
  const terms = [...ages.keys()].map((id) => `FILL(${id}, 0)${id.startsWith('streamed') ? ' / 1000' : ''}`);
  return new MathExpression({
    expression: `MAX([${terms.join(', ')}])`,
    usingMetrics: Object.fromEntries(ages),
    label: 'seconds',
    period,
  });
}

/** What clients see of the API as a whole. */
export function apiWatches(rest: RestApiBase): readonly Watch[] {
  // The average of this metric is the share of requests that were answered so.
  const failures = rest.metricServerError({ period, statistic: Stats.AVERAGE });
  const latency = rest.metricLatency({ period, statistic: Stats.p(99) });
  return [
    {
      id: 'ServerErrors',
      meaning: 'More than one request of a hundred was answered 5xx.',
      metric: failures,
      most: 0.01,
    },
    {
      id: 'SlowAnswers',
      meaning: 'One request of a hundred took longer than five seconds.',
      metric: latency,
      most: 5_000,
      periods: 3,
    },
  ];
}

/** The SDK repeats what is throttled, so that a client sees at first that it takes longer, then 503. */
export function tableWatches(TableName: string): readonly Watch[] {
  return (['Read', 'Write'] as const).map((kind) => ({
    id: `${kind}sThrottled`,
    meaning: `DynamoDB throttled ${kind.toLowerCase()}s: a partition is asked more than it can do, or the table grows faster than it scales.`,
    metric: new Metric({
      namespace: 'AWS/DynamoDB',
      metricName: `${kind}ThrottleEvents`,
      dimensionsMap: { TableName },
      period,
      statistic: Stats.SUM,
    }),
    most: 0,
    periods: 2,
  }));
}

/** Functions of resources answer their failures themselves, as 5xx; those behind stream, queues and clock have no caller. */
export function functionWatches(consumers: readonly AddedConsumer[]): readonly Watch[] {
  const errors = consumers.map(({ consumer: { name }, handler }) => ({
    id: `Errors-${name}`,
    meaning: `The function "${name}" failed or ran out of time.`,
    metric: handler.metricErrors({ period, statistic: Stats.SUM }),
    most: 0,
  }));
  const behind = consumers
    .filter(({ consumer: { stream } }) => stream)
    .map(({ handler }) => ({
      id: 'StreamBehind',
      meaning: 'Changes are published more than five minutes late.',
      metric: handler.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
      most: 300_000,
      periods: 2,
    }));
  // Without a dimension the metric is that of all functions, which share one concurrency per account and region.
  const throttles = new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', period, statistic: Stats.SUM });
  const refused: Watch = {
    id: 'Throttles',
    meaning: 'Lambda refused to start functions: the concurrency of the account is used up.',
    metric: throttles,
    most: 0,
  };
  return [...errors, ...behind, refused];
}
