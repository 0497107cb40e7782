import assert from 'node:assert/strict';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  paginateListStackResources,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { backgroundSpecs, type FunctionSpec, resourceSpecs } from '../../cdk/grants.ts';
import type { Emulator } from './emulator.ts';

/** How clients of the SDK reach the emulator as the owner of its account. */
export const sdk = ({ endpoint, region }: Emulator) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** Deploys a small stack of this test's own beside the two of the product; answers its outputs. */
export async function deployBeside(
  emulator: Emulator,
  name: string,
  template: Readonly<Record<'Resources' | 'Outputs', object>>,
): Promise<ReadonlyMap<string, string>> {
  const client = new CloudFormationClient(sdk(emulator));
  const StackName = name;
  const TemplateBody = JSON.stringify(template);
  await client.send(new CreateStackCommand({ StackName, TemplateBody, Capabilities: ['CAPABILITY_IAM'] }));
  await waitUntilStackCreateComplete({ client, maxWaitTime: 60, minDelay: 1 }, { StackName });
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
  const outputs = Stacks?.[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}

/**
 * This emulator asks for an action `sqs:SendMessageBatch`, which AWS does not have: there `sqs:SendMessage` covers both.
 * It is granted aside to the roles that may send, so that the product's own grants stay what AWS needs.
 */
export async function grantBatches(emulator: Emulator, serviceStack: string): Promise<void> {
  const specs: readonly (readonly [string, FunctionSpec])[] = Object.entries({ ...backgroundSpecs, ...resourceSpecs });
  const senders = specs.filter(([, { sends = [] }]) => sends.length > 0).map(([name]) => name.replaceAll('-', ''));
  const Roles: string[] = [];
  const client = new CloudFormationClient(sdk(emulator));
  for await (const page of paginateListStackResources({ client }, { StackName: serviceStack })) {
    const roles = page.StackResourceSummaries?.filter(({ ResourceType }) => ResourceType === 'AWS::IAM::Role') ?? [];
    for (const { LogicalResourceId = '', PhysicalResourceId = '' } of roles) {
      const isSender = senders.some((name) => LogicalResourceId.toLowerCase().startsWith(`${name}role`));
      if (isSender) Roles.push(PhysicalResourceId);
    }
  }
  assert.equal(Roles.length, senders.length, 'every function that sends has a role of its own');
  const Statement = [{ Effect: 'Allow', Action: 'sqs:SendMessageBatch', Resource: '*' }];
  const Properties = { PolicyName: 'batches', PolicyDocument: { Version: '2012-10-17', Statement }, Roles };
  const Resources = { Batches: { Type: 'AWS::IAM::Policy', Properties } };
  await deployBeside(emulator, 'SmokeBatches', { Resources, Outputs: {} });
}
