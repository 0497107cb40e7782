// A whole deployment in a process of its own, on an engine that others use too.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCompany } from '../../../functions/access/company/onboard.ts';
import { contracts } from '../../../functions/contracts.ts';
import { functionEntries } from '../../../functions/entries.ts';
import { startFactory } from '../../../local/factory.ts';
import { projectFunctions } from '../../../local/functions.ts';
import { invokeFunction, type LambdaFunction } from '../../../local/lambda.ts';
import { queueNames } from '../../../local/queues.ts';
import { runTasks, settingOf } from './tasks.ts';

/** The engine, and the table its functions use. */
export type DeploymentSetting = {
  readonly database: string;
  readonly table: string;
  readonly bookingWindowSeconds?: number;
};

const { database, table, bookingWindowSeconds } = settingOf<DeploymentSetting>();
process.env.DYNAMODB_ENDPOINT = database;
const functions = projectFunctions();
const held = new Map<string, PromiseWithResolvers<void>>();
const source = async (name: string): Promise<LambdaFunction> => {
  const handler = await functions(name);
  return async (event, context) => {
    await held.get(name)?.promise;
    return handler(event, context);
  };
};
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const entries = functionEntries();
const factory = await startFactory({
  port: 0,
  table,
  rateLimitPerMinute: 0,
  bookingWindowSeconds,
  schedules: false,
  functions: { contracts, source, has: (name) => entries.has(name) },
});
runTasks(
  { baseUrl: factory.baseUrl },
  {
    createCompany: async (name: string) => createCompany({ name, timeZone: 'UTC' }),
    settled: factory.settled,
    /** How many messages wait in the queues for their time. */
    heldBack: async () => queueNames.reduce((sum, name) => sum + factory.queues.held(name).delayed.length, 0),
    /** Bytes of the heap that are in use, once everything is collected that is not. */
    heapBytes: async () => {
      collect();
      return process.memoryUsage().heapUsed;
    },
    /** Milliseconds of the processor that this process has taken until now. */
    processorMilliseconds: async () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
    runSchedule: (name: string) => factory.runSchedule(name),
    /** From now on invocations of this function wait. */
    hold: async (name: string) => {
      held.set(name, Promise.withResolvers());
    },
    release: async (name: string) => {
      held.get(name)?.resolve();
      held.delete(name);
    },
    invoke: async ({ name, event }: { name: string; event: unknown }) => invokeFunction(functions, name, event, 60),
  },
);
