import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
  waitUntilStackCreateComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { Emulator } from '../deploy/emulator.ts';
import { root } from '../support/command.ts';

/** The account of the service, and another one, of a company. The emulator takes the number of an account for the key of its owner. */
const SERVICE = '000000000000';
export const COMPANY = '111122223333';
/** Another region than the service's. */
export const REGION = 'eu-west-1';

const SECRET = 'test';
const STACK_SECONDS = 60;
const LOOK_MILLISECONDS = 100;
const COLLECT_SECONDS = 30;

type Template = Readonly<Record<'Resources' | 'Outputs', object>>;
type Outputs = ReadonlyMap<string, string>;

/** What the owner of an account does in it. */
export type Account = {
  /** Deploys a template, or what became of it under the same name; answers its outputs. */
  stack(name: string, template: string, parameters?: Readonly<Record<string, string>>): Promise<Outputs>;
  /** A call of a service that speaks JSON, such as `Kinesis_20131202.GetRecords`. */
  call<T>(service: string, target: string, input: object): Promise<T>;
};

/** An account of the emulator, by its owner. */
export function accountOf({ endpoint }: Emulator, account: string, region: string): Account {
  const client = new CloudFormationClient({
    endpoint,
    region,
    credentials: { accessKeyId: account, secretAccessKey: SECRET },
  });
  const known = new Set<string>();
  return {
    async stack(name, template, parameters = {}) {
      const input = {
        StackName: name,
        TemplateBody: template,
        Capabilities: ['CAPABILITY_NAMED_IAM' as const],
        Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
          ParameterKey,
          ParameterValue,
        })),
      };
      const waiting = { client, maxWaitTime: STACK_SECONDS, minDelay: 1 };
      if (known.has(name)) {
        await client.send(new UpdateStackCommand(input));
        await waitUntilStackUpdateComplete(waiting, { StackName: name });
      } else {
        await client.send(new CreateStackCommand(input));
        await waitUntilStackCreateComplete(waiting, { StackName: name });
      }
      known.add(name);
      const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
      return new Map(
        (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
      );
    },
    async call<T>(service: string, target: string, input: object) {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': target,
          authorization: ownersAuthorization(account, region, service),
        },
        body: JSON.stringify(input),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${target}: ${response.status} ${text}`);
      return JSON.parse(text) as T;
    },
  };
}

/** The emulator checks the signatures of users and roles, and not those of owners. */
export const ownersAuthorization = (account: string, region: string, service: string): string =>
  `AWS4-HMAC-SHA256 Credential=${account}/20300101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

/** The role of the function that calls endpoints, as the stack makes it; credentials of a session in it, and its ARN. */
export async function senderSession(emulator: Emulator) {
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: SERVICE } }];
  const Grant = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::*:role/shopfloor-*' };
  const template: Template = {
    Resources: {
      Sender: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: { Version: '2012-10-17', Statement },
          Policies: [{ PolicyName: 'assume', PolicyDocument: { Version: '2012-10-17', Statement: [Grant] } }],
        },
      },
    },
    Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Sender', 'Arn'] } } },
  };
  const outputs = await accountOf(emulator, SERVICE, emulator.region).stack('Sender', JSON.stringify(template));
  const arn = outputs.get('Arn') ?? '';
  const sts = new STSClient({
    endpoint: emulator.endpoint,
    region: emulator.region,
    credentials: { accessKeyId: SERVICE, secretAccessKey: SECRET },
  });
  const asked = new AssumeRoleCommand({ RoleArn: arn, RoleSessionName: 'deliver-webhook' });
  const { Credentials } = await sts.send(asked);
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  const session = {
    AWS_REGION: emulator.region,
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_SESSION_TOKEN: SessionToken,
  };
  return { arn, session };
}

/** A queue, a bus whose rule passes on to a queue of its own, and a stream of two shards, all of one name. */
export function targetTemplate(name: string): string {
  const Heard = { 'Fn::GetAtt': ['Heard', 'Arn'] };
  const Statement = [
    { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: Heard },
  ];
  const Resources = {
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: name } },
    Heard: { Type: 'AWS::SQS::Queue', Properties: { QueueName: `${name}-heard` } },
    MayBeTold: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: { Queues: [{ Ref: 'Heard' }], PolicyDocument: { Version: '2012-10-17', Statement } },
    },
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: name } },
    Rule: {
      Type: 'AWS::Events::Rule',
      DependsOn: 'Bus',
      Properties: {
        Name: `${name}-lots`,
        EventBusName: name,
        EventPattern: { source: ['shopfloor'], 'detail-type': ['lot_created'] },
        Targets: [{ Id: 'heard', Arn: Heard }],
      },
    },
    Stream: { Type: 'AWS::Kinesis::Stream', Properties: { Name: name, ShardCount: 2 } },
  };
  return JSON.stringify({ Resources });
}

/**
 * What the emulator wants otherwise than AWS: it knows no `Fn::Split` in a condition, asks for an action AWS does not have,
 * and takes the bus that is described for a rule of that name.
 */
const differences = (target: string) =>
  [
    ["!Select [2, !Split [':', !Ref TargetArn]]", target.split(':')[2] ?? ''],
    ['sqs:SendMessage', '[sqs:SendMessage, sqs:SendMessageBatch]'],
    [
      'Resource: !Ref TargetArn',
      `Resource: [!Ref TargetArn, ${JSON.stringify(target.replace(':event-bus/', ':rule/default/'))}]`,
    ],
  ] as const;

/** The template that companies are given, as the emulator takes it for a target. */
export async function roleTemplate(target: string): Promise<string> {
  let template = await readFile(join(root, 'docs/examples/account-target.yaml'), 'utf8');
  for (const [asGiven, asTaken] of differences(target)) {
    assert.ok(template.includes(asGiven), asGiven);
    template = template.replaceAll(asGiven, asTaken);
  }
  return template;
}

type Message = { readonly Body: string; readonly MessageId: string; readonly MessageAttributes?: Attributes };
type Attributes = Readonly<Record<string, { readonly StringValue: string }>>;

/** Takes messages out of a queue until there are so many, and one look more; answers all there were. */
export async function messagesIn(
  { call }: Account,
  endpoint: string,
  name: string,
  wanted: number,
): Promise<readonly Message[]> {
  const QueueUrl = `${endpoint}/${COMPANY}/${name}`;
  const found: Message[] = [];
  const deadline = Date.now() + COLLECT_SECONDS * 1_000;
  for (;;) {
    const enough = found.length >= wanted;
    const { Messages = [] } = await call<{ Messages?: (Message & { readonly ReceiptHandle: string })[] }>(
      'sqs',
      'AmazonSQS.ReceiveMessage',
      { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'], WaitTimeSeconds: 0 },
    );
    for (const { ReceiptHandle } of Messages) await call('sqs', 'AmazonSQS.DeleteMessage', { QueueUrl, ReceiptHandle });
    found.push(...Messages);
    if (Messages.length === 0 && (enough || Date.now() > deadline)) return found;
    if (Messages.length === 0) await pause(LOOK_MILLISECONDS);
  }
}

type StreamRecord = { readonly Data: string; readonly PartitionKey: string; readonly SequenceNumber: string };

/** Everything in a stream, by shard. */
export async function recordsIn(
  { call }: Account,
  StreamName: string,
): Promise<ReadonlyMap<string, readonly StreamRecord[]>> {
  const ask = <T>(action: string, input: object) => call<T>('kinesis', `Kinesis_20131202.${action}`, input);
  const { Shards } = await ask<{ Shards: readonly { ShardId: string }[] }>('ListShards', { StreamName });
  const shards = new Map<string, readonly StreamRecord[]>();
  for (const { ShardId } of Shards) {
    const begun = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    const { ShardIterator } = await ask<{ ShardIterator: string }>('GetShardIterator', begun);
    const { Records } = await ask<{ Records: readonly StreamRecord[] }>('GetRecords', { ShardIterator });
    shards.set(ShardId, Records);
  }
  return shards;
}
