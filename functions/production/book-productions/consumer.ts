import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'book-productions',
  queues: { bookings: { batchSize: 10, concurrencyMax: 10 } },
  timeoutSeconds: 30,
  grants: { table: entityActions },
} as const satisfies Consumer;
