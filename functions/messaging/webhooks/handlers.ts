import { padId, type StoredEntity } from '../../../shared/db/entity.ts';
import { mustHaveRoom } from '../../../shared/db/limit.ts';
import type { Store } from '../../../shared/db/store.ts';
import { eraseWrite } from '../../../shared/db/write.ts';
import type { BulkCall, Handlers } from '../../../shared/http/handler.ts';
import { merge } from '../../../shared/merge.ts';
import { Problem } from '../../../shared/problem.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { HOUR_MILLISECONDS } from '../../../shared/time/units.ts';
import { isArn } from '../model/account-target.ts';
import {
  deliverAll,
  deliveryRecord,
  enqueueDeliveries,
  mustDelivery,
  requeueUndelivered,
  requeueWrite,
} from '../model/deliveries.ts';
import { forgetHealth, healthKey } from '../model/endpoint-health.ts';
import { newEndpointSecret } from '../model/signature.ts';
import type { contract } from './contract.ts';
import { WEBHOOKS_LIMIT, Webhooks } from './entity.ts';
import type { Filter } from './filter.ts';
import { filterTestRows } from './filter-test.ts';
import { listDeliveries, undeliveredSince } from './history.ts';
import { missedDeliveriesSince } from './replay.ts';
import { equalWebhookHint, refuseUnfit, rotatedWebhook } from './rules.ts';
import { sampleOf } from './samples.ts';
import { FILTER_TEST_EVENTS_DEFAULT, OVERLAP_HOURS_DEFAULT, type Webhook, webhookJson } from './schema.ts';
import { deliveryJson, isTest, PING, SAMPLE } from './schema-deliveries.ts';
import { listWebhooks } from './store.ts';
import { targetFields } from './target.ts';

/** Deliveries one request queues again: each takes a write, and API Gateway waits 29 s. */
const RECOVERED_MAX = 100;

export const handlers: Handlers<typeof contract> = {
  create: (call) => newWebhookPlans(call),

  list: async ({ store, company, paging }) => {
    const { items, next } = await store.page({ entity: Webhooks }, paging);
    return { body: items.map(({ data }) => webhookJson(data, company.timeZone)), next };
  },

  get: async ({ params: { id }, store, company }) => {
    const { data, version } = await store.must(Webhooks, padId(id));
    return { body: webhookJson(data, company.timeZone), version };
  },

  update: async ({ params: { id }, body: { topics, ...body }, store, company, version }) => {
    const moves = [body.url, topics, body.filter].some((sent) => sent !== undefined);
    const [before, others]: [StoredEntity<Webhook>, readonly Webhook[]] = await Promise.all([
      store.must(Webhooks, padId(id), version),
      moves ? listWebhooks(company.id) : [],
    ]);
    const sent = { ...body, topics: topics && [...new Set(topics)] };
    const { disabledReason, filter, format, role: _, externalId, ...merged } = merge<Changed>(before.data, sent);
    // A role stays with an ARN, and goes with it.
    const role = body.role === undefined && isArn(merged.url) ? before.data.role : body.role;
    refuseUnfit([{ ...merged, filter, role, format: body.format }]);
    const kept = {
      ...merged,
      ...targetFields({ url: merged.url, role, format, externalId }),
      ...(filter && { filter }),
    };
    const after: Webhook = merged.active || disabledReason === undefined ? kept : { ...kept, disabledReason };
    const hint = equalWebhookHint(after, others);
    const json = { ...webhookJson(after, company.timeZone), ...(hint && { hint }) };
    const answer = { body: json, version: before.version + 1 };
    const writes = store.replacementWrites(Webhooks, before, after, version);
    // An endpoint that is resumed or moved is called now.
    const afresh = body.active === true || body.url !== undefined || body.role !== undefined;
    return store.commit(afresh ? [...writes, eraseWrite(healthKey(store.company, id))] : writes, answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const before = await store.must(Webhooks, padId(id), version);
    return store.commit(store.removalWrites(Webhooks, before, version), {});
  },

  rotateSecret: async ({ params: { id }, body: { overlapHours = OVERLAP_HOURS_DEFAULT }, store, company, now }) => {
    const before: StoredEntity<Webhook> = await store.must(Webhooks, padId(id));
    const until = new Date(now.getTime() + overlapHours * HOUR_MILLISECONDS).toISOString();
    const after = rotatedWebhook(before.data, newEndpointSecret(), store.at, until);
    const body = { ...webhookJson(after, company.timeZone), secret: after.secret };
    return store.commit(store.replacementWrites(Webhooks, before, after), { body, version: before.version + 1 });
  },

  testFilter: async ({ body: { topics, filter, limit = FILTER_TEST_EVENTS_DEFAULT }, company }) => {
    refuseUnfit([{ topics, filter }]);
    const rows = await filterTestRows(company.id, { topics, ...(filter && { filter }) }, limit);
    const events = rows.map((row) => ({ ...row, at: formatMilliseconds(row.at, company.timeZone) }));
    return { body: { count: events.filter(({ sent }) => sent).length, events } };
  },

  test: async ({ params: { id }, body: { topic }, store, company, requestId }) => {
    const { data } = await store.must(Webhooks, padId(id));
    const { key, delivery, write } = deliveryRecord({
      company: company.id,
      webhook: data.id,
      ...(isArn(data.url) && { account: true as const }),
      eventId: `${topic ? SAMPLE : `${PING}-`}${requestId}`,
      topic: topic ?? PING,
      body: topic ? sampleOf(topic) : { topic: PING, webhook: data.id, 'triggered-at': store.at },
      envelope: data.format && { ...(!topic && { subject: `webhooks/${data.id}` }), sandbox: data.sandbox },
      triggeredAt: store.at,
    });
    const answer = await store.commit([write], { body: deliveryJson(delivery, company.timeZone) });
    await enqueueDeliveries([key]);
    return answer;
  },

  deliveries: async ({ params: { id }, query, store, company, paging }) => {
    await store.must(Webhooks, padId(id));
    const { deliveries, next } = await listDeliveries(store, id, query, paging);
    return { body: deliveries.map((delivery) => deliveryJson(delivery, company.timeZone)), next };
  },

  redeliver: async ({ params: { uuid }, store, company }) => {
    const { key, delivery } = await mustDelivery(company.id, uuid);
    if (!isTest(delivery)) await mustBeActive(store, delivery.webhook);
    const queued = { ...delivery, status: 'pending', nextAttemptAt: store.at } as const;
    const answer = { body: deliveryJson(queued, company.timeZone) };
    await store.commit([requeueWrite(key, store.at)], answer);
    await enqueueDeliveries([key]);
    return answer;
  },

  recover: async ({ params: { id }, body: { since, preview = false, cursor }, store, company }) => {
    const { url } = await mustBeActive(store, id);
    const log = { company: company.id, webhook: id, ...(isArn(url) && { account: true as const }) };
    const { deliveries, next = null } = await undeliveredSince(store, id, since, cursor, RECOVERED_MAX);
    if (preview || store.rehearsal) return { body: { count: deliveries.length, cursor: next } };
    await store.admitted;
    await forgetHealth(healthKey(company.id, id));
    const keys = deliveries.map(({ triggeredAt, uuid }) => ({ ...log, sk: `${triggeredAt}#${uuid}` }));
    const queued = await Promise.all(keys.map((key) => requeueUndelivered(key, store.at)));
    await enqueueDeliveries(keys.filter((_, position) => queued[position]));
    return { body: { count: queued.filter(Boolean).length, cursor: next } };
  },

  replay: async ({ params: { id }, body: { since, preview = false, cursor }, store, now }) => {
    const webhook = await mustBeActive(store, id);
    const { missed, next = null } = await missedDeliveriesSince(store, webhook, { since, cursor, now });
    const body = { count: missed.length, cursor: next };
    if (preview || store.rehearsal || missed.length === 0) return { body };
    await store.admitted;
    await forgetHealth(healthKey(store.company, id));
    await deliverAll(missed);
    return { body };
  },
};

/** A filter or a role may be sent as nothing, and is not kept so; nor is the usual format. */
type Changed = Omit<Webhook, 'filter' | 'format' | 'role'> & {
  readonly filter?: Filter | null | undefined;
  readonly format?: 'classic' | 'cloudevents' | undefined;
  readonly role?: string | null | undefined;
};

async function newWebhookPlans({ elements, pointer, store, identity, company }: Creation) {
  refuseUnfit(elements, pointer);
  const [others] = await Promise.all([
    listWebhooks(company.id),
    mustHaveRoom(store, Webhooks, WEBHOOKS_LIMIT, elements.length, pointer),
  ]);
  // Not before: ids of webhooks are few enough to be used up by requests that are refused.
  const ids = await store.nextIds(Webhooks, elements.length);
  return elements.map(({ url, role, topics, filter, format, active = true }, position) => {
    const webhook: Webhook = {
      id: ids[position] as number,
      url,
      topics: [...new Set(topics)],
      ...(filter && { filter }),
      ...targetFields({ url, role, format }),
      active,
      apiKey: identity.key,
      secret: newEndpointSecret(),
      sandbox: company.sandbox,
    };
    const hint = equalWebhookHint(webhook, others);
    others.push(webhook);
    const body = { ...webhookJson(webhook, company.timeZone), secret: webhook.secret, ...(hint && { hint }) };
    const writes = store.creationWrites(Webhooks, webhook, pointer(position, ''));
    return { writes, answer: { body, version: 1 }, lane: WEBHOOKS_LIMIT.name };
  });
}

type Creation = BulkCall<(typeof contract)['routes']['create']>;

async function mustBeActive(store: Store, id: number): Promise<Webhook> {
  const { data } = await store.must(Webhooks, padId(id));
  if (data.active) return data;
  const detail = 'Deliveries to it would be cancelled; make it active first.';
  throw new Problem(409, 'webhook-inactive', 'The webhook is not active', detail);
}
