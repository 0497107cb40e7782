import assert from 'node:assert/strict';
import { NestedStack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { only, plainConsumers, resources, synthesize, target } from './synthesis.ts';

const { app, stacks, service } = synthesize({ CANARY: 'on' });
const { stacks: quick, service: atOnce } = synthesize({ CANARY: 'at-once' });
const { service: without } = synthesize();

/** The stack within the service stack that holds the groups. */
function groupsWithin({ node }: (typeof stacks)['service']): Template {
  const groups = node.findAll().find((child) => child instanceof NestedStack);
  assert.ok(groups);
  return Template.fromStack(groups);
}
const released = groupsWithin(stacks.service);

const functions = resources(service, 'AWS::Lambda::Function');
const aliases = resources(service, 'AWS::Lambda::Alias');
const versions = resources(service, 'AWS::Lambda::Version');
const groups = resources(released, 'AWS::CodeDeploy::DeploymentGroup');
const alarms = resources(service, 'AWS::CloudWatch::Alarm');

/** What stands in the place of a parameter of the groups' stack. */
const handedIn = only(service, 'AWS::CloudFormation::Stack').Properties.Parameters as Readonly<Record<string, unknown>>;
const outside = (value: unknown) => target(handedIn[target(value) ?? '']);

type Group = {
  readonly DeploymentGroupName: string;
  readonly ApplicationName: unknown;
  readonly DeploymentConfigName: string;
  readonly AlarmConfiguration?: { readonly Alarms: readonly { readonly Name: unknown }[]; readonly Enabled?: boolean };
  readonly AutoRollbackConfiguration: { readonly Enabled: boolean; readonly Events: readonly string[] };
};

const groupOf = ({ Properties }: { readonly Properties: unknown }) => Properties as Group;
/** The function behind an alias, as it describes itself. */
const nameOf = (alias: string) => {
  const version = versions.get(target(aliases.get(alias)?.Properties.FunctionVersion) ?? '');
  return String(functions.get(target(version?.Properties.FunctionName) ?? '')?.Properties.Description);
};

test('with a canary every function has an alias, whose new version is released by a group of its own', () => {
  assert.equal(aliases.size, contracts.length + plainConsumers.length);
  const names = [...aliases.keys()].map(nameOf);
  assert.deepEqual(
    names.toSorted(),
    [...functions.values()].map(({ Properties }) => Properties.Description).toSorted(),
  );
  const [groupsStack] = resources(service, 'AWS::CloudFormation::Stack').keys();
  const [application] = resources(service, 'AWS::CodeDeploy::Application').keys();
  const named = [...aliases].map(([alias, { UpdatePolicy, DependsOn }]) => {
    const { ApplicationName, DeploymentGroupName } = UpdatePolicy?.CodeDeployLambdaAliasUpdate ?? {};
    assert.equal(target(ApplicationName), application);
    assert.deepEqual([DependsOn].flat(), [groupsStack], 'a group is there before its alias is released by it');
    assert.equal(nameOf(alias), `Shopfloor: ${DeploymentGroupName}`);
    return DeploymentGroupName;
  });
  assert.deepEqual(
    named.toSorted(),
    [...groups.values()].map((group) => groupOf(group).DeploymentGroupName).toSorted(),
  );
  for (const group of groups.values()) assert.equal(outside(groupOf(group).ApplicationName), application);
});

test('API, authorizer, stream, queues and clock call the alias, and may; nothing calls a function past it', () => {
  const { Resources } = service.toJSON() as { Resources: Record<string, { Type: string; Properties?: unknown }> };
  const callers = ['AWS::ApiGateway::RestApi', 'AWS::Lambda::EventSourceMapping', 'AWS::Events::Rule'];
  const own = [...callers, 'AWS::Lambda::Permission'];
  const text = (types: readonly string[]) =>
    JSON.stringify(Object.values(Resources).filter(({ Type }) => types.includes(Type)));
  const called = text(callers);
  for (const alias of aliases.keys()) assert.ok(called.includes(`"Ref":"${alias}"`), `${nameOf(alias)} is called`);
  for (const name of functions.keys()) {
    assert.ok(!text(own).includes(`"${name}"`), `${name} is called by its alias only`);
  }
  const permitted = [...resources(service, 'AWS::Lambda::Permission').values()].map(({ Properties }) =>
    target(Properties.FunctionName),
  );
  for (const alias of permitted) assert.ok(aliases.has(alias ?? ''));
});

test('a release is a tenth of the calls for longer than an alarm takes, and goes back when one rings', () => {
  for (const group of groups.values()) {
    const { DeploymentConfigName, AlarmConfiguration, AutoRollbackConfiguration } = groupOf(group);
    assert.equal(DeploymentConfigName, 'CodeDeployDefault.LambdaCanary10Percent10Minutes');
    assert.deepEqual(AutoRollbackConfiguration.Events.toSorted(), ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']);
    const guards = (AlarmConfiguration?.Alarms ?? []).map(({ Name }) => alarms.get(outside(Name) ?? ''));
    // CodeDeploy takes ten of a group.
    assert.ok(guards.length >= 4 && guards.length <= 10);
    for (const guard of guards) assert.equal(guard?.Properties.Period, 300);
  }
  const errors = [...alarms.keys()].filter((name) => /Errors/.test(name) && !/ServerErrors|authorizer/.test(name));
  for (const alarm of errors) {
    const guarded = [...groups.values()].filter((group) =>
      groupOf(group).AlarmConfiguration?.Alarms.some(({ Name }) => outside(Name) === alarm),
    );
    assert.equal(guarded.length, 1, `${alarm} takes back the function that fails, and no other`);
  }
});

test('what mends an alarm that rings is released at once, by the same aliases, and no alarm keeps it back', () => {
  const { size } = resources(atOnce, 'AWS::Lambda::Alias');
  assert.equal(size, aliases.size);
  const quickGroups = resources(groupsWithin(quick.service), 'AWS::CodeDeploy::DeploymentGroup');
  assert.equal(quickGroups.size, size);
  for (const group of quickGroups.values()) {
    const { DeploymentConfigName, AlarmConfiguration } = groupOf(group);
    assert.equal(DeploymentConfigName, 'CodeDeployDefault.LambdaAllAtOnce');
    assert.ok(!AlarmConfiguration?.Enabled || AlarmConfiguration.Alarms.length === 0);
  }
});

test('without a canary there is neither alias nor CodeDeploy', () => {
  for (const type of ['AWS::Lambda::Alias', 'AWS::Lambda::Version', 'AWS::CloudFormation::Stack']) {
    assert.equal(resources(without, type).size, 0, type);
  }
  assert.doesNotMatch(JSON.stringify(without.toJSON()), /CodeDeploy/);
});

test('with everything that can be switched on the stacks stay far below what CloudFormation takes', () => {
  const all = synthesize({
    CANARY: 'on',
    ARCHIVE_DAYS: '400',
    ALARM_EMAIL: 'operator@example.com',
    FIREWALL: 'on',
    DOMAIN_NAME: 'api.example.com',
    CERTIFICATE_ARN: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
    ACCOUNT_TARGETS: 'on',
  });
  for (const [template, most] of [
    [all.service, 415],
    [groupsWithin(all.stacks.service), 70],
    [service, 400],
  ] as const) {
    const count = Object.keys(template.toJSON().Resources).length;
    assert.ok(count <= most, `${count} resources of 500 a stack may have`);
  }
  // As it is written, without white space; CloudFormation takes a megabyte.
  const { length } = JSON.stringify(all.service.toJSON());
  assert.ok(length < 460_000, `${length} bytes`);
});

test('cdk-nag has nothing to say of a canary that is not answered', () => {
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  assert.deepEqual(
    violations.map(({ ruleName }) => ruleName),
    [],
  );
});
