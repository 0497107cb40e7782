import type { LedgerEvent } from '../model/ledger-entry.ts';
import { eventKey, eventType } from '../model/ledger-entry.ts';
import { latestEvents } from '../model/ledger-walk.ts';
import { type Filter, unsentReason } from './filter.ts';

type Subscription = { readonly topics: readonly string[]; readonly filter?: Filter | undefined };

/** What a webhook would have been sent of the company's latest events, the last one first, and why not of the others. */
export async function filterTestRows(company: string, webhook: Subscription, most: number) {
  return (await latestEvents(company, most)).flatMap((event) => rowsOf(webhook, event));
}

/** A row for each call that webhooks can be told of an event; one for an event that is told to none. */
function rowsOf(webhook: Subscription, event: LedgerEvent) {
  const { sequence, id, at, payload } = event;
  const row = { sequence, 'event-id': id, type: eventType(event), key: eventKey(event), at };
  const unsent = (reason: string) => [{ ...row, topic: null, sent: false, reason }];
  if (!payload) return unsent('the event is too large to be kept');
  if (payload.notifications.length === 0) return unsent('no topic tells of it');
  return payload.notifications.map((notification) => {
    const reason = unsentReason(webhook, notification, payload.data) ?? null;
    return { ...row, topic: notification.topic as string | null, sent: reason === null, reason };
  });
}
