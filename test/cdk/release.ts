import assert from 'node:assert/strict';
import { AwsSolutionsChecks } from 'cdk-nag';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { plainConsumers, resources, synthesize, target } from './synthesis.ts';

const { app, data, service } = synthesize({ CANARY: 'on' });
const { service: atOnce } = synthesize({ CANARY: 'at-once' });
const { service: without } = synthesize();

const functions = resources(service, 'AWS::Lambda::Function');
const aliases = resources(service, 'AWS::Lambda::Alias');
const versions = resources(service, 'AWS::Lambda::Version');
const groups = resources(service, 'AWS::CodeDeploy::DeploymentGroup');
const alarms = resources(service, 'AWS::CloudWatch::Alarm');

type Group = {
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
  const policies = Object.values(service.toJSON().Resources as Record<string, { UpdatePolicy?: Release }>).flatMap(
    ({ UpdatePolicy }) => UpdatePolicy?.CodeDeployLambdaAliasUpdate ?? [],
  );
  assert.equal(policies.length, aliases.size);
  assert.deepEqual(
    policies.map(({ DeploymentGroupName }) => target(DeploymentGroupName)).toSorted(),
    [...groups.keys()].toSorted(),
  );
});

type Release = { readonly CodeDeployLambdaAliasUpdate?: { readonly DeploymentGroupName: unknown } };

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
    const guards = (AlarmConfiguration?.Alarms ?? []).map(({ Name }) => alarms.get(target(Name) ?? ''));
    // CodeDeploy takes ten of a group.
    assert.ok(guards.length >= 4 && guards.length <= 10);
    for (const guard of guards) assert.equal(guard?.Properties.Period, 300);
  }
  const errors = [...alarms.keys()].filter((name) => /Errors/.test(name) && !/ServerErrors|authorizer/.test(name));
  for (const alarm of errors) {
    const guarded = [...groups.values()].filter((group) =>
      groupOf(group).AlarmConfiguration?.Alarms.some(({ Name }) => target(Name) === alarm),
    );
    assert.equal(guarded.length, 1, `${alarm} takes back the function that fails, and no other`);
  }
});

test('what mends an alarm that rings is released at once, by the same aliases, and no alarm keeps it back', () => {
  const { size } = resources(atOnce, 'AWS::Lambda::Alias');
  assert.equal(size, aliases.size);
  for (const group of resources(atOnce, 'AWS::CodeDeploy::DeploymentGroup').values()) {
    const { DeploymentConfigName, AlarmConfiguration } = groupOf(group);
    assert.equal(DeploymentConfigName, 'CodeDeployDefault.LambdaAllAtOnce');
    assert.ok(!AlarmConfiguration?.Enabled || AlarmConfiguration.Alarms.length === 0);
  }
});

test('without a canary there is neither alias nor CodeDeploy', () => {
  for (const type of ['AWS::Lambda::Alias', 'AWS::Lambda::Version', 'AWS::CodeDeploy::DeploymentGroup']) {
    assert.equal(resources(without, type).size, 0, type);
  }
});

test('with a canary too the stacks stay below what CloudFormation takes', () => {
  for (const stack of [service, data]) {
    const count = Object.keys(stack.toJSON().Resources).length;
    assert.ok(count <= 480, `${count} resources of 500 a stack may have`);
  }
  assert.ok(JSON.stringify(service.toJSON(), undefined, 1).length < 850_000);
});

test('cdk-nag has nothing to say of a canary that is not answered', () => {
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  assert.deepEqual(
    violations.map(({ ruleName }) => ruleName),
    [],
  );
});
