import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'publish-again',
  // Each alone, so that none keeps another from being published.
  queues: { 'set-aside': { batchSize: 1, concurrencyMax: 2 } },
  timeoutSeconds: 30,
  // It takes in entries of others, too, which may have many events.
  grants: { table: [...entityActions, 'BatchWriteItem'], sends: ['deliveries', 'bookings', 'packs', 'parked'] },
} as const satisfies Consumer;
