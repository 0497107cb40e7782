import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'keep-sandboxes',
  queues: { sandboxes: { batchSize: 1, concurrencyMax: 5 } },
  timeoutSeconds: 60,
  grants: { table: [...entityActions, 'BatchWriteItem'], sends: ['sandboxes'], apiKeys: true },
  // Each step sends the next one, until the sandbox is filled, or what it left is removed.
  loops: true,
} as const satisfies Consumer;
