import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import { consumers, queues as read } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';
import type { Consumer } from '../../shared/consumer.ts';
import type { Contract } from '../../shared/http/contract.ts';
import { only, plainConsumers, type Resource, resources, synthesize, target } from './synthesis.ts';

const { service } = synthesize();
const queues = resources(service, 'AWS::SQS::Queue');
const functions = resources(service, 'AWS::Lambda::Function');
const mappings = [...resources(service, 'AWS::Lambda::EventSourceMapping').values()].map(
  ({ Properties }) => Properties,
);
const fromQueues = mappings.filter((mapping) => queues.has(target(mapping.EventSourceArn) ?? ''));
const fromStream = mappings.find((mapping) => !fromQueues.includes(mapping)) ?? {};

/** What runs every minute, as its function describes itself. */
const scheduled = plainConsumers.filter(({ schedule }) => schedule).map(({ name }) => `Shopfloor: ${name}`);

/** Resources whose requests count against a budget: a log-in counts as well, though its route is open. */
const counting = new Set(
  (contracts as readonly Contract[])
    .filter(({ grants }) => grants?.table !== 'none')
    .map(({ resource }): string | undefined => resource),
);

const nameOf = ({ Properties }: Resource) => String(Properties.Description).split(' ').at(-1) ?? '';

type Policy = { readonly Statement: readonly Readonly<Record<string, unknown>>[] };
type Redrive = { readonly deadLetterTargetArn: unknown; readonly maxReceiveCount: number };

const redriveOf = (queue: Resource | undefined) => queue?.Properties.RedrivePolicy as Redrive | undefined;

test('every queue that is read has a dead-letter queue of its own, after at least five receives', () => {
  const deadLetters = fromQueues.map((mapping) => {
    const redrive = redriveOf(queues.get(target(mapping.EventSourceArn) ?? ''));
    assert.ok(redrive && redrive.maxReceiveCount >= 5);
    return target(redrive.deadLetterTargetArn);
  });
  assert.equal(new Set(deadLetters).size, read.length);
});

test('a dead letter is kept for 14 days, longer than it can have waited before', () => {
  for (const queue of queues.values()) {
    const dead = queues.get(target(redriveOf(queue)?.deadLetterTargetArn) ?? '');
    if (!dead) continue;
    assert.equal(dead.Properties.MessageRetentionPeriod, 14 * 86_400);
    assert.ok(Number(queue.Properties.MessageRetentionPeriod) < 14 * 86_400);
  }
});

test('a message stays hidden for at least six times as long as its function may take', () => {
  for (const mapping of fromQueues) {
    const queue = queues.get(target(mapping.EventSourceArn) ?? '');
    const timeout = Number(functions.get(target(mapping.FunctionName) ?? '')?.Properties.Timeout);
    assert.ok(timeout > 0 && Number(queue?.Properties.VisibilityTimeout) >= 6 * timeout);
  }
});

test('every queue is encrypted and refuses plain http', () => {
  for (const { Properties } of queues.values()) assert.equal(Properties.SqsManagedSseEnabled, true);
  const guarded = [...resources(service, 'AWS::SQS::QueuePolicy').values()].flatMap(({ Properties }) => {
    assert.match(
      JSON.stringify(Properties.PolicyDocument),
      /"Condition":\{"Bool":\{"aws:SecureTransport":"false"\}\},"Effect":"Deny"/,
    );
    return (Properties.Queues as readonly unknown[]).map(target);
  });
  assert.deepEqual(guarded.toSorted(), [...queues.keys()].toSorted());
});

test('stream and queues take back only what failed', () => {
  assert.equal(mappings.length, read.length + 1, 'all queues and the stream');
  for (const mapping of mappings) assert.deepEqual(mapping.FunctionResponseTypes, ['ReportBatchItemFailures']);
});

test('only items with the attribute entity, before or after the change, leave the stream', () => {
  const { Filters } = fromStream.FilterCriteria as { readonly Filters: readonly { readonly Pattern: string }[] };
  const exists = { entity: { S: [{ exists: true }] } };
  assert.deepEqual(
    Filters.map(({ Pattern }) => JSON.parse(Pattern)),
    [{ dynamodb: { NewImage: exists } }, { dynamodb: { OldImage: exists } }],
  );
});

test('no queue is filtered: what a filter there does not match is deleted', () => {
  for (const mapping of fromQueues) assert.equal(mapping.FilterCriteria, undefined);
});

test('one poison record stops no shard: batches are halved, retries and age bounded, and what is lost is noted', () => {
  assert.equal(fromStream.BisectBatchOnFunctionError, true);
  assert.ok(Number(fromStream.MaximumRetryAttempts) > 0);
  const age = Number(fromStream.MaximumRecordAgeInSeconds);
  assert.ok(age > 0 && age < 86_400, 'the stream itself keeps records for 24 hours');
  const { OnFailure } = fromStream.DestinationConfig as { readonly OnFailure: { readonly Destination: unknown } };
  assert.ok(queues.has(target(OnFailure.Destination) ?? ''));
  assert.equal(fromStream.StartingPosition, 'TRIM_HORIZON');
});

test('consumers are capped by their mapping, never by reserved concurrency', () => {
  for (const mapping of fromQueues) {
    assert.ok((mapping.ScalingConfig as { readonly MaximumConcurrency: number }).MaximumConcurrency >= 2);
  }
  for (const { Properties } of functions.values()) assert.equal(Properties.ReservedConcurrentExecutions, undefined);
});

test('due retries and orders are looked for every minute, and a look that failed is not repeated before', () => {
  const rule = only(service, 'AWS::Events::Rule');
  assert.equal(rule.Properties.ScheduleExpression, 'rate(1 minute)');
  assert.equal(rule.Properties.State, 'ENABLED');
  const targets = rule.Properties.Targets as readonly { readonly Arn: unknown; readonly RetryPolicy: unknown }[];
  const called = targets.map(({ Arn }) => functions.get(target(Arn) ?? '')?.Properties.Description);
  assert.deepEqual(called, scheduled);
  for (const { RetryPolicy } of targets) assert.deepEqual(RetryPolicy, { MaximumRetryAttempts: 0 });
});

test('the rule of the minute may call exactly what it calls', () => {
  const permitted = [...resources(service, 'AWS::Lambda::Permission').values()]
    .filter(({ Properties }) => Properties.Principal === 'events.amazonaws.com')
    .map(({ Properties }) => functions.get(target(Properties.FunctionName) ?? '')?.Properties.Description);
  assert.deepEqual(permitted.toSorted(), scheduled.toSorted());
});

test('dead letters, waiting messages, lost records, failures, throttles, slowness, a late stream and no counter each ring', () => {
  const alarms = [...resources(service, 'AWS::CloudWatch::Alarm').values()].map(({ Properties }) => Properties);
  const ringing = (metric: string) => alarms.filter((alarm) => alarm.MetricName === metric);
  const [failing] = ringing('5XXError');
  assert.deepEqual([failing?.Statistic, failing?.Threshold], ['Average', 0.01], 'one request of a hundred');
  assert.equal(ringing('ApproximateNumberOfMessagesVisible').length, read.length + 1);
  assert.equal(ringing('ApproximateAgeOfOldestMessage').length, read.length);
  for (const metric of [
    ...['5XXError', 'Latency', 'Throttles', 'ReadThrottleEvents', 'WriteThrottleEvents', 'IteratorAge'],
    ...['AdmissionUnavailable', 'RecordFailed'],
  ])
    assert.equal(ringing(metric).length, 1, metric);
  assert.deepEqual(
    ringing('Errors')
      .map(({ AlarmDescription }) => String(AlarmDescription).split('"')[1])
      .toSorted(),
    plainConsumers.map(({ name }) => name).toSorted(),
  );
  for (const alarm of alarms) assert.ok(alarm.AlarmDescription);
});

test('the age of the oldest event that was not told yet is one figure, of the stream and all queues to webhooks and channels', () => {
  type Place = Readonly<Record<string, unknown>> & { readonly id?: string; readonly expression?: string };
  type Widget = { readonly properties: { readonly title: string; readonly metrics: readonly (readonly unknown[])[] } };
  const { DashboardBody } = only(service, 'AWS::CloudWatch::Dashboard').Properties as {
    readonly DashboardBody: { readonly 'Fn::Join': readonly [string, readonly unknown[]] };
  };
  const text = DashboardBody['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : target(part))).join('');
  const { widgets } = JSON.parse(text) as { readonly widgets: readonly Widget[] };
  const lines = widgets.find(({ properties }) => properties.title === 'OldestUndelivered')?.properties.metrics ?? [];
  const figures = lines.map((line) => ({ names: line.slice(0, -1), place: line.at(-1) as Place }));
  const formula = figures.find(({ place }) => place.expression !== undefined)?.place.expression ?? '';
  const waiting = figures.filter(({ place }) => place.expression === undefined);
  // All of them in seconds, and none left out where another has no figure.
  for (const { names, place } of waiting) {
    const isStream = names.includes('IteratorAge');
    assert.equal(place.stat, 'Maximum');
    assert.ok(formula.includes(`FILL(${place.id}, 0)${isStream ? ' / 1000' : ''}`), `${place.id} in ${formula}`);
  }
  assert.match(formula, /^MAX\(\[.*\]\)$/);
  const sources = waiting.map(({ names }) => String(names.at(-1)));
  const readers = ['deliver-webhook', 'record-change', 'publish-again'];
  const wanted = mappings
    .filter((mapping) => readers.includes(nameOf(functions.get(target(mapping.FunctionName) ?? '') as Resource)))
    .map((mapping) => target(mapping.EventSourceArn));
  const queued = sources.filter((name) => queues.has(name));
  assert.deepEqual(queued.toSorted(), wanted.toSorted());
  assert.equal(sources.length, queued.length + 1);
});

test('what to do about each alarm is in the runbook', async () => {
  const runbook = await readFile(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
  const watched = [...resources(service, 'AWS::CloudWatch::Alarm').keys()].map((id) =>
    id.replace(/^Watch/, '').replace(/[0-9A-F]{8}$/, ''),
  );
  // Of each queue and function there is one: the runbook speaks of them together.
  const kinds = new Set(watched.map((name) => name.replace(/^(Dead|Late|Errors)[A-Za-z]+$/, '$1-…')));
  for (const kind of kinds) assert.ok(runbook.includes(kind), kind);
});

/** A metric is looked for in the log of every function that writes it, and in no other. */
function assertFound(metric: string, writes: (name: string) => boolean): void {
  const filters = [...resources(service, 'AWS::Logs::MetricFilter').values()].map(({ Properties }) => Properties);
  const found = filters.filter(({ FilterPattern }) => FilterPattern === `"${metric}"`);
  const logs = [...functions.values()]
    .filter((one) => writes(nameOf(one)))
    .map(({ Properties }) => target((Properties.LoggingConfig as { readonly LogGroup: unknown }).LogGroup));
  assert.deepEqual(new Set(found.map(({ LogGroupName }) => target(LogGroupName))), new Set(logs));
}

test('a request let in uncounted is found in the log of every function that counts', () => {
  assertFound('AdmissionUnavailable', (name) => counting.has(name));
});

const isFed = ({ stream, queues: reads }: Consumer) => stream !== undefined || reads !== undefined;

test('a record or message that failed is found in the log of every function that is fed by stream or queues', () => {
  const fed = new Set((consumers as readonly Consumer[]).filter(isFed).map(({ name }) => name));
  assertFound('RecordFailed', (name) => fed.has(name));
});

test('alarms of this account, and no others, reach the address that is given, and so does their end', () => {
  const { service: told } = synthesize({ ALARM_EMAIL: 'operator@example.com' });
  told.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'operator@example.com' });
  for (const { Properties } of resources(told, 'AWS::CloudWatch::Alarm').values()) {
    assert.equal((Properties.AlarmActions as readonly unknown[]).length, 1);
    assert.deepEqual(Properties.OKActions, Properties.AlarmActions);
  }
  const { PolicyDocument } = only(told, 'AWS::SNS::TopicPolicy').Properties as { readonly PolicyDocument: Policy };
  const allowed = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow');
  assert.deepEqual(
    allowed.map(({ Action, Principal, Condition }) => [Action, Principal, Condition]),
    [
      [
        'sns:Publish',
        { Service: 'cloudwatch.amazonaws.com' },
        { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      ],
    ],
  );
});
