import type { Consumer } from '../../../shared/consumer.ts';

export const consumer = {
  name: 'watch-parked',
  schedule: { everyMinutes: 1, purpose: 'parked requests that expire' },
  timeoutSeconds: 50,
  grants: { table: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'Query', 'UpdateItem'] },
} as const satisfies Consumer;
