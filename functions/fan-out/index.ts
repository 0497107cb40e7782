import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { fingerprint } from '../../shared/db/read.ts';
import { eachRecord } from '../../shared/events/batch.ts';
import { changeOf, identityOf } from '../../shared/events/change.ts';
import type { ChannelChange } from '../../shared/events/channel-items.ts';
import type { Change, EntityEvents } from '../../shared/events/definition.ts';
import { queueUrl, send } from '../../shared/queue.ts';
import { entityEvents } from '../events.ts';
import { type Subscriptions, subscriptionsOf } from '../subscriptions.ts';
import { deliver } from '../webhooks/deliveries.ts';

/**
 * Entry of the consumer of the table's stream: turns every committed change into deliveries and channel changes. The
 * stream is the only source of events, so nothing that was committed can be forgotten and nothing that was not can be
 * told. A repeated record makes the same deliveries under the same identifiers.
 */
export function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const known = new Map<string, Promise<Subscriptions | undefined>>();
  const subscriptions = (company: string) => {
    const found = known.get(company) ?? subscriptionsOf(company);
    known.set(company, found);
    return found;
  };
  return eachRecord(event, async (record) => {
    const change = changeOf(record);
    const events = change && entityEvents.find(({ entity }) => entity === change.entity);
    if (!events) return;
    const telling = subscriptions(change.company).then((audience) =>
      audience
        ? Promise.all([tellWebhooks(change, events, audience), tellChannels(change, events, audience)])
        : undefined,
    );
    await Promise.all([telling, handOn(change, events)]);
  });
}

async function handOn(change: Change<never>, { work }: EntityEvents<never>): Promise<void> {
  const todo = work?.(change);
  if (todo) await send(queueUrl(todo.queue), [{ body: todo.message }]);
}

async function tellWebhooks(change: Change<never>, events: EntityEvents<never>, { webhooks, company }: Subscriptions) {
  if (!webhooks.some(({ active }) => active)) return;
  const viewing = { zone: company.timeZone, now: new Date(change.at), workers: true };
  const notifications = events.notifications?.(change, viewing) ?? [];
  await Promise.all(
    notifications.flatMap(({ topic, body }) =>
      webhooks
        .filter((webhook) => webhook.active && webhook.topics.some((subscribed) => subscribed === topic))
        .map((webhook) =>
          deliver({
            company: company.id,
            webhook: webhook.id,
            eventId: change.id,
            topic,
            body,
            triggeredAt: change.at,
          }),
        ),
    ),
  );
}

async function tellChannels(change: Change<never>, { channel }: EntityEvents<never>, audience: Subscriptions) {
  if (channel?.tells?.(change) === false) return;
  const messages = audience.channels
    .filter(({ type }) => type === channel?.type)
    .map(
      ({ id }): ChannelChange => ({
        company: change.company,
        channel: id,
        of: change.entity,
        key: change.key,
        identity: channel?.byCode ? fingerprint(identityOf(change), change.key) : identityOf(change),
        version: change.version,
        at: change.at,
        ...(change.kind === 'deleted' && { tombstone: change.data }),
      }),
    );
  if (messages.length > 0)
    await send(
      queueUrl('CHANGES_QUEUE_URL'),
      messages.map((body) => ({ body })),
    );
}
