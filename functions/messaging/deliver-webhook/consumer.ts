import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';
import { ROLE_PREFIX } from '../model/account-target.ts';

export const consumer = {
  name: 'deliver-webhook',
  queues: {
    deliveries: { batchSize: 10, concurrencyMax: 50 },
    retries: { batchSize: 10, concurrencyMax: 10 },
  },
  timeoutSeconds: 30,
  grants: { table: entityActions, sends: ['retries'], apiKeys: true, assumes: ROLE_PREFIX },
  // A webhook that fails is tried again, up to 15 minutes later by way of the queue.
  loops: true,
} as const satisfies Consumer;
