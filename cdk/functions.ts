import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Effect, type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  type IFunction,
  Function as LambdaFunction,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ARCHIVE_VARIABLE } from '../shared/archive-variable.ts';
import type { Consumer } from '../shared/consumer.ts';
import { API_KEY_PARTITIONS } from '../shared/db/schema.ts';
import { queueVariable } from '../shared/queue/name.ts';
import type { ExportedArchive } from './archive.ts';
import type { DataStack } from './data.ts';
import { type FunctionSpec, indexNames, keyActions } from './grants.ts';
import type { Stage } from './stage.ts';

/** What all functions share. */
export type FunctionContext = {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly archive: ExportedArchive | undefined;
  /** The queue of a name; throws where no consumer reads it. */
  readonly queue: (name: string) => IQueue;
  /** Where Lambda leaves the positions of stream records that their reader gave up on. */
  readonly lostRecords: IQueue;
  /** The zip of a function by its name. */
  readonly code: (name: string) => Code;
};

/** A consumer, its function, and what is called: the function itself or its alias. */
export type AddedConsumer = {
  readonly consumer: Consumer;
  readonly handler: LambdaFunction;
  readonly entry: IFunction;
};

/** The role a function acts in and the log it writes. */
export type FunctionIdentity = { readonly role: IRole; readonly log: ILogGroup };

/** A log that is kept as long as the stage says; with the stack it goes, or stays for as long. */
export function addLog(scope: Construct, { logRetention: retention, logRemoval }: Stage, id = 'Log'): LogGroup {
  const removalPolicy = logRemoval === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  return new LogGroup(scope, id, { retention, removalPolicy });
}

/** A log, and a role that may do what `spec` says and write to this log, and nothing else. */
export function addIdentity(scope: Construct, spec: FunctionSpec, around: FunctionContext): FunctionIdentity {
  const log = addLog(scope, around.stage);
  return { role: addRole(scope, spec, log, around), log };
}

function addRole(scope: Construct, spec: FunctionSpec, log: ILogGroup, around: FunctionContext): Role {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { grants: new PolicyDocument({ statements: statements(spec, around, log) }) },
  });
  if (spec.archive && around.archive) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${around.archive.stackName}-BucketArn/events/*]`,
      reason: 'Each object has a name of its own, by company, day and first sequence.',
    });
  }
  if (spec.readsStream) {
    const { restoredTable } = around.stage;
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${restoredTable?.arn ?? `${around.data.stackName}-TableArn`}/stream/*]`,
      reason:
        'ListStreams cannot be granted for one stream; this names all streams of the one table (as AWS SAM does).',
    });
  }
  if (spec.assumes && around.stage.accountTargets) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${assumedRoles(spec.assumes, '<AWS::Partition>')}]`,
      reason:
        'The accounts of companies are not known here; a role is theirs to give, by its name, its trust policy and an external id.',
    });
  }
  return role;
}

/** Roles of any account whose names begin so. */
const assumedRoles = (prefix: string, partition: string) => `arn:${partition}:iam::*:role/${prefix}*`;

/** One function by its name; `part` is the construct it lies in. */
export function addFunction(
  part: Construct,
  name: string,
  spec: FunctionSpec,
  around: FunctionContext,
  { role, log }: FunctionIdentity,
): LambdaFunction {
  return new LambdaFunction(part, 'Function', {
    description: `Shopfloor: ${name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 1_024,
    timeout: Duration.seconds(spec.timeoutSeconds),
    handler: 'index.handler',
    code: around.code(name),
    role,
    logGroup: log,
    // Lambda would take a webhook that is tried again and again for a runaway loop and drop it after 16 rounds.
    ...(spec.loops && { recursiveLoop: RecursiveLoop.ALLOW }),
    environment: environment(spec, around),
  });
}

function environment(
  { sends }: FunctionSpec,
  { stage, data, archive, queue }: FunctionContext,
): Record<string, string> {
  return {
    TABLE: data.exported.tableName,
    RATE_LIMIT_PER_MINUTE: String(stage.rateLimitPerMinute),
    // Who records events sees by it that they are to be archived.
    ...(archive && { [ARCHIVE_VARIABLE]: `https://${archive.host}` }),
    ...(stage.allowLoopbackWebhooks && { ALLOW_LOOPBACK_WEBHOOKS: '1' }),
    ...(stage.accountTargets && { ACCOUNT_TARGETS: '1' }),
    ...(stage.bookingWindowSeconds > 0 && { BOOKING_WINDOW_SECONDS: String(stage.bookingWindowSeconds) }),
    ...Object.fromEntries(sends.map((name) => [queueVariable(name), queue(name).queueUrl])),
  };
}

function statements(
  spec: FunctionSpec,
  { stage, data, archive, queue, lostRecords }: FunctionContext,
  log: ILogGroup,
): PolicyStatement[] {
  const { tableArn, streamArn, keyArn } = data.exported;
  const indexes = indexNames.map((name) => `${tableArn}/index/${name}`);
  const { table, sends, consumes, apiKeys } = spec;
  const bucket = spec.archive ? archive : undefined;
  const arns = (names: readonly string[]) => names.map((name) => queue(name).queueArn);
  return [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [log.logGroupArn]),
    ...(table.length > 0
      ? [
          allow(
            table.map((action) => `dynamodb:${action}`),
            [tableArn],
          ),
          useKey(keyArn, Stack.of(log)),
        ]
      : []),
    ...(table.length > 0 && !apiKeys ? [denyApiKeys(tableArn)] : []),
    ...(table.includes('Query') ? [allow(['dynamodb:Query'], indexes)] : []),
    ...(spec.readsStream
      ? [
          allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn]),
          allow(['dynamodb:ListStreams'], [`${tableArn}/stream/*`]),
          // Lambda leaves them in the name of the function.
          allow(['sqs:SendMessage'], [lostRecords.queueArn]),
        ]
      : []),
    ...(sends.length > 0 ? [allow(['sqs:SendMessage'], arns(sends))] : []),
    ...(spec.assumes && stage.accountTargets
      ? [allow(['sts:AssumeRole'], [assumedRoles(spec.assumes, Stack.of(log).partition)])]
      : []),
    ...(consumes.length > 0
      ? [allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], arns(consumes))]
      : []),
    ...(bucket
      ? [
          allow(['s3:PutObject'], [`${bucket.bucketArn}/events/*`]),
          useKey(bucket.keyArn, Stack.of(log), 's3', ['kms:GenerateDataKey']),
        ]
      : []),
  ];
}

const allow = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });

/** The partitions of API keys hold secrets that open companies and sign webhooks. */
const denyApiKeys = (tableArn: string) =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: ['dynamodb:*'],
    resources: [tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${API_KEY_PARTITIONS}*`] } },
  });

/** The service uses the key in the caller's name; every other use is denied. */
const useKey = (keyArn: string, { region, urlSuffix }: Stack, service = 'dynamodb', actions = [...keyActions]) =>
  new PolicyStatement({
    actions,
    resources: [keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.${urlSuffix}` } },
  });
