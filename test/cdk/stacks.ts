import assert from 'node:assert/strict';
import { type App, Validations } from 'aws-cdk-lib';
import { Annotations, Match, type Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { test } from 'vitest';
import { readStage } from '../../cdk/stage.ts';
import { queues } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';
import { tableDefinition } from '../../shared/db/schema.ts';
import { only, plainConsumers, resources, synthesize } from './synthesis.ts';

const { app, stacks, data, service } = synthesize();

const count = (template: Template) => Object.keys(template.toJSON().Resources).length;

function acknowledgements(within: App): readonly (readonly [rule: string, reason: string])[] {
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  const entries = within.node.findAll().flatMap(({ node }) => node.metadata.filter(({ type }) => type === key));
  return entries.flatMap((entry) => Object.entries(entry.data as Record<string, string>));
}

test('the table survives its stack, is encrypted with a rotating key and can be restored to any second', () => {
  const table = only(data, 'AWS::DynamoDB::Table');
  const key = only(data, 'AWS::KMS::Key');
  for (const kept of [table, key]) {
    assert.equal(kept.DeletionPolicy, 'Retain');
    assert.equal(kept.UpdateReplacePolicy, 'Retain');
  }
  assert.equal(key.Properties.EnableKeyRotation, true);
  data.hasResourceProperties('AWS::DynamoDB::Table', {
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
    StreamSpecification: { StreamViewType: tableDefinition.stream },
    TimeToLiveSpecification: { AttributeName: tableDefinition.expiry, Enabled: true },
  });
});

test('the table has the keys and indexes of the schema', () => {
  const { Properties } = only(data, 'AWS::DynamoDB::Table');
  const keys = (range: string) => [
    { AttributeName: tableDefinition.partitionKey, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
  assert.deepEqual(Properties.KeySchema, keys(tableDefinition.sortKey));
  assert.deepEqual(
    Properties.GlobalSecondaryIndexes,
    tableDefinition.dateIndexes.map(({ name, sortKey }) => ({
      IndexName: name,
      KeySchema: keys(sortKey),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: tableDefinition.dateIndexProjection },
    })),
  );
});

test('only a stage that asks for it loses its table with its stack', () => {
  const { data: fleeting } = synthesize({ REMOVAL: 'destroy' });
  assert.equal(only(fleeting, 'AWS::DynamoDB::Table').DeletionPolicy, 'Delete');
});

test('a restored table takes the place of the stack’s own: for functions, grants, stream, alarms and backups', () => {
  const arn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/Restored';
  const streamArn = `${arn}/stream/2026-11-29T10:00:00.000`;
  const restored = synthesize({ TABLE_STREAM_ARN: streamArn, BACKUP_DAYS: '30' });
  const text = JSON.stringify(restored.service.toJSON());
  assert.doesNotMatch(text, /-TableName|-TableArn|-StreamArn/);
  for (const { Properties } of resources(restored.service, 'AWS::Lambda::Function').values()) {
    assert.equal((Properties.Environment as { Variables: { TABLE: string } }).Variables.TABLE, 'Restored');
  }
  restored.service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: streamArn,
    StartingPosition: 'TRIM_HORIZON',
  });
  restored.service.hasOutput('TableName', { Value: 'Restored' });
  restored.data.hasResourceProperties('AWS::Backup::BackupSelection', {
    BackupSelection: { Resources: [arn] },
  });
  // The data stack goes on exporting its own table: it is deployed first, while the service still uses those exports.
  assert.deepEqual(Object.keys(restored.data.toJSON().Outputs), Object.keys(data.toJSON().Outputs));
  const { violations } = new AwsSolutionsChecks().validateScope(restored.app);
  assert.deepEqual(violations, []);
});

test('every function runs on Node 24 and arm64 with a log that does not grow without end', () => {
  const functions = [...resources(service, 'AWS::Lambda::Function').values()];
  assert.equal(functions.length, contracts.length + plainConsumers.length);
  for (const { Properties } of functions) {
    assert.equal(Properties.Runtime, 'nodejs24.x');
    assert.deepEqual(Properties.Architectures, ['arm64']);
    assert.equal(Properties.MemorySize, 1_024);
    assert.ok((Properties.LoggingConfig as { readonly LogGroup?: unknown }).LogGroup);
  }
  const logs = [...resources(service, 'AWS::Logs::LogGroup').values()];
  assert.ok(logs.length > 1);
  for (const { Properties } of logs) assert.equal(Properties.RetentionInDays, 30);
});

test('logs go with the stack, or stay as long as they are kept, that of the gateway too', () => {
  const { service: kept } = synthesize({ LOG_REMOVAL: 'retain', LOG_RETENTION_DAYS: '365' });
  for (const [template, policy, days] of [
    [service, 'Delete', 30],
    [kept, 'Retain', 365],
  ] as const) {
    for (const [name, log] of resources(template, 'AWS::Logs::LogGroup')) {
      assert.deepEqual([log.DeletionPolicy, log.Properties.RetentionInDays], [policy, days], name);
    }
  }
});

test('a function learns the table, the limit, and the queues it sends to, and nothing secret', () => {
  const environments = [...resources(service, 'AWS::Lambda::Function').values()].map(
    ({ Properties }) => (Properties.Environment as { readonly Variables: Record<string, unknown> }).Variables,
  );
  const known = new Set(environments.flatMap(Object.keys));
  const sent = queues.filter(({ consumer }) => !consumer.formerly);
  const addresses = sent.map(({ name }) => `${name.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`);
  assert.deepEqual(known, new Set([...addresses, 'RATE_LIMIT_PER_MINUTE', 'TABLE']));
  for (const variables of environments) assert.equal(variables.RATE_LIMIT_PER_MINUTE, '120');
});

test('webhooks to loopback are possible only where the stage says so', () => {
  assert.doesNotMatch(JSON.stringify(service.toJSON()), /ALLOW_LOOPBACK_WEBHOOKS/);
  const { service: loopback } = synthesize({ ALLOW_LOOPBACK_WEBHOOKS: '1' });
  assert.match(JSON.stringify(loopback.toJSON()), /ALLOW_LOOPBACK_WEBHOOKS/);
});

test('what machines count is gathered only where the stage says for how long', () => {
  const { service: gathering } = synthesize({ BOOKING_WINDOW_SECONDS: '60' });
  for (const { Properties } of resources(gathering, 'AWS::Lambda::Function').values()) {
    const { Variables } = Properties.Environment as { readonly Variables: Record<string, unknown> };
    assert.equal(Variables.BOOKING_WINDOW_SECONDS, '60');
  }
});

test('the stacks stay far below what CloudFormation takes', () => {
  assert.ok(count(service) + count(data) <= 270, `${count(service)} and ${count(data)} resources`);
  // As it is written, without white space. CloudFormation takes a megabyte; the API's body is the part that grows.
  const { length } = JSON.stringify(service.toJSON());
  assert.ok(length < 400_000, `${length} bytes`);
});

test('cdk-nag has nothing to say that is not answered', () => {
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  assert.deepEqual(
    violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources.length]),
    [],
  );
});

test('every answer to cdk-nag is a sentence that says why', () => {
  const found = acknowledgements(app);
  assert.ok(found.length > 0);
  for (const [rule, reason] of found) assert.match(reason, /^[A-Z].{40,}\.$/, rule);
});

test('synthesis warns of nothing', () => {
  for (const stack of [stacks.data, stacks.service]) {
    const messages = [
      ...Annotations.fromStack(stack).findWarning('*', Match.anyValue()),
      ...Annotations.fromStack(stack).findError('*', Match.anyValue()),
    ];
    assert.deepEqual(
      messages.map(({ id, entry }) => [id, entry.data]),
      [],
    );
  }
});

test('the operator finds API, table, usage plan and the functions to be held up or called in the outputs', () => {
  for (const name of ['ApiUrl', 'AuthorizerFunction', 'StreamFunction', 'TableName', 'UsagePlanId'])
    service.hasOutput(name, {});
});

test('two prefixes live side by side', () => {
  const { stacks: other } = synthesize({ STACK_PREFIX: 'Trial' });
  assert.deepEqual([other.data.stackName, other.service.stackName], ['TrialData', 'TrialService']);
});

test('without the console there is neither its function nor its path, and everything else is as it was', () => {
  const { service: bare } = synthesize({ CONSOLE: 'off' });
  const functions = (template: Template) => resources(template, 'AWS::Lambda::Function').size;
  const paths = (template: Template) => {
    const { Body } = only(template, 'AWS::ApiGateway::RestApi').Properties as unknown as { Body: { paths: object } };
    return Object.keys(Body.paths);
  };
  assert.ok(paths(service).includes('/console'));
  assert.deepEqual(
    paths(bare).filter((path) => path.startsWith('/console')),
    [],
  );
  assert.equal(functions(bare), functions(service) - 1);
  assert.ok(paths(bare).includes('/api/sessions'));
});

test('a setting that makes no sense is refused by name', () => {
  for (const [name, value] of [
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['RATE_LIMIT_PER_MINUTE', '2001'],
    ['LOG_RETENTION_DAYS', '31'],
    ['REMOVAL', 'perhaps'],
    ['LOG_REMOVAL', 'perhaps'],
    ['DOMAIN_NAME', 'nowhere'],
    ['CERTIFICATE_ARN', 'arn:aws:s3:x'],
    ['FIREWALL', 'yes'],
    ['CONSOLE', 'yes'],
    ['BACKUP_DAYS', '-1'],
    ['BOOKING_WINDOW_SECONDS', '601'],
    ['BOOKING_WINDOW_SECONDS', '1.5'],
    ['TABLE_STREAM_ARN', 'arn:aws:dynamodb:eu-west-1:123456789012:table/Restored'],
    ['CANARY', 'slowly'],
    ['TAGS', 'aws:x=1'],
    ['STACK_PREFIX', '1st'],
  ] as const) {
    const beside = name === 'CERTIFICATE_ARN' ? { DOMAIN_NAME: 'api.example.com' } : {};
    const settings: Readonly<Record<string, string>> = { ...beside, [name]: value };
    assert.throws(() => readStage((wanted) => settings[wanted]), new RegExp(`^Error: ${name} is`));
  }
});
