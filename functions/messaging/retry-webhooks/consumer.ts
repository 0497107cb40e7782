import type { Consumer } from '../../../shared/consumer.ts';
import { entityActions } from '../../../shared/grants.ts';

export const consumer = {
  name: 'retry-webhooks',
  schedule: { everyMinutes: 1, purpose: 'webhook deliveries whose next attempt is due' },
  timeoutSeconds: 50,
  grants: { table: entityActions, sends: ['retries'] },
} as const satisfies Consumer;
