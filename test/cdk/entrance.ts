import assert from 'node:assert/strict';
import { Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { test } from 'vitest';
import { only, resources, synthesize, target } from './synthesis.ts';

const certificateArn = 'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b';
const plain = synthesize();
const full = synthesize({
  DOMAIN_NAME: 'api.example.com',
  CERTIFICATE_ARN: certificateArn,
  FIREWALL: 'on',
  BACKUP_DAYS: '90',
  TAGS: 'team=it,cost-center=42',
  ALARM_EMAIL: 'operator@example.com',
});
const [stageName] = resources(full.service, 'AWS::ApiGateway::Stage').keys();

test('what was not asked for is not there: no name, no firewall, no backups', () => {
  for (const type of ['ApiGateway::DomainName', 'WAFv2::WebACL']) plain.service.resourceCountIs(`AWS::${type}`, 0);
  plain.data.resourceCountIs('AWS::Backup::BackupPlan', 0);
});

test('a name of the operator leads to the stage, with their certificate and nothing older than TLS 1.2', () => {
  full.service.hasResourceProperties('AWS::ApiGateway::DomainName', {
    DomainName: 'api.example.com',
    RegionalCertificateArn: certificateArn,
    SecurityPolicy: Match.stringLikeRegexp('^SecurityPolicy_TLS13_1_2_'),
  });
  const mapping = only(full.service, 'AWS::ApiGateway::BasePathMapping').Properties;
  assert.equal(target(mapping.Stage), stageName);
  assert.equal(mapping.BasePath, undefined);
  full.service.hasOutput('DomainTarget', {});
});

type Rule = {
  readonly Action: unknown;
  readonly Statement: { readonly RateBasedStatement: { readonly Limit: number; readonly AggregateKeyType: string } };
  readonly VisibilityConfig: { readonly SampledRequestsEnabled: boolean };
};

test('the firewall holds back one address, log-ins first, answers 429, and keeps no sample of a request', () => {
  const { Rules, DefaultAction } = only(full.service, 'AWS::WAFv2::WebACL').Properties as {
    readonly Rules: readonly Rule[];
    readonly DefaultAction: unknown;
  };
  assert.deepEqual(DefaultAction, { Allow: {} });
  const limits = Rules.map(({ Statement }) => Statement.RateBasedStatement);
  assert.deepEqual(
    limits.map(({ Limit, AggregateKeyType }) => [Limit, AggregateKeyType]),
    [
      [100, 'IP'],
      [10_000, 'IP'],
    ],
  );
  assert.match(JSON.stringify(limits[0]), /"SearchString":"\/v1\/api_auth"/);
  for (const { Action, VisibilityConfig } of Rules) {
    assert.deepEqual(Action, { Block: { CustomResponse: { ResponseCode: 429 } } });
    assert.equal(VisibilityConfig.SampledRequestsEnabled, false);
  }
  const { ResourceArn } = only(full.service, 'AWS::WAFv2::WebACLAssociation').Properties;
  assert.ok(JSON.stringify(ResourceArn).includes(String(stageName)));
});

test('a copy of every day is kept as long as asked, in a vault that stays', () => {
  full.data.hasResourceProperties('AWS::Backup::BackupPlan', {
    BackupPlan: { BackupPlanRule: [Match.objectLike({ Lifecycle: { DeleteAfterDays: 90 } })] },
  });
  assert.equal(only(full.data, 'AWS::Backup::BackupVault').DeletionPolicy, 'Retain');
  const { BackupSelection } = only(full.data, 'AWS::Backup::BackupSelection').Properties;
  assert.match(JSON.stringify(BackupSelection), /"Resources":\[\{"Fn::GetAtt":\["Table\w+","Arn"\]/);
});

test('tags are on everything that can have some', () => {
  for (const [template, type] of [
    [full.data, 'AWS::DynamoDB::Table'],
    [full.service, 'AWS::ApiGateway::RestApi'],
  ] as const) {
    const { Tags } = only(template, type).Properties as { readonly Tags: readonly object[] };
    for (const tag of [
      { Key: 'team', Value: 'it' },
      { Key: 'cost-center', Value: '42' },
    ])
      assert.ok(
        Tags.some((one) => JSON.stringify(one) === JSON.stringify(tag)),
        type,
      );
  }
});

test('cdk-nag has nothing to say about what may be added either', () => {
  const { violations } = new AwsSolutionsChecks().validateScope(full.app);
  assert.deepEqual(
    violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources.length]),
    [],
  );
});
