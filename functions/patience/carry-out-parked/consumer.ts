import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'carry-out-parked',
  queues: { parked: { batchSize: 10, concurrencyMax: 5 } },
  timeoutSeconds: 60,
  grants: { table: entityActions, sends: ['parked'] },
  // What has come sends each request that waited for it, once.
  loops: true,
} as const satisfies Consumer;
