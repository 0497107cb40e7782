import type { Consumer } from '../../../shared/consumer.ts';

export const consumer = {
  name: 'archive-events',
  schedule: { everyMinutes: 60, purpose: 'events of a day that is over, for the archive' },
  timeoutSeconds: 300,
  grants: { table: ['BatchGetItem', 'DeleteItem', 'Query', 'UpdateItem'], archive: true },
} as const satisfies Consumer;
