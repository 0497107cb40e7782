import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'publish-again',
  // Each alone, so that none keeps another from being published.
  queues: { 'set-aside': { batchSize: 1, concurrencyMax: 2 } },
  timeoutSeconds: 30,
  grants: { table: entityActions, sends: ['deliveries', 'bookings', 'packs', 'parked'] },
} as const satisfies Consumer;
