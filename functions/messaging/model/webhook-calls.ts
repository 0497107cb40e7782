import type { Notification } from '../../../shared/events/definition.ts';
import { unsentReason } from '../webhooks/filter.ts';
import type { Webhook } from '../webhooks/schema.ts';
import { isArn } from './account-target.ts';
import type { NewDelivery } from './delivery-item.ts';
import { eventKey, type LedgerEvent, type Payload } from './ledger-entry.ts';

/** An event with all that decides what webhooks are told of it. */
export type TellingEvent = Pick<LedgerEvent, 'id' | 'entity' | 'key' | 'sequence' | 'at'> &
  Pick<Payload, 'data' | 'notifications'>;

/** A call of a webhook that an event makes. */
const deliveryOf = (company: string, webhook: Webhook, event: TellingEvent, { topic, body }: Notification) => ({
  company,
  webhook: webhook.id,
  ...(isArn(webhook.url) && { account: true as const }),
  eventId: event.id,
  sequence: event.sequence,
  topic,
  body,
  envelope: webhook.format && { subject: `${event.entity}/${eventKey(event)}`, sandbox: webhook.sandbox },
  triggeredAt: event.at,
});

/** What a webhook is told of an event, by its topics and its filter: the same at once and in a replay. */
export const deliveriesOf = (company: string, webhook: Webhook, event: TellingEvent): readonly NewDelivery[] =>
  event.notifications
    .filter((notification) => unsentReason(webhook, notification, event.data) === undefined)
    .map((notification) => deliveryOf(company, webhook, event, notification));
