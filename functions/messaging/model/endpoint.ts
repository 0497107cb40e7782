import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type SigningKeys, signingKeysOf } from '../../../shared/api-secret.ts';
import { type Item, padId, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import { readMany, storedEntity } from '../../../shared/db/read.ts';
import { openStore } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { type ApiKeyRecord, apiKeyKey } from '../../../shared/identity.ts';
import { Problem } from '../../../shared/problem.ts';
import { signedAs } from '../../../shared/writer.ts';
import { Webhooks } from '../webhooks/entity.ts';
import type { Webhook } from '../webhooks/schema.ts';
import type { Delivery } from '../webhooks/schema-deliveries.ts';
import { type DeliveryKey, deliveryItemKey } from './delivery-item.ts';
import { type EndpointHealth, healthKey, stillFailingWrite } from './endpoint-health.ts';
import { endOf, firstFailureEnd } from './retry-schedule.ts';

/** How often a webhook is read again that its company changes while it is being disabled. */
const LOOKS_MAX = 3;

/** A webhook as it is now, if it still is, and how its endpoint has been doing. */
type Endpoint = { readonly webhook: StoredEntity<Webhook> | undefined; readonly health: EndpointHealth };

/** Which endpoint, and which of its deliveries. */
export type EndpointAsked = { readonly company: string; readonly webhook: number; readonly delivery?: DeliveryKey };

/** Reads a webhook and the health of its endpoint. One round trip. */
export async function readEndpoint(company: string, webhook: number): Promise<Endpoint> {
  const [found] = await readEndpoints([{ company, webhook }]);
  return found as Endpoint;
}

/**
 * The webhook of each, the health of its endpoint, and the item of the delivery where one is named. One round trip for up to
 * 100 items; what several have in common is read once.
 */
export async function readEndpoints(
  asked: readonly EndpointAsked[],
): Promise<readonly (Endpoint & { readonly delivery: Item | undefined })[]> {
  const nameOf = ({ pk, sk }: Place) => `${pk}\n${sk}`;
  const places = asked.map(({ company, webhook, delivery }) => ({
    webhook: { pk: partition(company, Webhooks.name), sk: padId(webhook) },
    health: healthKey(company, webhook),
    delivery: delivery && deliveryItemKey(delivery),
  }));
  const all = places.flatMap((one) => [one.webhook, one.health, ...(one.delivery ? [one.delivery] : [])]);
  const items = await readMany([...new Map(all.map((place) => [nameOf(place), place])).values()]);
  const found = new Map(items.map((item) => [nameOf(item), item]));
  return places.map(({ webhook, health, delivery }) => {
    const item = found.get(nameOf(webhook));
    return {
      webhook: item && storedEntity<Webhook>(item),
      health: (found.get(nameOf(health)) ?? {}) as EndpointHealth,
      delivery: delivery && found.get(nameOf(delivery)),
    };
  });
}

type Place = { readonly pk: string; readonly sk: string };

/**
 * What signs as the secret of the API key that created the webhook; nothing when the key was deleted since. One read, or
 * half a one and, where that finds nothing, a whole one.
 */
export async function apiSigningKeys(company: string, key: string, half = false): Promise<SigningKeys | undefined> {
  const command = new GetCommand({ TableName: tableName(), Key: apiKeyKey(key), ConsistentRead: !half });
  const record = (await db().send(command)).Item as ApiKeyRecord | undefined;
  if (record?.company === company) return signingKeysOf(record);
  return half ? apiSigningKeys(company, key) : undefined;
}

/** The status by which an endpoint says: never again (rule webhook-gone). */
export const GONE = 410;
const GONE_REASON = 'The endpoint answered 410 Gone.';

/**
 * Makes a webhook inactive for a reason its company can read. One that the company is just changing is left alone: the
 * company knows better, and the endpoint will give the reason again.
 */
export async function disableGone(company: string, webhook: StoredEntity<Webhook>): Promise<void> {
  await disable(company, webhook, GONE_REASON);
}

/**
 * Does what the death of a delivery means for its webhook, also when who attempted it died before: disabled if the
 * endpoint answered 410 and the company has not resumed it since, else the automatic pause.
 */
export async function disableDead(company: string, delivery: Delivery): Promise<void> {
  const last = delivery.attempts.at(-1);
  if (last?.status !== GONE) return disableUnanswered(company, delivery);
  const ended = endOf(last, new Date(last.at)).toISOString();
  const { webhook } = await readEndpoint(company, delivery.webhook);
  if (!webhook?.data.active) return;
  await disable(company, webhook, GONE_REASON, [stillFailingWrite(healthKey(company, delivery.webhook), ended)]);
}

/**
 * The automatic pause: makes a webhook inactive when a delivery of its was given up and no call to its endpoint has
 * succeeded since that delivery failed first, about three days before. One transaction, which a success, a resumption and
 * a change of the webhook each refuse; only after the last one there is something to look at again. Doing it twice does
 * no harm.
 */
async function disableUnanswered(company: string, delivery: Delivery): Promise<void> {
  const since = firstFailureEnd(delivery);
  const place = healthKey(company, delivery.webhook);
  for (let look = 0; since !== undefined && look < LOOKS_MAX; look += 1) {
    const { webhook, health } = await readEndpoint(company, delivery.webhook);
    if (!webhook?.data.active || health.failingSince === undefined || health.failingSince > since) return;
    const reason = `No call has succeeded since ${health.failingSince}, and a delivery that failed was given up.`;
    if (await disable(company, webhook, reason, [stillFailingWrite(place, since)])) return;
  }
}

/** False when something stood in the way. */
async function disable(
  company: string,
  webhook: StoredEntity<Webhook>,
  disabledReason: string,
  conditions: readonly Write[] = [],
): Promise<boolean> {
  const store = openStore({ company, now: new Date(), by: signedAs('service'), admitted: Promise.resolve() });
  const after = { ...webhook.data, active: false, disabledReason };
  try {
    return await store.commit([...store.replacementWrites(Webhooks, webhook, after), ...conditions], true);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
