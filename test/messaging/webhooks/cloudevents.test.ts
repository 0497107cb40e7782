import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { test } from 'vitest';
import { deliveryItemKey } from '../../../functions/messaging/model/delivery-item.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { eraseItem } from './world.ts';

useFactory();

const path = '/api/webhooks';
const topics = ['lot_created', 'lot_deleted'];

type Shown = { readonly id: number; readonly secret: string; readonly format?: string };
type Logged = {
  readonly uuid: string;
  readonly 'event-id': string;
  readonly sequence: number;
  readonly 'triggered-at': string;
};

const post = async <Body>(company: TestCompany, at: string, body: object) => {
  const answer = await company.call<Body>({ method: 'POST', path: at, body });
  assert.ok(answer.status < 300, answer.text);
  return answer.body;
};

/** Two webhooks that are told the same, in either form, and a lot that comes. */
async function tellBoth(company: TestCompany, urls: readonly [string, string]) {
  const [classic, other] = await post<Shown[]>(company, path, [
    { url: urls[0], topics },
    { url: urls[1], topics, format: 'cloudevents' },
  ]);
  await post(company, '/api/products', { code: 'BREAD', name: 'Bread' });
  await post(company, '/api/lots', { code: 'L-1', product: { code: 'BREAD' } });
  await untilSettled();
  return [classic, other] as const;
}

test('a webhook in the format cloudevents gets the payload as the data of an event, under the same headers', async (t) => {
  const company = await newCompany();
  const [plain, enveloped] = [await receiver(t), await receiver(t)];
  const [classic, other] = await tellBoth(company, [plain.url, enveloped.url]);
  assert.deepEqual([classic?.format, other?.format], [undefined, 'cloudevents']);
  const [logged] = (await company.call<Logged[]>({ path: `${path}/2/deliveries` })).body;
  const [[usual], [call]] = [plain.calls, enveloped.calls];
  assert.ok(logged && usual && call && other);
  assert.equal(call.headers['content-type'], 'application/cloudevents+json; charset=utf-8');
  assert.deepEqual(JSON.parse(call.text), {
    specversion: '1.0',
    id: logged.uuid,
    source: `urn:shopfloor:company:${company.id}`,
    type: 'lot_created',
    subject: 'lots/1',
    time: new Date(logged['triggered-at']).toISOString(),
    datacontenttype: 'application/json',
    eventid: logged['event-id'],
    sequence: String(logged.sequence).padStart(16, '0'),
    data: JSON.parse(usual.text),
  });
  assert.equal(usual.headers['content-type'], 'application/json');
  const named = (headers: object) =>
    Object.keys(headers)
      .filter((name) => name !== 'content-length')
      .toSorted();
  assert.deepEqual(named(call.headers), named(usual.headers));
  assert.equal(call.headers['webhook-id'], logged.uuid);
  assert.ok(new Webhook(other.secret).verify(call.text, call.headers as Record<string, string>));
});

test('a deletion is of what it was; a ping is of its webhook, and a sample says that it is one', async (t) => {
  const company = await newCompany();
  const [plain, enveloped] = [await receiver(t), await receiver(t)];
  await tellBoth(company, [plain.url, enveloped.url]);
  await company.call({ method: 'DELETE', path: '/api/lots/1' });
  await untilSettled();
  await post(company, `${path}/2/test`, {});
  await untilSettled();
  await post(company, `${path}/2/test`, { topic: 'stock_changed' });
  await untilSettled();
  const [, deleted, ping, sample] = enveloped.calls.map(({ text }) => JSON.parse(text));
  assert.deepEqual([deleted.type, deleted.subject, deleted.data], ['lot_deleted', 'lots/1', { id: 1 }]);
  assert.deepEqual([ping.type, ping.subject, ping.data.webhook, ping.eventid], ['ping', 'webhooks/2', 2, undefined]);
  assert.deepEqual(
    [sample.type, sample.subject, sample.sample, sample.sequence],
    ['stock_changed', undefined, true, undefined],
  );
});

test('a replayed event has the bytes of the original; what was recorded keeps its form when the format changes', async (t) => {
  const company = await newCompany();
  const [plain, enveloped] = [await receiver(t), await receiver(t)];
  await tellBoth(company, [plain.url, enveloped.url]);
  const [logged] = (await company.call<Logged[]>({ path: `${path}/2/deliveries` })).body;
  assert.ok(logged);
  const changed = await company.call<Shown>({ method: 'PUT', path: `${path}/2`, body: { format: 'classic' } });
  assert.ok(!('format' in changed.body), changed.text);
  await post(company, `${path}/deliveries/${logged.uuid}/redeliver`, {});
  await untilSettled();
  await company.call({ method: 'PUT', path: `${path}/2`, body: { format: 'cloudevents' } });
  const sk = `${new Date(logged['triggered-at']).toISOString()}#${logged.uuid}`;
  await eraseItem(deliveryItemKey({ company: company.id, webhook: 2, sk }));
  await post(company, `${path}/2/replay`, { since: new Date(Date.now() - 3_600_000).toISOString() });
  await untilSettled();
  const [first, again, replayed] = enveloped.calls;
  assert.deepEqual([again?.text, replayed?.text], [first?.text, first?.text]);
  assert.equal(again?.headers['content-type'], first?.headers['content-type']);
});

test('a format that does not exist is refused', async () => {
  const company = await newCompany();
  const body = { url: 'https://erp.example/', topics, format: 'xml' };
  const { status, body: problem } = await company.call<{ errors: object[] }>({ method: 'POST', path, body });
  assert.deepEqual(
    [status, problem.errors],
    [400, [{ pointer: '/format', message: 'must be one of classic, cloudevents' }]],
  );
});
