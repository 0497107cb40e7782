// The embedded SQS in a process of its own, so that it can be killed.

import { type QueueOptions, startQueues } from '../../../local/queues.ts';
import { putClockAhead } from '../clock.ts';
import { runTasks, settingOf } from './tasks.ts';

/** How the queues are started. */
export type QueueSetting = QueueOptions & { readonly ahead: number };

const { ahead, ...options } = settingOf<QueueSetting>();
await putClockAhead(ahead);
const { endpoint, urls } = await startQueues(options);
runTasks({ endpoint, urls }, { putClockAhead });
