import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';
import { claimActions } from '../model/grants.ts';

export const consumer = {
  name: 'update-packs',
  // A message is a chunk of an operation: hundreds of serials, so that two fill the time of a run.
  queues: { packs: { batchSize: 2, concurrencyMax: 5 } },
  timeoutSeconds: 30,
  grants: { table: [...entityActions, ...claimActions] },
} as const satisfies Consumer;
