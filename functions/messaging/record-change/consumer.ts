import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'record-change',
  queues: { changes: { batchSize: 10, concurrencyMax: 20 } },
  timeoutSeconds: 30,
  grants: { table: entityActions },
  formerly: true,
} as const satisfies Consumer;
