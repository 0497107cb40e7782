import { type Entity, padId } from '../../../shared/db/entity.ts';
import { countedWithin, heldLimit } from '../../../shared/db/limit.ts';
import { subscribing } from '../model/subscription-version.ts';
import type { Webhook } from './schema.ts';

/** Every change is compared with all webhooks of its company (rule limits-hold). */
export const WEBHOOKS_LIMIT = heldLimit('webhooks', 'webhook', 50);

export const Webhooks: Entity<Webhook> = {
  name: 'webhooks',
  noun: 'webhook',
  key: ({ id }) => padId(id),
  counted: subscribing(countedWithin(WEBHOOKS_LIMIT)),
};
