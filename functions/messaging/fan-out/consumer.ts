import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'fan-out',
  stream: {
    // Only entity items have it; tokens, counters, guards and the like invoke nothing.
    attribute: 'entity',
    batchSize: 100,
    parallelism: 4,
    attemptsMax: 11,
    // The stream itself forgets after 24 hours; half of that is left to send lost records again.
    ageHoursMax: 12,
  },
  timeoutSeconds: 30,
  grants: {
    table: [...entityActions, 'BatchWriteItem'],
    sends: ['deliveries', 'bookings', 'packs', 'parked', 'sandboxes', 'set-aside'],
  },
} as const satisfies Consumer;
