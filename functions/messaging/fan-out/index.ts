import type { DynamoDBRecord } from 'aws-lambda';
import { fingerprint } from '../../../shared/db/read.ts';
import { changeOf, entityIdentity } from '../../../shared/events/change.ts';
import type { Change, EntityEvents } from '../../../shared/events/definition.ts';
import { consumeStream } from '../../../shared/queue/consume.ts';
import { queueUrl, send } from '../../../shared/queue/queue.ts';
import { entityEvents } from '../../events.ts';
import type { ChannelChange } from '../model/channel-items.ts';
import { deliver } from '../model/deliveries.ts';
import { type ChangeToRecord, recordEvents as recordInLedger } from '../model/ledger.ts';
import { type Subscriptions, subscriptionsOf } from '../model/subscriptions.ts';

/** A change from the stream, and what it means. */
type MeantChange = { readonly change: Change<never>; readonly events: EntityEvents<never> };

/** What a company's changes of this batch have become: an event each, or the reason why not. */
type RecordedBatch = {
  readonly audience: Subscriptions;
  readonly ledgerEvents: ReadonlyMap<MeantChange, ChangeToRecord | Error>;
  readonly sequences: ReadonlyMap<string, number>;
};

/**
 * Entry of the consumer of the table's stream: turns every committed change into one event of its company's ledger, and
 * the event into deliveries and channel changes. The stream is the only source of events, so nothing that was committed
 * is forgotten and nothing that was not is published. A repeated record finds its event, and makes the same deliveries
 * under the same identifiers.
 */
export const handler = consumeStream((records) => {
  const meant = new Map<DynamoDBRecord, MeantChange>(records.flatMap((record) => meantChange(record) ?? []));
  const companies = new Map<string, Promise<RecordedBatch | undefined>>();
  for (const [company, changes] of Map.groupBy(meant.values(), ({ change }) => change.company)) {
    const recorded = recordAll(company, changes);
    // The records of the company report the rejection; this handler only prevents an unhandled one.
    recorded.catch(() => {});
    companies.set(company, recorded);
  }
  return async (record) => {
    const one = meant.get(record);
    if (!one) return;
    const publication = companies.get(one.change.company)?.then((recorded) => recorded && publish(one, recorded));
    await Promise.all([publication, queueWork(one)]);
  };
});

function meantChange(record: DynamoDBRecord): readonly [readonly [DynamoDBRecord, MeantChange]] | undefined {
  const change = changeOf(record);
  const events = change && entityEvents.find(({ entity }) => entity === change.entity);
  return events && [[record, { change, events }]];
}

/** Records the changes of one company in their order; nothing when the company is gone. */
async function recordAll(company: string, changes: readonly MeantChange[]): Promise<RecordedBatch | undefined> {
  const audience = await subscriptionsOf(company);
  if (!audience) return undefined;
  const ledgerEvents = new Map(changes.map((one) => [one, changeToRecord(one, audience)]));
  const fit = [...ledgerEvents.values()].filter((one): one is ChangeToRecord => !(one instanceof Error));
  return { audience, ledgerEvents, sequences: await recordInLedger(company, fit, new Date()) };
}

/** A change that cannot be shown must not keep the others from being recorded. */
function changeToRecord({ change, events }: MeantChange, { company }: Subscriptions): ChangeToRecord | Error {
  const viewing = { zone: company.timeZone, now: new Date(change.at), workers: true };
  try {
    const notifications = events.notifications?.(change, viewing) ?? [];
    return { change, events, data: events.show(change.data, viewing), notifications };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function publish(one: MeantChange, { audience, ledgerEvents, sequences }: RecordedBatch): Promise<void> {
  const event = ledgerEvents.get(one);
  if (event instanceof Error) throw event;
  const sequence = sequences.get(one.change.id);
  if (!event || sequence === undefined) throw new Error(`The change ${one.change.id} was not recorded.`);
  await Promise.all([publishToWebhooks(event, sequence, audience), publishToChannels(event, sequence, audience)]);
}

async function queueWork({ change, events: { work } }: MeantChange): Promise<void> {
  const todo = work?.(change);
  if (!todo) return;
  await send(
    queueUrl(todo.queue),
    todo.messages.map((body) => ({ body })),
  );
}

async function publishToWebhooks(
  { change, notifications }: ChangeToRecord,
  sequence: number,
  { webhooks, company }: Subscriptions,
) {
  await Promise.all(
    notifications.flatMap(({ topic, body }) =>
      webhooks
        .filter((webhook) => webhook.active && webhook.topics.some((subscribed) => subscribed === topic))
        .map((webhook) =>
          deliver({
            company: company.id,
            webhook: webhook.id,
            eventId: change.id,
            sequence,
            topic,
            body,
            triggeredAt: change.at,
          }),
        ),
    ),
  );
}

async function publishToChannels(
  { change, events: { channel } }: ChangeToRecord,
  sequence: number,
  audience: Subscriptions,
) {
  if (channel?.isCarried?.(change) === false) return;
  const messages = audience.channels
    .filter(({ type }) => type === channel?.type)
    .map(
      ({ id }): ChannelChange => ({
        company: change.company,
        channel: id,
        of: change.entity,
        key: change.key,
        identity: channel?.byCode ? fingerprint(entityIdentity(change), change.key) : entityIdentity(change),
        version: change.version,
        at: change.at,
        event: { id: change.id, sequence },
        ...(change.kind === 'deleted' && { tombstone: change.data }),
      }),
    );
  if (messages.length > 0)
    await send(
      queueUrl('changes'),
      messages.map((body) => ({ body })),
    );
}
