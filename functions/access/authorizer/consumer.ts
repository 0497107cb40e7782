import type { Consumer } from '../../../shared/consumer.ts';

export const consumer = {
  name: 'authorizer',
  authorizes: true,
  timeoutSeconds: 10,
  grants: { table: ['BatchGetItem', 'GetItem'], apiKeys: true },
} as const satisfies Consumer;
