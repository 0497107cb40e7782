import assert from 'node:assert/strict';
import {
  APIGatewayClient,
  CreateDeploymentCommand,
  GetResourcesCommand,
  PutRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateListStackResources,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { consumerSpec, type FunctionSpec, resourceSpec } from '../../cdk/grants.ts';
import { consumers } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';
import { apiBodyAt } from '../../scripts/preflight/api-body.ts';
import type { Deployment } from './deployment.ts';
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
 * This emulator asks for actions AWS does not have: `sqs:SendMessageBatch`, where `sqs:SendMessage` covers both, and
 * `dynamodb:BatchExecuteStatement`, where the statements in it count as `PartiQLInsert` and the like. They are granted
 * aside to the roles that may do such things, so that the product's own grants stay what AWS needs.
 */
export async function grantBatches(emulator: Emulator, serviceStack: string): Promise<void> {
  const specs = [
    ...consumers.map((consumer) => [consumer.name, consumerSpec(consumer)] as const),
    ...contracts.map((contract) => [contract.resource, resourceSpec(contract)] as const),
  ];
  const batching = ({ sends, table }: FunctionSpec) =>
    sends.length > 0 || table.some((action) => action.startsWith('PartiQL'));
  const senders = new Set(specs.filter(([, spec]) => batching(spec)).map(([name]) => `Shopfloor: ${name}`));
  const client = new CloudFormationClient(sdk(emulator));
  const deployed = Object.values(await deployedResources(client, serviceStack));
  const senderRoles = new Set(
    deployed.flatMap(({ Type, Properties }) => {
      if (Type !== 'AWS::Lambda::Function') return [];
      const { Description, Role } = Properties as DeployedFunction;
      return senders.has(Description) ? [Role['Fn::GetAtt'][0]] : [];
    }),
  );
  const Roles: string[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName: serviceStack })) {
    for (const { LogicalResourceId = '', PhysicalResourceId = '' } of page.StackResourceSummaries ?? []) {
      if (senderRoles.has(LogicalResourceId)) Roles.push(PhysicalResourceId);
    }
  }
  assert.ok(senderRoles.size > 0 && Roles.length === senderRoles.size, 'the roles of all functions that send or claim');
  const Action = ['sqs:SendMessageBatch', 'dynamodb:BatchExecuteStatement'];
  const Statement = [{ Effect: 'Allow', Action, Resource: '*' }];
  const Properties = { PolicyName: 'batches', PolicyDocument: { Version: '2012-10-17', Statement }, Roles };
  const Resources = { Batches: { Type: 'AWS::IAM::Policy', Properties } };
  await deployBeside(emulator, 'SmokeBatches', { Resources, Outputs: {} });
}

/** Names of the functions of a stack. */
export async function functionsOf(emulator: Emulator, StackName: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const page of paginateListStackResources(
    { client: new CloudFormationClient(sdk(emulator)) },
    { StackName },
  )) {
    for (const { ResourceType, PhysicalResourceId = '' } of page.StackResourceSummaries ?? [])
      if (ResourceType === 'AWS::Lambda::Function') names.push(PhysicalResourceId);
  }
  return names;
}

type Answer = { readonly statusCode: string; readonly responseParameters: object; readonly responseTemplates: object };

type DeployedFunction = { readonly Description: string; readonly Role: { readonly 'Fn::GetAtt': [string, 'Arn'] } };
type Deployed = {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object }>>;
};

async function deployedResources(client: CloudFormationClient, StackName: string): Promise<Deployed['Resources']> {
  const { TemplateBody = '' } = await client.send(new GetTemplateCommand({ StackName }));
  return (JSON.parse(TemplateBody) as Deployed).Resources;
}

/**
 * This emulator makes routes and authorizer of an API's body, but passes over its gateway responses, which it knows only as
 * resources. As such they are given to it aside, read from the template that was deployed.
 */
export async function grantAnswers(emulator: Emulator, { serviceStack, apiId, stage }: Deployment): Promise<void> {
  const client = new CloudFormationClient(sdk(emulator));
  const deployed = await deployedResources(client, serviceStack);
  const api = Object.values(deployed).find(({ Type }) => Type === 'AWS::ApiGateway::RestApi')?.Properties;
  const { Body } = api as { readonly Body: Readonly<Record<string, Readonly<Record<string, Answer>>>> };
  const answers = Object.entries(Body['x-amazon-apigateway-gateway-responses'] ?? {}).map(([type, answer]) => [
    type.replaceAll('_', ''),
    {
      Type: 'AWS::ApiGateway::GatewayResponse',
      Properties: {
        RestApiId: apiId,
        ResponseType: type,
        StatusCode: answer.statusCode,
        ResponseParameters: answer.responseParameters,
        ResponseTemplates: answer.responseTemplates,
      },
    },
  ]);
  assert.ok(answers.length > 0, 'the body of the API has gateway responses');
  const Anew = {
    Type: 'AWS::ApiGateway::Deployment',
    DependsOn: answers.map(([name]) => name),
    Properties: { RestApiId: apiId, StageName: stage },
  };
  await deployBeside(emulator, 'SmokeAnswers', { Resources: { ...Object.fromEntries(answers), Anew }, Outputs: {} });
}

/**
 * An emulator that makes an API of a stack, but nothing of the body in it, is given the body once more by the call that
 * imports one, with the functions that were deployed; the stage gets it by another deployment. Answers whether it needed it.
 */
export async function grantBody(emulator: Emulator, { serviceStack, apiId, stage }: Deployment): Promise<boolean> {
  const gateway = new APIGatewayClient(sdk(emulator));
  const { items = [] } = await gateway.send(new GetResourcesCommand({ restApiId: apiId, limit: 500 }));
  if (items.length > 1) return false;
  const body = apiBodyAt({ account: '000000000000', region: emulator.region, partition: 'aws' });
  let text = JSON.stringify(body);
  const client = new CloudFormationClient(sdk(emulator));
  for await (const page of paginateListStackResources({ client }, { StackName: serviceStack })) {
    for (const { LogicalResourceId, PhysicalResourceId, ResourceType } of page.StackResourceSummaries ?? []) {
      if (ResourceType !== 'AWS::Lambda::Function') continue;
      text = text.replaceAll(`:function:${LogicalResourceId}/`, `:function:${PhysicalResourceId}/`);
    }
  }
  await gateway.send(new PutRestApiCommand({ restApiId: apiId, mode: 'overwrite', body: Buffer.from(text) }));
  await gateway.send(new CreateDeploymentCommand({ restApiId: apiId, stageName: stage }));
  return true;
}
