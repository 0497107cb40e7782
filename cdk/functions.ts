import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataStack } from './data.ts';
import { type FunctionSpec, indexNames, keyActions, type QueueName } from './grants.ts';
import type { Stage } from './stage.ts';

/** What all functions share. */
export type Surroundings = {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly queues: Readonly<Record<QueueName, IQueue>>;
  /** The zip of a function by its name. */
  readonly code: (name: string) => Code;
};

/** One function with its own role and log group, able to do what `spec` says and nothing else. */
export function addFunction(scope: Construct, name: string, spec: FunctionSpec, around: Surroundings): LambdaFunction {
  const part = new Construct(scope, pascal(name));
  const logGroup = new LogGroup(part, 'Log', {
    retention: around.stage.logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(part, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { grants: new PolicyDocument({ statements: statements(spec, around, logGroup) }) },
  });
  if (spec.readsStream) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${around.data.stackName}-TableArn/stream/*]`,
      reason:
        'ListStreams cannot be granted for one stream; this names all streams of the one table (as AWS SAM does).',
    });
  }
  return new LambdaFunction(part, 'Function', {
    description: `Shopfloor: ${name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 1_024,
    timeout: Duration.seconds(spec.timeoutSeconds),
    handler: 'index.handler',
    code: around.code(name),
    role,
    logGroup,
    environment: environment(spec, around),
  });
}

function environment({ sends = [] }: FunctionSpec, { stage, data, queues }: Surroundings): Record<string, string> {
  return {
    TABLE: data.exported.tableName,
    RATE_LIMIT_PER_MINUTE: String(stage.rateLimitPerMinute),
    ...(stage.allowLoopbackWebhooks && { ALLOW_LOOPBACK_WEBHOOKS: '1' }),
    ...Object.fromEntries(sends.map((queue) => [`${queue.toUpperCase()}_QUEUE_URL`, queues[queue].queueUrl])),
  };
}

function statements(spec: FunctionSpec, { data, queues }: Surroundings, logGroup: ILogGroup): PolicyStatement[] {
  const { tableArn, streamArn, keyArn } = data.exported;
  const indexes = indexNames.map((name) => `${tableArn}/index/${name}`);
  const { table = [], sends = [], consumes = [] } = spec;
  return [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
    ...(table.length > 0
      ? [
          allow(
            table.map((action) => `dynamodb:${action}`),
            [tableArn],
          ),
          useKey(keyArn, Stack.of(logGroup).region),
        ]
      : []),
    ...(table.includes('Query') ? [allow(['dynamodb:Query'], indexes)] : []),
    ...(spec.readsStream
      ? [
          allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn]),
          allow(['dynamodb:ListStreams'], [`${tableArn}/stream/*`]),
        ]
      : []),
    ...(sends.length > 0 ? [allow(['sqs:SendMessage'], arns(sends, queues))] : []),
    ...(consumes.length > 0
      ? [allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], arns(consumes, queues))]
      : []),
  ];
}

const allow = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });

const arns = (names: readonly QueueName[], queues: Surroundings['queues']) =>
  names.map((name) => queues[name].queueArn);

/** DynamoDB uses the key in the caller's name; nobody may use it in any other way. */
const useKey = (keyArn: string, region: string) =>
  new PolicyStatement({
    actions: [...keyActions],
    resources: [keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } },
  });

const pascal = (name: string) => name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
