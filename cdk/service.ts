import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code, IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Consumer } from '../shared/consumer.ts';
import type { Contract } from '../shared/http/contract.ts';
import { Api } from './api.ts';
import type { ExportedArchive } from './archive.ts';
import type { DataStack } from './data.ts';
import { Entrance } from './entrance.ts';
import { connectConsumers, Queues } from './events.ts';
import {
  type AddedConsumer,
  addFunction,
  addIdentity,
  type FunctionContext,
  type FunctionIdentity,
} from './functions.ts';
import { commonSpec, consumerSpec, resourceSpec } from './grants.ts';
import {
  AUTHORIZER_OUTPUT,
  LOST_RECORDS_OUTPUT,
  pascal,
  queueOutputs,
  SENDER_ROLE_OUTPUT,
  STREAM_FUNCTION_OUTPUT,
} from './names.ts';
import { Releases } from './release.ts';
import type { Stage } from './stage.ts';
import { AlarmsAndDashboard } from './watch.ts';

/** What the service is made of besides its stage. */
export type ServiceParts = {
  readonly data: DataStack;
  readonly contracts: readonly Contract[];
  readonly consumers: readonly Consumer[];
  readonly archive: ExportedArchive | undefined;
  /** The zip of a function by its name. */
  readonly code: (name: string) => Code;
};

/** Everything that can be deleted and deployed again without losing anything: functions, API, queues, alarms. */
export class ServiceStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    { data, contracts, consumers, archive, code }: ServiceParts,
    props?: StackProps,
  ) {
    // A template may have a megabyte; a fifth of this one would be white space.
    super(scope, id, {
      description: 'Shopfloor: API, functions, queues, alarms',
      suppressTemplateIndentation: true,
      ...props,
    });
    this.addStackDependency(data);
    const queues = new Queues(this, 'Queues', consumers);
    const { lostRecords } = queues;
    const around = { stage, data, archive, code, lostRecords, queue: (name: string) => queues.pair(name).queue };
    const releases = new Releases(this, 'Releases', stage);
    const added = consumers.map((consumer) => {
      const part = new Construct(this, pascal(consumer.name));
      const spec = consumerSpec(consumer);
      const handler = addFunction(part, consumer.name, spec, around, addIdentity(part, spec, around));
      return { consumer, handler, entry: releases.live(consumer.name, handler) };
    });
    const resources = this.addResources(contracts, around);
    const entries = new Map([...resources].map(([name, handler]) => [name, releases.live(name, handler)]));
    const api = new Api(this, 'Api', stage, contracts, { resources: entries, authorizer: authorizerOf(added) });
    new Entrance(this, 'Entrance', stage, api.rest);
    connectConsumers(this, data, queues, added);
    const logOf = ({ resource }: Contract) => resources.get(resource)?.logGroup ?? [];
    const watch = new AlarmsAndDashboard(this, 'Watch', stage, {
      rest: api.rest,
      queues,
      consumers: added,
      tableName: data.exported.tableName,
      admissionLogs: [...new Set(contracts.filter(usesTable).flatMap(logOf))],
    });
    releases.guard(watch.alarms);
    new CfnOutput(this, 'ApiUrl', { value: api.rest.url, description: 'Every path of the API follows this' });
    this.nameQueues(queues);
    for (const { consumer, handler, entry } of added) {
      if (consumer.stream) new CfnOutput(this, STREAM_FUNCTION_OUTPUT, { value: entry.functionName });
      if (consumer.grants.assumes && stage.accountTargets && handler.role)
        new CfnOutput(this, SENDER_ROLE_OUTPUT, { value: handler.role.roleArn });
      if (consumer.authorizes) new CfnOutput(this, AUTHORIZER_OUTPUT, { value: handler.functionName });
    }
    new CfnOutput(this, 'TableName', { value: data.exported.tableName });
    new CfnOutput(this, 'UsagePlanId', { value: api.usagePlan.usagePlanId });
  }

  /** For the program that brings dead letters back (scripts/redrive.ts). */
  private nameQueues({ pairs, lostRecords }: Queues): void {
    for (const [name, { queue, deadLetters }] of pairs) {
      const outputs = queueOutputs(name);
      new CfnOutput(this, outputs.queue, { value: queue.queueUrl });
      new CfnOutput(this, outputs.deadLetters, { value: deadLetters.queueUrl });
    }
    new CfnOutput(this, LOST_RECORDS_OUTPUT, { value: lostRecords.queueUrl });
  }

  /**
   * A function per resource. Those that need the same share a role and a log, in which a request is found wherever it
   * went: that of the first of them, or of all that need nothing but the table (docs/decisions/0043-room-in-the-stack.md).
   */
  private addResources(contracts: readonly Contract[], around: FunctionContext): ReadonlyMap<string, LambdaFunction> {
    const common = addIdentity(new Construct(this, 'Resources'), commonSpec, around);
    const identities = new Map<string, FunctionIdentity>([[JSON.stringify(commonSpec), common]]);
    return new Map(
      contracts.map((contract) => {
        const { resource } = contract;
        const part = new Construct(this, pascal(resource));
        const spec = resourceSpec(contract);
        const needs = JSON.stringify(spec);
        const identity = identities.get(needs) ?? addIdentity(part, spec, around);
        identities.set(needs, identity);
        return [resource, addFunction(part, resource, spec, around, identity)];
      }),
    );
  }
}

const usesTable = (contract: Contract) => resourceSpec(contract).table.length > 0;

function authorizerOf(added: readonly AddedConsumer[]): IFunction {
  const [found, ...others] = added.filter(({ consumer }) => consumer.authorizes);
  if (!found || others.length > 0) throw new Error('There is not exactly one authorizer.');
  return found.entry;
}
