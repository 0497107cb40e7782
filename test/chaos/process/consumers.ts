// What the stream, the queues and the clock call, in a process of its own: killed, it dies in the middle of its awaits.

import { consumers as all } from '../../../functions/consumers.ts';
import { startConsumers } from '../../../local/consumers.ts';
import type { DataFolder } from '../../../local/data-folder.ts';
import type { Database } from '../../../local/dynamodb.ts';
import { type SandboxAddresses, setEnvironment } from '../../../local/environment.ts';
import { projectFunctions } from '../../../local/functions.ts';
import { putClockAhead } from '../clock.ts';
import { faultyFunctions, type Planting, plantCalls } from './plant-fault.ts';
import { reportedCalls } from './reported-calls.ts';
import { runTasks, settingOf } from './tasks.ts';

/** How the consumers are started: those of the stream, or all the others. */
export type ConsumerProcessSetting = SandboxAddresses &
  Planting &
  Pick<Database, 'streamArn'> &
  Pick<DataFolder, 'streamPosition' | 'discarded'> & { readonly of: 'stream' | 'queues'; readonly ahead: number };

const setting = settingOf<ConsumerProcessSetting>();
await putClockAhead(setting.ahead);
setEnvironment(setting);
plantCalls(setting);
const own = all.filter(({ stream }) => (stream !== undefined) === (setting.of === 'stream'));
const consumers = startConsumers({
  functions: reportedCalls(faultyFunctions(projectFunctions(), setting)),
  has: (name) => own.some((consumer) => consumer.name === name),
  database: { endpoint: setting.database, streamArn: setting.streamArn },
  queues: setting.queues,
  data: setting,
  report: (source, error) => console.error(`${source}:`, error),
});
runTasks({}, { putClockAhead, settled: consumers.settled, runSchedule: (name: string) => consumers.runSchedule(name) });
