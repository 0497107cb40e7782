import { NestedStack, Validations } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  type CfnAlias,
  type IFunction,
  type IVersion,
  type Function as LambdaFunction,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { pascal } from './names.ts';
import type { Stage } from './stage.ts';

/** The name under which everything calls a function. */
const LIVE = 'live';

/** Alarms whose ringing takes any new version back; one of an own error takes back that function only. */
const GUARDS = ['ServerErrors', 'AdmissionUnavailable', 'RecordFailed', 'Errors-authorizer'];

/** Long enough for an alarm, which looks at five minutes, to see what a tenth of the calls comes to. */
const CANARY = LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES;

/**
 * How new versions of functions come to be called (docs/decisions/0017-releases.md). With a canary, by an alias of each
 * function: a tenth of the calls for ten minutes, and back again when an alarm rings.
 */
export class Releases extends Construct {
  private readonly canary: Stage['canary'];
  private readonly aliases = new Map<string, Alias>();

  constructor(scope: Construct, id: string, { canary }: Stage) {
    super(scope, id);
    this.canary = canary;
  }

  /** What callers of a function are given: its alias, or without a canary the function itself. */
  live(name: string, handler: LambdaFunction): IFunction {
    if (this.canary === 'off') return handler;
    // The construct library is not written for exact optional members: both are what they are taken for.
    const alias = new Alias(handler, 'Live', { aliasName: LIVE, version: handler.currentVersion as IVersion });
    this.aliases.set(name, alias);
    return alias as IFunction;
  }

  /** Has the alarms watch over each release. `alarms` by their ids. */
  guard(alarms: ReadonlyMap<string, Alarm>): void {
    if (this.aliases.size === 0) return;
    const application = new LambdaApplication(this, 'Application');
    const role = this.role();
    // A stack of its own within the service stack, where they count towards another 500 resources.
    const groups = new NestedStack(this, 'Groups', { description: 'Shopfloor: how each function is released' });
    for (const [name, alias] of this.aliases) {
      const guards = [...GUARDS, `Errors-${name}`].flatMap((id) => alarms.get(id) ?? []);
      new LambdaDeploymentGroup(groups, pascal(name), {
        deploymentGroupName: name,
        application,
        role,
        alias,
        deploymentConfig: this.canary === 'on' ? CANARY : LambdaDeploymentConfig.ALL_AT_ONCE,
        // At once is for what mends an alarm that rings: with it, nothing could be released.
        alarms: this.canary === 'on' ? [...new Set(guards)] : [],
      });
      releaseBy(alias, application, name, groups);
    }
  }

  /** One for all groups, which may do the same. */
  private role(): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason:
        'CodeDeploy documents its needs as this policy, the narrower of two; it may shift aliases and read alarms.',
    });
    return role;
  }
}

/** By name: the construct writes a reference, which the CDK does not carry from one stack to another in an update policy. */
function releaseBy(
  alias: Alias,
  { applicationName }: LambdaApplication,
  deploymentGroupName: string,
  groups: NestedStack,
) {
  const resource = alias.node.defaultChild as CfnAlias;
  resource.cfnOptions.updatePolicy = { codeDeployLambdaAliasUpdate: { applicationName, deploymentGroupName } };
  if (groups.nestedStackResource) resource.addResourceDependency(groups.nestedStackResource);
}
