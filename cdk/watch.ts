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
import {
  apiWatches,
  functionWatches,
  oldestUndelivered,
  period,
  queueWatches,
  tableWatches,
  type Watch,
} from './watches.ts';

/** Everything an operator watches. */
export type WatchedParts = {
  readonly rest: RestApiBase;
  readonly queues: Queues;
  readonly consumers: readonly AddedConsumer[];
  readonly tableName: string;
  /** Logs of the functions that admit requests. */
  readonly admissionLogs: readonly ILogGroup[];
};

const archiveLate: Omit<Watch, 'metric'> = {
  id: 'ArchiveLate',
  meaning: 'Events of a company wait for the archive for more than two days. The ledger forgets them after 30.',
  most: 0,
};

/** Alarms and the dashboard. */
export class AlarmsAndDashboard extends Construct {
  /** By the ids of what they watch. */
  readonly alarms: ReadonlyMap<string, Alarm>;

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
    const archiving = parts.consumers.filter(({ consumer: { grants } }) => grants.archive);
    if (archiving.length > 0) {
      const logs = archiving.map(({ handler }) => handler.logGroup);
      watches.push(this.watchLogs(stage, logs, archiveLate));
    }
    const tell = stage.alarmEmail ? new SnsAction(this.topic(stage.alarmEmail)) : undefined;
    const alarms = new Map<string, Alarm>();
    this.alarms = alarms;
    for (const watch of watches) {
      const alarm = new Alarm(this, watch.id, {
        alarmDescription: watch.meaning,
        metric: watch.metric,
        threshold: watch.most,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: watch.periods ?? 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarms.set(watch.id, alarm);
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
        [graph('OldestUndelivered', [oldestUndelivered(parts.queues, parts.consumers)])],
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

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, position) =>
    list.slice(position * size, (position + 1) * size),
  );
}
