import { Duration } from 'aws-cdk-lib';
import type { RestApiBase } from 'aws-cdk-lib/aws-apigateway';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Queues } from './events.ts';
import type { AddedConsumer } from './functions.ts';
import type { Stage } from './stage.ts';

/** Everything an operator watches. */
export type WatchedParts = {
  readonly rest: RestApiBase;
  readonly queues: Queues;
  readonly consumers: readonly AddedConsumer[];
  readonly tableName: string;
  /** Logs of the functions that admit requests. */
  readonly admissionLogs: readonly ILogGroup[];
};

type Watch = {
  readonly id: string;
  /** What to think of when it rings. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** Rings above this. */
  readonly most: number;
  /** Periods in a row. Default: one. */
  readonly periods?: number;
};

const period = Duration.minutes(5);

/** Alarms and the dashboard. */
export class AlarmsAndDashboard extends Construct {
  constructor(scope: Construct, id: string, stage: Stage, parts: WatchedParts) {
    super(scope, id);
    const watches: Watch[] = [
      ...queueWatches(parts.queues),
      ...apiWatches(parts.rest),
      ...functionWatches(parts.consumers),
    ];
    watches.push(
      ...tableWatches(parts.tableName),
      this.watchLogs(stage, parts.admissionLogs, {
        id: 'AdmissionUnavailable',
        meaning: 'Requests were let in uncounted: the counter of the rate limit could not be reached.',
        most: 0,
      }),
      this.watchLogs(
        stage,
        parts.consumers
          .filter(({ consumer: { stream, queues } }) => stream ?? queues)
          .map(({ handler }) => handler.logGroup),
        {
          id: 'RecordFailed',
          meaning: 'Records or messages fail again and again; each is tried further, and the log says why.',
          most: 0,
          periods: 3,
        },
      ),
    );
    const tell = stage.alarmEmail ? new SnsAction(this.topic(stage.alarmEmail)) : undefined;
    for (const watch of watches) {
      const alarm = new Alarm(this, watch.id, {
        alarmDescription: watch.meaning,
        metric: watch.metric,
        threshold: watch.most,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: watch.periods ?? 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      if (!tell) continue;
      alarm.addAlarmAction(tell);
      alarm.addOkAction(tell);
    }
    const { rest } = parts;
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          graph('Requests', [rest.metricCount(), rest.metricClientError(), rest.metricServerError()]),
          graph('Latency', [
            rest.metricLatency({ statistic: Stats.p(50) }),
            rest.metricLatency({ statistic: Stats.p(99) }),
          ]),
        ],
        ...chunks(
          watches.map(({ id: title, metric }) => graph(title, [metric])),
          4,
        ),
      ],
    });
  }

  /** What functions tell in their logs only, under the name of a metric. */
  private watchLogs(
    { prefix: metricNamespace }: Stage,
    logs: readonly ILogGroup[],
    { id: metricName, ...watch }: Omit<Watch, 'metric'>,
  ): Watch {
    const filterPattern = FilterPattern.literal(`"${metricName}"`);
    for (const [position, logGroup] of logs.entries()) {
      new MetricFilter(this, `${metricName}${position + 1}`, { logGroup, filterPattern, metricNamespace, metricName });
    }
    const metric = new Metric({ namespace: metricNamespace, metricName, period, statistic: Stats.SUM });
    return { id: metricName, metric, ...watch };
  }

  private topic(email: string): Topic {
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    // A topic with a policy, here the one that asks for TLS, has no other rights, not even those every topic begins with.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': topic.stack.account } },
      }),
    );
    return topic;
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: left.length > 1 ? 12 : 6 });
}

function queueWatches({ pairs, lostRecords }: Queues): readonly Watch[] {
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

function apiWatches(rest: RestApiBase): readonly Watch[] {
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
function tableWatches(TableName: string): readonly Watch[] {
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
function functionWatches(consumers: WatchedParts['consumers']): readonly Watch[] {
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

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, position) =>
    list.slice(position * size, (position + 1) * size),
  );
}
