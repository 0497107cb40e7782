import assert from 'node:assert/strict';
import type { Template } from 'aws-cdk-lib/assertions';
import { test } from 'vitest';
import { resourceSpec } from '../../cdk/grants.ts';
import { contracts as every } from '../../functions/contracts.ts';
import type { Contract } from '../../shared/http/contract.ts';
import { plainConsumers, resources, synthesize, target } from './synthesis.ts';

type Statement = {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: unknown;
};

const contracts: readonly Contract[] = every;

type Grant = { readonly owner: string; readonly action: string; readonly resource: string };

const { data, service } = synthesize({ ALARM_EMAIL: 'operator@example.com' });

/**
 * The only grants AWS leaves no narrower form for: the key belongs to its account (without this it could never be
 * managed), and the streams of a table are listed by a pattern of the table's own.
 */
const unavoidable = new Set([
  'TableKey kms:* *',
  'FanOutRole dynamodb:ListStreams {"Fn::ImportValue":"ShopfloorData-TableArn"}/stream/*',
]);

/** Every policy document there is, with the construct it belongs to. */
function documents(template: Template) {
  const all = Object.entries(template.toJSON().Resources as Record<string, { Properties?: Record<string, unknown> }>);
  return all.flatMap(([owner, { Properties = {} }]) => {
    const inline = (Properties.Policies ?? []) as readonly { readonly PolicyDocument: unknown }[];
    const found = [Properties.PolicyDocument, Properties.KeyPolicy, ...inline.map((one) => one.PolicyDocument)];
    return found.filter(Boolean).map((document) => ({ owner: owner.replace(/[0-9A-F]{8}$/, ''), document }));
  });
}

function grants(template: Template): readonly Grant[] {
  return documents(template).flatMap(({ owner, document }) =>
    (document as { Statement: readonly Statement[] }).Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(
      ({ Action, Resource }) =>
        [Action]
          .flat()
          .flatMap((action) =>
            [Resource].flat().map((resource) => ({ owner, action: String(action), resource: flat(resource) })),
          ),
    ),
  );
}

/** A resource as text: `Fn::Join` put together, references as JSON. */
function flat(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const [separator, parts] = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'] ?? [];
  return parts ? parts.map(flat).join(separator) : JSON.stringify(resource);
}

const isWild = ({ action, resource }: Grant) => action.includes('*') || resource.includes('*');

const named = ({ owner, action, resource }: Grant) => `${owner} ${action} ${resource}`;

const all = [...grants(data), ...grants(service)];

test('no grant has a wildcard, in action or resource, but the two AWS leaves no choice in', () => {
  assert.deepEqual(new Set(all.filter(isWild).map(named)), unavoidable);
});

test('a deployment that sends into accounts may take on roles of one prefix, in one function, and nothing else more', () => {
  const { service: sending } = synthesize({ ACCOUNT_TARGETS: 'on' });
  const before = new Set(all.map(named));
  const added = grants(sending).filter((grant) => !before.has(named(grant)) && !grant.owner.startsWith('Watch'));
  assert.deepEqual(added.map(named), [
    'DeliverWebhookRole sts:AssumeRole arn:{"Ref":"AWS::Partition"}:iam::*:role/shopfloor-*',
  ]);
  assert.ok(!all.some(({ action }) => action.startsWith('sts:')));
  const outputs = Object.keys(sending.toJSON().Outputs);
  assert.ok(
    outputs.includes('AccountSenderRole') && !Object.keys(service.toJSON().Outputs).includes('AccountSenderRole'),
  );
});

test('a planted wildcard is found', () => {
  const planted = { owner: 'Role', action: 'dynamodb:*', resource: 'table' };
  assert.ok(isWild(planted) && isWild({ ...planted, action: 'dynamodb:Query', resource: 'table/index/*' }));
});

test('nothing reads the table without a key: no Scan, no PartiQL select, no export', () => {
  const table = all.filter(({ action }) => action.startsWith('dynamodb:'));
  assert.ok(table.length > 0);
  for (const { action } of table)
    assert.doesNotMatch(action, /Scan|PartiQLSelect|Export|CreateTable|DeleteTable|UpdateTable/);
});

test('functions share a role, and the log it writes, exactly where they need the same; each consumer has its own', () => {
  const functions = [...resources(service, 'AWS::Lambda::Function').values()].map(({ Properties }) => ({
    name: String(Properties.Description).split(' ').at(-1),
    role: target(Properties.Role),
    log: target((Properties.LoggingConfig as { readonly LogGroup: unknown }).LogGroup),
  }));
  const needs = new Map<string | undefined, string>([
    ...contracts.map((contract) => [contract.resource, JSON.stringify(resourceSpec(contract))] as const),
    ...plainConsumers.map(({ name }) => [name, name] as const),
  ]);
  for (const one of functions) {
    for (const other of functions) {
      const alike = needs.get(one.name) === needs.get(other.name);
      assert.equal(one.role === other.role, alike, `${one.name} and ${other.name}`);
      assert.equal(one.log === other.log, alike, `${one.name} and ${other.name}`);
    }
  }
  const common = functions.find(({ name }) => name === 'suppliers');
  const apart = functions.filter(({ name, role }) => needs.has(name) && role !== common?.role).map(({ name }) => name);
  const consumerNames = new Set<string | undefined>(plainConsumers.map(({ name }) => name));
  assert.deepEqual(apart.filter((name) => !consumerNames.has(name)).toSorted(), [
    'api-auth',
    'api-keys',
    'authorization',
    'console',
    'documents',
    'packs',
    'sandboxes',
    'serials',
    'sessions',
    'webhooks',
  ]);
});

test('what a failed read of the stream leaves may be sent by the role of its reader, in the one policy it has', () => {
  const sent = all.filter(({ resource }) => resource.includes('QueuesLostRecords'));
  assert.deepEqual(
    sent.filter(({ owner }) => !owner.startsWith('Queues')).map(({ owner, action }) => `${owner} ${action}`),
    ['FanOutRole sqs:SendMessage'],
  );
  assert.equal(resources(service, 'AWS::IAM::Policy').size, 0);
});

test('the function that shows the API document may write its log and nothing else', () => {
  const owned = all.filter(({ owner }) => owner === 'DocumentsRole').map(({ action }) => action);
  assert.deepEqual(owned, ['logs:CreateLogStream', 'logs:PutLogEvents']);
});

test('the records of API keys, which hold secrets, are denied to every function but those that need them', () => {
  const roles = documents(service).filter(({ document }) => JSON.stringify(document).includes('dynamodb:'));
  const open = roles.filter(({ document }) => {
    const { Statement } = document as { readonly Statement: readonly Statement[] };
    const denied = Statement.filter(({ Effect }) => Effect === 'Deny');
    if (denied.length === 0) return true;
    assert.deepEqual(denied, [
      {
        Effect: 'Deny',
        Action: 'dynamodb:*',
        Resource: { 'Fn::ImportValue': 'ShopfloorData-TableArn' },
        Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['~key#*'] } },
      },
    ]);
    return false;
  });
  // The first of them is that of all resources which need no more than this: keys, log-ins, sessions, sandboxes.
  const names = ['Authorization', 'Authorizer', 'DeliverWebhook', 'KeepSandboxes'];
  assert.deepEqual(
    open.map(({ owner }) => owner).toSorted(),
    names.map((name) => `${name}Role`),
  );
});

test('the authorizer only reads', () => {
  const actions = all.filter(({ owner, action }) => owner === 'AuthorizerRole' && action.startsWith('dynamodb:'));
  assert.ok(actions.length > 0);
  for (const { action } of actions) assert.match(action, /^dynamodb:(Get|BatchGet)Item$/);
});

test('the watch of orders writes orders and their places and reads by key; it sends nothing itself', () => {
  const owned = all.filter(({ owner, action }) => owner === 'WatchOrdersRole' && !/^(logs|kms):/.test(action));
  const actions = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'Query'];
  assert.deepEqual(
    [...new Set(owned.map(({ action }) => action))].toSorted(),
    actions.map((action) => `dynamodb:${action}`),
  );
});

test('only fan-out reads the stream, and each queue is sent to only by those whose work it is', () => {
  const owners = (wanted: string, resource = '') =>
    new Set(all.filter((one) => one.action === wanted && one.resource.includes(resource)).map(({ owner }) => owner));
  assert.deepEqual(owners('dynamodb:GetRecords'), new Set(['FanOutRole']));
  assert.deepEqual(owners('sqs:SendMessage', 'QueuesBookings'), new Set(['FanOutRole', 'PublishAgainRole']));
  // Only the version before has sent there.
  assert.deepEqual(owners('sqs:SendMessage', 'QueuesChanges'), new Set());
  assert.deepEqual(owners('sqs:SendMessage', 'QueuesRetries'), new Set(['DeliverWebhookRole', 'RetryWebhooksRole']));
});

test('the key is used by way of DynamoDB only', () => {
  for (const { document } of documents(service)) {
    for (const statement of (document as { Statement: readonly Statement[] }).Statement) {
      if (![statement.Action].flat().some((action) => String(action).startsWith('kms:'))) continue;
      assert.match(
        JSON.stringify(statement.Condition),
        /"StringEquals":\{"kms:ViaService":\{"Fn::Join":\["",\["dynamodb\./,
      );
    }
  }
});

test('AWS-managed policies are attached to nothing but the logging role of API Gateway', () => {
  for (const [name, { Properties }] of resources(service, 'AWS::IAM::Role')) {
    assert.equal(Properties.ManagedPolicyArns !== undefined, name.includes('CloudWatchRole'), name);
  }
});
