import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Contract } from '../shared/http/contract.ts';
import { Api } from './api.ts';
import type { DataStack } from './data.ts';
import { connect, Queues } from './events.ts';
import { addFunction, addLog, addRole, type Surroundings } from './functions.ts';
import { backgroundSpecs, commonSpec, resourceSpecs } from './grants.ts';
import type { Stage } from './stage.ts';
import { Watchers } from './watch.ts';

/** What the service is made of besides its stage. */
export type ServiceParts = {
  readonly data: DataStack;
  readonly contracts: readonly Contract[];
  /** The zip of a function by its name. */
  readonly code: (name: string) => Code;
};

/** Everything that can be deleted and deployed again without losing anything: functions, API, queues, alarms. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, { data, contracts, code }: ServiceParts, props?: StackProps) {
    super(scope, id, { description: 'Shopfloor: API, functions, queues, alarms', ...props });
    this.addStackDependency(data);
    const queues = new Queues(this, 'Queues');
    const around = {
      stage,
      data,
      code,
      queues: {
        deliveries: queues.pairs.deliveries.queue,
        retries: queues.pairs.retries.queue,
        changes: queues.pairs.changes.queue,
        bookings: queues.pairs.bookings.queue,
        packs: queues.pairs.packs.queue,
      },
    };
    const background = {
      authorizer: addFunction(this, 'authorizer', backgroundSpecs.authorizer, around),
      'fan-out': addFunction(this, 'fan-out', backgroundSpecs['fan-out'], around),
      'deliver-webhook': addFunction(this, 'deliver-webhook', backgroundSpecs['deliver-webhook'], around),
      'retry-webhooks': addFunction(this, 'retry-webhooks', backgroundSpecs['retry-webhooks'], around),
      'watch-orders': addFunction(this, 'watch-orders', backgroundSpecs['watch-orders'], around),
      'record-change': addFunction(this, 'record-change', backgroundSpecs['record-change'], around),
      'book-productions': addFunction(this, 'book-productions', backgroundSpecs['book-productions'], around),
      'update-packs': addFunction(this, 'update-packs', backgroundSpecs['update-packs'], around),
    };
    const resources = this.addResources(contracts, around);
    const api = new Api(this, 'Api', stage, contracts, { resources, authorizer: background.authorizer });
    connect(this, data, queues, background);
    new Watchers(this, 'Watch', stage, {
      rest: api.rest,
      queues,
      background,
      admissionLogs: [
        ...new Set([...resources].filter(([name]) => usesTable(name)).map(([, { logGroup }]) => logGroup)),
      ],
    });
    new CfnOutput(this, 'ApiUrl', { value: api.rest.url, description: 'Every path of the API follows this' });
    this.nameQueues(queues);
    new CfnOutput(this, 'TableName', { value: data.exported.tableName });
    new CfnOutput(this, 'UsagePlanId', { value: api.usagePlan.usagePlanId });
  }

  /** For the program that brings dead letters back (scripts/redrive.ts). */
  private nameQueues({ pairs, lostRecords }: Queues): void {
    for (const [name, { queue, deadLetters }] of Object.entries(pairs)) {
      const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      new CfnOutput(this, `Queue${title}`, { value: queue.queueUrl });
      new CfnOutput(this, `DeadLetters${title}`, { value: deadLetters.queueUrl });
    }
    new CfnOutput(this, 'LostRecords', { value: lostRecords.queueUrl });
  }

  /**
   * A function per resource. Those that need the same share a role and a log, in which a request is found wherever it
   * went; and twenty resources stay clear of what a stack may hold.
   */
  private addResources(contracts: readonly Contract[], around: Surroundings): ReadonlyMap<string, LambdaFunction> {
    const shared = new Construct(this, 'Resources');
    const log = addLog(shared, around.stage);
    const role = addRole(shared, commonSpec, log, around);
    return new Map(
      contracts.map(({ resource }) => {
        const own = resourceSpecs[resource];
        const added = own
          ? addFunction(this, resource, own, around)
          : addFunction(this, resource, commonSpec, around, { role, log });
        return [resource, added];
      }),
    );
  }
}

const usesTable = (resource: string) => (resourceSpecs[resource] ?? commonSpec).table !== undefined;
