import assert from 'node:assert/strict';
import { test } from 'vitest';
import { ORDERS, order, post, put, workshop } from '../../production/production-orders/workshop.ts';
import { untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { type EventJson, eventsOf } from './ledger.ts';

useFactory({ rateLimitPerMinute: 0 });

type DeliveryJson = { readonly topic: string; readonly 'event-id': string; readonly sequence: number | null };

const named = ({ id, sequence }: Pick<EventJson, 'id' | 'sequence'>) => `${id} ${sequence}`;

test('a webhook call, its delivery and the channel carry the id and the sequence of the event in the ledger', async (context) => {
  const company = await workshop();
  const endpoint = await receiver(context);
  const topics = ['productionOrder/create', 'productionOrder/update'];
  const webhook = await post<{ id: number }>(company, '/api/webhooks', { url: endpoint.url, topics });
  await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  const { id } = await post<{ id: number }>(company, ORDERS, order('changed'));
  await untilSettled();
  await put(company, id, { description: 'changed' });
  await post(company, ORDERS, order('second'));
  await untilSettled();

  const events = (await eventsOf(company)).filter(({ entity }) => entity === 'production-orders');
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['created', 'updated', 'created'],
  );
  const told = events.map(named).toSorted();
  const calls = endpoint.calls.map(
    ({ headers }) => `${headers['x-shopfloor-event-id']} ${headers['x-shopfloor-sequence']}`,
  );
  assert.deepEqual(calls.toSorted(), told);

  await company.call({ method: 'POST', path: `/api/webhooks/${webhook.id}/test` });
  await untilSettled();
  const log = await company.call<readonly DeliveryJson[]>({ path: `/api/webhooks/${webhook.id}/deliveries` });
  const [pings, deliveries] = [true, false].map((ping) => log.body.filter(({ topic }) => (topic === 'ping') === ping));
  assert.deepEqual(deliveries?.map((one) => `${one['event-id']} ${one.sequence}`).toSorted(), told);
  assert.deepEqual(
    pings?.map(({ sequence }) => sequence),
    [null],
  );
  assert.equal(endpoint.calls.at(-1)?.headers['x-shopfloor-sequence'], undefined, 'a ping is no event');

  const reading = await company.call<readonly { code: string }[]>({ path: '/api/changes/erp' });
  const ids = reading.headers['x-event-ids']?.split(',') ?? [];
  const sequences = reading.headers['x-event-sequences']?.split(',') ?? [];
  assert.deepEqual(
    reading.body.map(({ code }, position) => [code, `${ids[position]} ${sequences[position]}`]),
    [
      ['changed', events[1] && named(events[1])],
      ['second', events[2] && named(events[2])],
    ],
  );
});
