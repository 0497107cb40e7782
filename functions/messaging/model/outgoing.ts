import { fingerprint } from '../../../shared/db/read.ts';
import { entityIdentity } from '../../../shared/events/change.ts';
import type { QueueName } from '../../../shared/queue/name.ts';
import { type Message, queueUrl, sendFaults } from '../../../shared/queue/queue.ts';
import { recordChange, tombstoneOf } from './channel-items.ts';
import { deliveryMessage } from './deliveries.ts';
import type { ChangeToRecord, RecordedChange } from './ledger-entry.ts';
import type { Subscriptions } from './subscriptions.ts';
import { deliveriesOf } from './webhook-calls.ts';

/** A message, the queue it is for, and what is to be done when that does not take it. */
export type Outgoing = { readonly queue: QueueName; readonly message: Message; readonly unsent?: () => Promise<void> };

/**
 * Records what the receivers of an event are to get, webhooks and channels beside one another, and answers the messages
 * that lead to the webhooks.
 */
export async function eventMessages(
  event: ChangeToRecord,
  place: RecordedChange,
  audience: Subscriptions,
): Promise<readonly Outgoing[]> {
  const [messages] = await Promise.all([
    webhookMessages(event, place, audience),
    recordInChannels(event, place, audience),
  ]);
  return messages;
}

/**
 * Sends the messages of all that could be published, once they are all known, in as few calls as the quotas allow.
 * Answers those that were not taken.
 */
export async function sendAll(
  published: readonly Promise<readonly Outgoing[]>[],
): Promise<ReadonlyMap<Message, Error>> {
  const settled = await Promise.allSettled(published);
  const outgoing = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const faults = await Promise.all(
    [...Map.groupBy(outgoing, ({ queue }) => queue)].map(([queue, some]) =>
      sendFaults(
        queueUrl(queue),
        some.map(({ message }) => message),
      ),
    ),
  );
  const untaken = new Map(faults.flatMap((some) => [...some]));
  // At best: what they give back comes back by itself a minute later.
  await Promise.allSettled(outgoing.map(({ message, unsent }) => untaken.has(message) && unsent?.()));
  return untaken;
}

async function webhookMessages(
  { change, notifications, data }: ChangeToRecord,
  { sequence, at }: RecordedChange,
  { webhooks }: Subscriptions,
): Promise<readonly Outgoing[]> {
  const event = { id: change.id, entity: change.entity, key: change.key, sequence, at, data, notifications };
  const messages = await Promise.all(
    webhooks
      .filter(({ active }) => active)
      .flatMap((webhook) =>
        deliveriesOf(change.company, webhook, event).map((delivery) => deliveryMessage(delivery, webhook.apiKey)),
      ),
  );
  return messages.flatMap((one) => (one ? [{ queue: 'deliveries', ...one }] : []));
}

/** One write per channel, which bears repetition. */
async function recordInChannels(
  { change, events: { channel } }: ChangeToRecord,
  { sequence, at }: RecordedChange,
  audience: Subscriptions,
): Promise<void> {
  const channels = audience.channels.filter(({ type }) => type === channel?.type);
  if (channels.length === 0 || channel?.isCarried?.(change) === false) return;
  const tombstone = change.kind === 'deleted' ? await tombstoneOf(change) : undefined;
  const told = {
    company: change.company,
    of: change.entity,
    key: change.key,
    identity: channel?.byCode ? fingerprint(entityIdentity(change), change.key) : entityIdentity(change),
    version: change.version,
    at,
    event: { id: change.id, sequence },
    ...(tombstone !== undefined && { tombstone }),
  };
  await Promise.all(channels.map(({ id }) => recordChange({ ...told, channel: id })));
}
