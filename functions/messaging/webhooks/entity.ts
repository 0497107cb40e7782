import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Webhook } from './schema.ts';

export const Webhooks: Entity<Webhook> = {
  name: 'webhooks',
  noun: 'webhook',
  key: ({ id }) => padId(id),
};
