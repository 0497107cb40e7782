import assert from 'node:assert/strict';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { test } from 'vitest';
import { Lots } from '../../../functions/inventory/lots/entity.ts';
import { openStore } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { injectFault } from '../../support/meter.ts';
import { receiver } from '../../support/receiver.ts';
import { deliveries, eraseItem, failNextSend } from './world.ts';

useFactory();

const path = '/api/webhooks';
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();

type Replayed = { readonly count: number; readonly cursor: string | null };
type Shown = {
  readonly uuid: string;
  readonly sequence: number;
  readonly status: string;
  readonly 'triggered-at': string;
};

/** Lots with these ids, each an event `lot_created`. */
async function makeLots(company: TestCompany, first: number, last: number): Promise<void> {
  const store = openStore({ company: company.id, now: new Date(), admitted: Promise.resolve() });
  const product = { id: 1, code: 'P', uom: null };
  for (let id = first; id <= last; id += 1) {
    const lot = { id, code: `L${id}`, product, creationDate: store.at, expirationDate: null, supplierLot: null };
    await store.commit(store.creationWrites(Lots, lot), undefined);
  }
  await untilSettled();
}

const subscribe = async (company: TestCompany, url: string, active = true, topics = ['lot_created']) =>
  (await company.call<{ id: number }>({ method: 'POST', path, body: { url, topics, active } })).body.id;

const setActive = (company: TestCompany, id: number, active: boolean) =>
  company.call({ method: 'PUT', path: `${path}/${id}`, body: { active } });

const replay = (company: TestCompany, id: number, body: object = {}) =>
  company.call<Replayed>({ method: 'POST', path: `${path}/${id}/replay`, body: { since: YESTERDAY, ...body } });

const deliveriesOf = async (company: TestCompany, id: number) =>
  (await company.call<Shown[]>({ path: `${path}/${id}/deliveries` })).body;

test('what happened while a webhook was paused is sent by a replay, each event once, after a count', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const id = await subscribe(company, endpoint.url);
  await makeLots(company, 1, 1);
  await setActive(company, id, false);
  await makeLots(company, 2, 4);
  await setActive(company, id, true);
  await makeLots(company, 5, 5);
  assert.equal(endpoint.calls.length, 2);

  const preview = await replay(company, id, { preview: true });
  assert.deepEqual([preview.status, preview.body], [200, { count: 3, cursor: null }]);
  await untilSettled();
  assert.equal(endpoint.calls.length, 2);
  assert.deepEqual((await replay(company, id)).body, { count: 3, cursor: null });
  await untilSettled();
  assert.deepEqual(endpoint.calls.map(({ text }) => /"L(\d)"/.exec(text)?.[1]).toSorted(), ['1', '2', '3', '4', '5']);
  assert.deepEqual((await replay(company, id)).body, { count: 0, cursor: null });
  await untilSettled();
  assert.equal(endpoint.calls.length, 5);
});

test('a webhook made later is sent what happened before, of its topics only, since the instant it asks for', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await makeLots(company, 1, 2);
  const later = new Date().toISOString();
  await makeLots(company, 3, 4);
  const none = await subscribe(company, endpoint.url, true, ['lot_deleted', 'productionOrder/create']);
  const id = await subscribe(company, endpoint.url);
  assert.deepEqual((await replay(company, none)).body, { count: 0, cursor: null });
  assert.deepEqual((await replay(company, id, { since: later })).body, { count: 2, cursor: null });
  await untilSettled();
  assert.deepEqual(endpoint.calls.map(({ text }) => /"L(\d)"/.exec(text)?.[1]).toSorted(), ['3', '4']);
});

test('a replayed delivery has the identifier, the bytes, the instant and the sequence of the original', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const id = await subscribe(company, endpoint.url);
  await makeLots(company, 1, 1);
  const [original] = await deliveriesOf(company, id);
  assert.ok(original);
  const at = new Date(original['triggered-at']).toISOString();
  const place = { pk: `${company.id}#deliveries#${id}`, sk: `${at}#${original.uuid}` };
  assert.ok((await db().send(new GetCommand({ TableName: tableName(), Key: place }))).Item);
  await eraseItem(place);
  assert.equal((await replay(company, id)).body.count, 1);
  await untilSettled();
  const [first, second] = endpoint.calls;
  assert.equal(second?.text, first?.text);
  for (const name of ['webhook-id', 'x-prodsmart-triggered-at', 'x-prodsmart-topic']) {
    assert.equal(second?.headers[name], first?.headers[name], name);
  }
  const [again] = await deliveriesOf(company, id);
  assert.deepEqual([again?.uuid, again?.sequence], [original.uuid, original.sequence]);
});

test('replays at the same moment, and beside the original, make one delivery per event', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const id = await subscribe(company, endpoint.url, false);
  await makeLots(company, 1, 10);
  await setActive(company, id, true);
  await Promise.all([replay(company, id), makeLots(company, 11, 20), replay(company, id), replay(company, id)]);
  await replay(company, id);
  await untilSettled();
  // A busy machine may put a call off by some seconds.
  await endpoint.received(20);
  const ids = endpoint.calls.map(({ headers }) => headers['webhook-id']);
  assert.deepEqual([ids.length, new Set(ids).size], [20, 20]);
  assert.equal((await deliveriesOf(company, id)).length, 20);
});

test('a replay takes 100 events at a time and goes on by its cursor, which is good for it only', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await makeLots(company, 1, 130);
  const [id, other] = [await subscribe(company, endpoint.url), await subscribe(company, endpoint.url)];
  const first = await replay(company, id);
  assert.equal(first.body.count, 100);
  const { cursor } = first.body;
  assert.ok(cursor);
  assert.equal((await replay(company, other, { cursor })).status, 400);
  assert.equal((await replay(company, id, { cursor: 'x' })).status, 400);
  assert.deepEqual((await replay(company, id, { cursor })).body, { count: 30, cursor: null });
  await untilSettled();
  assert.equal((await deliveries({ company: company.id }, id)).length, 130);
  assert.equal((await deliveries({ company: company.id }, other)).length, 0);
});

test('a replay that died before its deliveries were queued queues them when it is repeated', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await makeLots(company, 1, 3);
  const id = await subscribe(company, endpoint.url);
  // The next message is one of the replay only when none of the changes before are under way.
  await untilSettled();
  failNextSend();
  assert.equal((await replay(company, id)).status, 500);
  assert.equal(endpoint.calls.length, 0);
  assert.equal((await replay(company, id)).body.count, 3);
  await untilSettled();
  assert.equal(endpoint.calls.length, 3);
});

test('a replay that cannot record a delivery repeats nothing that it recorded', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await makeLots(company, 1, 3);
  const id = await subscribe(company, endpoint.url);
  const heal = injectFault((command, input) =>
    command === 'PutItem' && JSON.stringify(input).includes('\\"L2\\"') ? new Error('The table is away.') : undefined,
  );
  t.onTestFinished(heal);
  assert.equal((await replay(company, id)).status, 500);
  heal();
  await replay(company, id);
  await untilSettled();
  assert.deepEqual(endpoint.calls.map(({ text }) => /"L(\d)"/.exec(text)?.[1]).toSorted(), ['1', '2', '3']);
});

test('nothing is replayed to a webhook that is not active', async () => {
  const company = await newCompany();
  const id = await subscribe(company, 'https://erp.example/', false);
  assert.equal((await replay(company, id)).status, 409);
});
