import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { DOWNTIMES, floorCompany, send } from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

const TOPICS = ['created', 'updated', 'deleted'].map((event) => `downTime_${event}`);

/** The printed webhook says 8 hours of a hundred years: this is a downtime of 8 hours (rule downtime-time-spent). */
const shift = { 'start-time': '2000-01-01T00:00:00.000+01:00', 'end-time': '2000-01-01T08:00:00.000+01:00' };
const told = () => ({ ...sample<Record<string, unknown>>('webhooks/down-time'), ...shift });

test('a downtime is sent as printed when it comes, changes and goes', async (t) => {
  const company = await floorCompany('Europe/Berlin');
  await send(company, 'POST', '/api/downtime-types', { code: 'downtime1 type' });
  const endpoint = await receiver(t);
  await send(company, 'POST', '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  const { id } = await send(company, 'POST', DOWNTIMES, told());
  await endpoint.received(1);
  const more = { machines: ['M1'], product: 'ProdX', 'production-order': 'OP XPTO' };
  await send(company, 'PUT', `${DOWNTIMES}/${id}`, more);
  await endpoint.received(2);
  await send(company, 'PUT', `${DOWNTIMES}/${id}`, more);
  await send(company, 'DELETE', `${DOWNTIMES}/${id}`);
  await endpoint.received(3);
  await untilSettled();
  assert.deepEqual(
    endpoint.calls.map(({ headers }) => headers['x-prodsmart-topic']),
    TOPICS,
  );
  const [created, ...later] = endpoint.calls.map(({ json }) => json);
  assertShows(created, told(), ['/id']);
  assert.deepEqual(created, { ...told(), id });
  const changed = { ...told(), id, ...more, machines: [{ code: 'M1', name: null }] };
  assert.deepEqual(later, [
    { ...changed, 'event-type': 'downTime_updated' },
    { ...changed, 'event-type': 'downTime_deleted' },
  ]);
});

test('a downtime that goes on is sent without an end, with the time up to the event', async (t) => {
  const company = await floorCompany();
  const endpoint = await receiver(t);
  await send(company, 'POST', '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  const start = new Date(Date.now() - 3_600_000).toISOString();
  await send(company, 'POST', DOWNTIMES, { machines: ['M1'], 'start-time': start, 'downtime-type': 'Other' });
  const [call] = await endpoint.received(1);
  const body = call?.json as Record<string, unknown>;
  assert.deepEqual([body['end-time'], body['closed-by'], body['checked-out']], [null, {}, false]);
  assert.match(String(body['time-spent']), /^01:00:0\d$/);
});

const changes = async (company: TestCompany) => {
  await untilSettled();
  return (await company.call<Record<string, unknown>[]>({ path: '/api/changes/stops' })).body;
};

test('the channel DOWN_TIME says what became of a downtime only when it was deleted', async () => {
  const company = await floorCompany('Europe/Lisbon');
  await send(company, 'POST', '/api/channels', { name: 'stops', type: 'DOWN_TIME' });
  const printed = sample<Record<string, unknown>[]>('changes/DOWN_TIME')[0] ?? {};
  const { id } = await send(company, 'POST', DOWNTIMES, printed);
  const { 'event-type': event, ...shown } = printed;
  assert.deepEqual(await changes(company), [{ ...shown, id }]);
  await send(company, 'DELETE', `${DOWNTIMES}/${id}`);
  assert.deepEqual(await changes(company), [{ ...shown, id, 'event-type': event }]);
  assert.deepEqual(await changes(company), []);
});
