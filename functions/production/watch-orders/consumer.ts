import type { Consumer } from '../../../shared/consumer.ts';

export const consumer = {
  name: 'watch-orders',
  schedule: { everyMinutes: 1, purpose: 'orders that start or become delayed' },
  timeoutSeconds: 50,
  grants: { table: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'Query'] },
} as const satisfies Consumer;
