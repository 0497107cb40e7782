import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { PUNCHES, send, terminal } from './terminal.ts';

useFactory({ rateLimitPerMinute: 0 });

const TOPICS = ['created', 'updated', 'deleted'].map((event) => `punchClock_${event}`);
const arrival = { worker: { number: 0 }, date: '2022-05-19T14:35:30+01:00', type: 1 };

test('an entry is sent as printed when it comes, changes and goes', async (t) => {
  const company = await terminal('Europe/Lisbon');
  const endpoint = await receiver(t);
  await send(company, 'POST', '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  const { id } = await send(company, 'POST', PUNCHES, arrival);
  await endpoint.received(1);
  await send(company, 'PUT', `${PUNCHES}/${id}`, { type: 0 });
  await endpoint.received(2);
  await send(company, 'PUT', `${PUNCHES}/${id}`, { type: 0 });
  await send(company, 'DELETE', `${PUNCHES}/${id}`);
  await endpoint.received(3);
  await untilSettled();
  assert.deepEqual(
    endpoint.calls.map(({ headers }) => headers['x-prodsmart-topic']),
    TOPICS,
  );
  const printed = sample<Record<string, unknown>>('webhooks/punch-clock');
  const [created, ...later] = endpoint.calls.map(({ json }) => json);
  assertShows(created, printed, ['/id']);
  assert.deepEqual(created, { ...printed, id });
  assert.deepEqual(later, [
    { ...printed, id, entry: 0, notification: 'punchClock_updated' },
    { ...printed, id, entry: 0, notification: 'punchClock_deleted' },
  ]);
});

const changes = async (company: TestCompany) => {
  await untilSettled();
  return (await company.call<Record<string, unknown>[]>({ path: '/api/changes/punches' })).body;
};

test('the channel PUNCH_CLOCK says what became of an entry only when it was deleted', async () => {
  const company = await terminal('Europe/Lisbon');
  await send(company, 'POST', '/api/channels', { name: 'punches', type: 'PUNCH_CLOCK' });
  const { id } = await send(company, 'POST', PUNCHES, arrival);
  const { notification, ...shown } = sample<Record<string, unknown>[]>('changes/PUNCH_CLOCK')[0] ?? {};
  assert.deepEqual(await changes(company), [{ ...shown, id }]);
  await send(company, 'DELETE', `${PUNCHES}/${id}`);
  assert.deepEqual(await changes(company), [{ ...shown, id, notification }]);
  assert.deepEqual(await changes(company), []);
});
