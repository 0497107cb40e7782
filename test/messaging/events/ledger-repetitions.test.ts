import assert from 'node:assert/strict';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { test, vi } from 'vitest';
import { Labels } from '../../../functions/catalogue/labels/entity.ts';
import { MaterialStagings } from '../../../functions/inventory/material-stagings/entity.ts';
import { stockItem } from '../../../functions/inventory/stock/entity.ts';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { type Entity, entityItem } from '../../../shared/db/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { changeOf } from '../../../shared/events/change.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt, type Picks } from '../../support/interrupt.ts';
import { injectFault, throttlingError } from '../../support/meter.ts';
import { receiver } from '../../support/receiver.ts';
import { type EventJson, eventsOf } from './ledger.ts';

useFactory({ rateLimitPerMinute: 0 });

const AT = '2026-05-04T10:00:00.000Z';
const SECOND = Math.floor(Date.now() / 1_000);

/** The record of the creation of an entity. */
const creation = <T>(company: string, entity: Entity<T>, data: T, second: number): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: entity.key(data),
    ApproximateCreationDateTime: second,
    NewImage: marshall(entityItem(company, entity, data, 1, AT)) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'],
  },
});

const label = (company: string, id: number, second: number) =>
  creation(company, Labels, { id, code: `label ${id}`, name: 'Label' }, second);

const staging = (company: string, id: number) => {
  const none = { productionOrder: null, lot: null, place: null, worker: null };
  const product = { id: 1, code: 'P', uom: null };
  return creation(company, MaterialStagings, { id, product, date: AT, quantity: '2', ...none }, SECOND);
};

/** The record of a stock that has moved to this total, by one. */
function stockChange(company: string, total: number): DynamoDBRecord {
  const image = (now: number) =>
    marshall(stockItem(company, { id: 1, code: 'P', total: now, moves: now }, now + 1, AT));
  return {
    dynamodb: {
      SequenceNumber: String(total),
      ApproximateCreationDateTime: SECOND,
      OldImage: image(total - 1) as never,
      NewImage: image(total) as never,
    },
  };
}

async function tell(Records: DynamoDBRecord[]): Promise<void> {
  assert.deepEqual((await fanOut({ Records })).batchItemFailures, []);
}

const codesOf = (events: readonly EventJson[]) => events.map(({ key }) => key);

test('a change that comes late, and any change that comes again later still, is one event', async () => {
  const company = await newCompany();
  const before = (await eventsOf(company)).length;
  const records = Array.from({ length: 240 }, (_, id) => label(company.id, id, SECOND + 40 * id));
  const late = [label(company.id, 900, SECOND + 41), label(company.id, 901, SECOND - 4_000)];
  for (let from = 0; from < records.length; from += 7) {
    await tell(records.slice(from, from + 7));
    if (from === 140) await tell(late);
  }
  const events = await eventsOf(company);
  assert.equal(events.length, before + 242);
  for (const record of [...late, ...records]) await tell([record]);
  await tell([...records.slice(0, 60), ...late]);
  const twice = label(company.id, 950, SECOND + 40 * 240);
  assert.deepEqual(await eventsOf(company), events);
  await tell([twice, twice]);
  assert.equal((await eventsOf(company)).length, events.length + 1);
});

test('a change that is dated anew and comes again is told once, with its new instant', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const body = { url: endpoint.url, topics: ['stock_changed'] };
  assert.equal((await company.call({ method: 'POST', path: '/api/webhooks', body })).status, 201);
  await untilSettled();
  // Both of one instant: the second is dated after the first.
  const changes = [1, 2].map((total) => stockChange(company.id, total));
  for (let times = 0; times < 2; times += 1) {
    await tell(changes);
    await untilSettled();
    const told = endpoint.calls.map(({ headers }) => String(headers['x-prodsmart-triggered-at']));
    const dated = (await eventsOf(company)).filter(({ entity }) => entity === 'stock').map(({ at }) => at);
    assert.deepEqual(told.toSorted(), dated);
    assert.equal(new Set(dated).size, 2);
  }
});

test('what a writer left behind its entry is brought up first, so that nothing is counted out of turn', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const company = await newCompany();
  const before = (await eventsOf(company)).length;
  const died = injectFault((command, { Key, Item }) =>
    JSON.stringify(Key ?? Item ?? '').includes('#digest') ? new Error(`${command} is down`) : undefined,
  );
  // More than the digest leaves open.
  const stagings = Array.from({ length: 34 }, (_, position) => staging(company.id, position + 1));
  assert.equal((await fanOut({ Records: stagings.slice(0, 17) })).batchItemFailures.length, 17);
  died();
  let throttled = 0;
  const heal = injectFault((command) => {
    if (command !== 'UpdateItem' || throttled > 0) return undefined;
    throttled += 1;
    return throttlingError();
  });
  await tell(stagings.slice(17));
  heal();
  assert.equal(throttled, 1);
  await tell(stagings.slice(0, 1));
  assert.equal((await eventsOf(company)).length, before + 34);
  const query = { from: AT.slice(0, 10), to: AT.slice(0, 10) };
  const { body } = await company.call<{ count: number; quantity: string }[]>({ path: '/api/digest', query });
  assert.deepEqual(
    body.map(({ count, quantity }) => ({ count, quantity })),
    [{ count: 34, quantity: '68' }],
  );
});

/** Removes items of a company: those of a partition whose sort keys begin so. */
async function erase(company: TestCompany, partition: string, prefix = ''): Promise<void> {
  for (const { pk, sk } of await itemsIn(company, partition, prefix)) {
    await db().send(new DeleteCommand({ TableName: tableName(), Key: { pk, sk } }));
  }
}

const itemsIn = (company: TestCompany, partition: string, prefix = '') =>
  queryAll({
    KeyConditionExpression: `pk = :pk${prefix && ' AND begins_with(sk, :sk)'}`,
    ExpressionAttributeValues: { ':pk': `${company.id}#${partition}`, ...(prefix && { ':sk': prefix }) },
  });

/** Makes the ledger of a company what the former version would have: an item for each event and its id, and a counter. */
async function makeFormer(company: TestCompany, records: readonly DynamoDBRecord[]): Promise<void> {
  await untilSettled();
  await erase(company, 'counters', 'ledger');
  for (const partition of ['events', 'event-minutes']) await erase(company, partition);
  const changes = records.flatMap((record) => changeOf(record) ?? []);
  const put = (pk: string, sk: string, rest: Record<string, unknown>) =>
    db().send(new PutCommand({ TableName: tableName(), Item: { pk: `${company.id}#${pk}`, sk, ...rest } }));
  for (const [position, { id, entity, kind, key, version, at, data }] of changes.entries()) {
    const sequence = position + 1;
    const recordedAt = '2026-11-29T12:00:00.000Z';
    const payload = JSON.stringify({ data, notifications: [] });
    const sk = String(sequence).padStart(16, '0');
    await put('events', sk, { id, of: entity, kind, key, version, at, recordedAt, payload });
    await put('event-ids', id, { sequence, at });
    if (sequence === 1) await put('event-minutes', recordedAt.slice(0, 16), { sequence });
    await put('counters', 'events', { last: sequence, at: recordedAt, latest: '' });
  }
}

test('a ledger of the former version is gone on with: its events stay, its sequence, and what is repeated of it', async () => {
  const company = await newCompany();
  const second = Date.parse('2026-11-29T11:59:58.000Z') / 1_000;
  const former = Array.from({ length: 5 }, (_, id) => label(company.id, id, second));
  await makeFormer(company, former);
  const events = await eventsOf(company);
  assert.deepEqual(codesOf(events), ['label 0', 'label 1', 'label 2', 'label 3', 'label 4']);
  await tell([...former, label(company.id, 5, second + 3), label(company.id, 6, SECOND)]);
  await tell([...former, label(company.id, 6, SECOND)]);
  await tell([label(company.id, 5, second + 3)]);
  const now = await eventsOf(company);
  assert.deepEqual(now.slice(0, 5), events);
  assert.deepEqual(
    now.slice(5).map(({ sequence, key }) => ({ sequence, key })),
    [
      { sequence: 6, key: 'label 5' },
      { sequence: 7, key: 'label 6' },
    ],
  );
  const after = await company.call<EventJson[]>({ path: '/api/events', query: { after: 3, limit: 3 } });
  assert.deepEqual(codesOf(after.body), ['label 3', 'label 4', 'label 5']);
  // The former version takes the counter for none, and may not put one where it stands: it stands back.
  const counter = { TableName: tableName(), Item: { pk: `${company.id}#counters`, sk: 'events', last: 1 } };
  const put = db().send(new PutCommand({ ...counter, ConditionExpression: 'attribute_not_exists(pk)' }));
  await assert.rejects(put, { name: 'ConditionalCheckFailedException' });
  assert.deepEqual(await itemsIn(company, 'counters', 'events'), []);
});

test('two that take over a ledger of the former version at once give its sequence on, also when its events are gone', async (t) => {
  const company = await newCompany();
  const second = Date.parse('2026-11-29T11:59:58.000Z') / 1_000;
  await makeFormer(
    company,
    Array.from({ length: 5 }, (_, id) => label(company.id, id, second)),
  );
  await erase(company, 'events');
  const isCounterRead: Picks = (command, input) =>
    command === 'BatchGetItem' && JSON.stringify(input).includes(`${company.id}#counters","sk":"events"`);
  t.onTestFinished(interrupt(isCounterRead, () => tell([label(company.id, 6, SECOND)])));
  await tell([label(company.id, 7, SECOND)]);
  const events = await eventsOf(company, { after: 5 });
  assert.deepEqual(
    events.map(({ sequence, key }) => ({ sequence, key })),
    [
      { sequence: 6, key: 'label 6' },
      { sequence: 7, key: 'label 7' },
    ],
  );
  assert.deepEqual((await itemsIn(company, 'events')).length, 2);
});
