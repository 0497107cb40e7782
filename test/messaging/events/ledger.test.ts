import assert from 'node:assert/strict';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { test, vi } from 'vitest';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { headKey } from '../../../functions/messaging/model/ledger-head.ts';
import { memoryPosition } from '../../../local/pollers/position.ts';
import { openStream } from '../../../local/pollers/shards.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, theFactory, untilSettled, useFactory } from '../../support/factory.ts';
import { eventsOf } from './ledger.ts';

useFactory();

test('every change is one event, with the state a GET shows, in a sequence without gaps', async () => {
  const company = await newCompany();
  const before = (await eventsOf(company)).length;
  await company.call({ method: 'POST', path: '/api/suppliers', body: { code: 'S1', name: 'Steel' } });
  const supplier = await company.call<{ id: number }>({ path: '/api/suppliers', query: { code: 'S1' } });
  const [{ id }] = supplier.body as unknown as [{ id: number }];
  await untilSettled();
  await company.call({ method: 'PUT', path: `/api/suppliers/${id}`, body: { name: 'Steel & Co' } });
  await untilSettled();
  await company.call({ method: 'DELETE', path: `/api/suppliers/${id}` });
  const events = (await eventsOf(company)).slice(before);
  assert.deepEqual(
    events.map(({ type, key, version, data }) => ({ type, key, version, name: data?.name })),
    [
      { type: 'suppliers.created', key: id, version: 1, name: 'Steel' },
      { type: 'suppliers.updated', key: id, version: 2, name: 'Steel & Co' },
      { type: 'suppliers.deleted', key: id, version: 3, name: 'Steel & Co' },
    ],
  );
  assert.deepEqual(
    (await eventsOf(company)).map(({ sequence }) => sequence),
    Array.from({ length: before + 3 }, (_, position) => position + 1),
  );
  assert.equal(new Set(events.map(({ id: event }) => event)).size, 3);
});

test('a write that changes nothing is no event', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/locations', body: { code: 'L1', name: 'Hall' } });
  const before = await eventsOf(company);
  await company.call({ method: 'PUT', path: '/api/locations/L1', body: { name: 'Hall' } });
  assert.deepEqual(await eventsOf(company), before);
});

test('no secret is in any event', async () => {
  const company = await newCompany();
  const key = await company.call<{ secret: string }>({
    method: 'POST',
    path: '/api/api-keys',
    body: { name: 'Second', admin: false },
  });
  const webhook = await company.call<{ id: number; secret: string }>({
    method: 'POST',
    path: '/api/webhooks',
    body: { url: 'http://127.0.0.1:9/none', topics: ['lot_created'] },
  });
  const rotated = await company.call<{ secret: string }>({
    method: 'POST',
    path: `/api/webhooks/${webhook.body.id}/rotate-secret`,
    body: {},
  });
  const events = await eventsOf(company);
  assert.ok(events.some(({ type }) => type === 'webhooks.updated'));
  const told = JSON.stringify(events);
  for (const secret of [key.body.secret, webhook.body.secret, rotated.body.secret, company.secret]) {
    assert.ok(secret.length > 20);
    assert.ok(!told.includes(secret));
  }
});

test('an array of 100 is 100 events, and filters leave those asked for', async () => {
  const company = await newCompany();
  const start = (await eventsOf(company)).length;
  const elements = Array.from({ length: 100 }, (_, index) => ({ code: `C${index}`, name: `Checklist ${index}` }));
  await company.call({ method: 'POST', path: '/api/checklists', body: elements });
  await company.call({ method: 'POST', path: '/api/labels', body: { code: 'L', name: 'Label' } });
  const all = await eventsOf(company);
  assert.equal(all.length, start + 101);
  assert.deepEqual(
    new Set(all.filter(({ entity }) => entity === 'checklists').map(({ key }) => key)),
    new Set(elements.map(({ code }) => code)),
  );
  const filtered = await eventsOf(company, { type: 'labels.created,labels.deleted' });
  assert.deepEqual(
    filtered.map(({ key }) => key),
    ['L'],
  );
  const { body, headers } = await company.call<{ sequence: number }[]>({
    path: '/api/events',
    query: { after: start + 30, limit: 7, entity: 'checklists,labels' },
  });
  assert.deepEqual(
    body.map(({ sequence }) => sequence),
    [31, 32, 33, 34, 35, 36, 37].map((n) => n + start),
  );
  assert.equal(headers['x-last-sequence'], String(start + 101));
});

test('a cursor is good for the same filters and company only', async () => {
  const [company, other] = [await newCompany(), await newCompany()];
  for (const one of [company, other]) {
    const elements = Array.from({ length: 9 }, (_, index) => ({ code: `C${index}`, name: 'One' }));
    await one.call({ method: 'POST', path: '/api/checklists', body: elements });
  }
  await untilSettled();
  const { headers } = await company.call({ path: '/api/events', query: { after: 0, limit: 3 } });
  const [, next = ''] = /<([^>]+)>/.exec(headers.link ?? '') ?? [];
  assert.equal((await company.call({ path: next })).status, 200);
  assert.equal((await other.call({ path: next })).status, 400);
  assert.equal((await company.call({ path: next.replace('limit=3', 'limit=4') })).status, 400);
});

test('a question beyond the end is refused, at the end there is nothing', async () => {
  const company = await newCompany();
  const last = (await eventsOf(company)).length;
  const end = await company.call({ path: '/api/events', query: { after: last } });
  assert.deepEqual([end.status, end.body], [200, []]);
  const beyond = await company.call<{ detail: string }>({ path: '/api/events', query: { after: last + 1 } });
  assert.equal(beyond.status, 400);
  assert.match(beyond.body.detail, new RegExp(`sequence is ${last}`));
});

test('events are kept for 30 days; what was missed is said, not passed over', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/labels', body: { code: 'old', name: 'Old' } });
  const old = await eventsOf(company);
  const started = Date.now();
  stopDate(started + 31 * 24 * 3_600_000);
  const token = await issueToken({ key: company.key, secret: company.secret }, ['company_admin', 'productions_write']);
  await call({ method: 'POST', path: '/api/labels', token, body: { code: 'new', name: 'New' } });
  await untilSettled();
  const list = (query: Record<string, string | number>) =>
    call<{ key: string }[] & { first: number }>({ path: '/api/events', token, query });
  const gap = await list({ after: 0 });
  assert.deepEqual([gap.status, gap.body.first], [410, old.length + 1]);
  const known = await list({ after: old.length });
  assert.deepEqual(
    known.body.map(({ key }) => key),
    ['new'],
  );
  assert.deepEqual(
    (await list({})).body.map(({ key }) => key),
    ['new'],
  );
  assert.equal((await list({ since: new Date(started).toISOString() })).status, 400);
});

test('since gives what was recorded at that instant or later', async () => {
  const company = await newCompany();
  await untilSettled();
  const started = Math.ceil(Date.now() / 60_000) * 60_000 + 10_000;
  stopDate(started);
  for (let step = 0; step < 6; step += 1) {
    vi.setSystemTime(started + step * 20_000);
    await company.call({ method: 'POST', path: '/api/labels', body: { code: `at-${step}`, name: 'Label' } });
    await untilSettled();
  }
  for (let step = 0; step < 6; step += 1) {
    const since = new Date(started + step * 20_000).toISOString();
    const { body } = await company.call<{ key: string }[]>({ path: '/api/events', query: { since } });
    assert.deepEqual(
      body.map(({ key }) => key),
      [0, 1, 2, 3, 4, 5].slice(step).map((n) => `at-${n}`),
    );
  }
});

test('a repeated record, by several readers at once and beside new ones, stays one event', async () => {
  const company = await newCompany();
  const elements = Array.from({ length: 60 }, (_, index) => ({ code: `C${index}`, name: 'One' }));
  await company.call({ method: 'POST', path: '/api/checklists', body: elements });
  const records = await recordsOf(company.id);
  assert.equal(records.length, 60);
  const before = await eventsOf(company);
  const answers = await Promise.all([
    fanOut({ Records: records }),
    fanOut({ Records: records.toReversed() }),
    company.call({ method: 'POST', path: '/api/labels', body: { code: 'L', name: 'Label' } }).then(untilSettled),
    fanOut({ Records: records.slice(20, 40) }),
  ]);
  for (const answer of answers) if (answer) assert.deepEqual(answer.batchItemFailures, []);
  const after = await eventsOf(company);
  assert.deepEqual(after.slice(0, before.length), before);
  assert.deepEqual(
    after.slice(before.length).map(({ type }) => type),
    ['labels.created'],
  );
});

/** What the stream says of a company's checklists, read from the stream itself. */
async function recordsOf(company: string): Promise<DynamoDBRecord[]> {
  const { endpoint, streamArn } = (await theFactory()).database;
  const found: DynamoDBRecord[] = [];
  const read = openStream({ endpoint, streamArn, position: memoryPosition() });
  const carry = async (_: string, records: readonly DynamoDBRecord[]) => {
    found.push(...records.filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S === `${company}#checklists`));
    return true;
  };
  while ((await read(carry)) > 0);
  return found;
}

test('how far the list goes counts every event that is recorded, also those its head has not taken in, whatever is asked for', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/labels', body: { code: 'L', name: 'Label' } });
  await untilSettled();
  const Key = headKey(company.id);
  const behind = await db().send(new GetCommand({ TableName: tableName(), Key }));
  await company.call({ method: 'POST', path: '/api/sections', body: { code: 'S', name: 'Section' } });
  const all = await eventsOf(company);
  // As when the function that recorded the last event was stopped right behind it.
  await db().send(new PutCommand({ TableName: tableName(), Item: behind.Item }));
  for (const query of [
    {},
    { limit: 1 },
    { entity: 'labels' },
    { since: new Date(Date.now() - 60_000).toISOString(), type: 'labels.created' },
  ]) {
    for (const method of ['GET', 'HEAD'] as const) {
      const { headers } = await company.call({ method, path: '/api/events', query });
      assert.equal(headers['x-last-sequence'], String(all.at(-1)?.sequence), JSON.stringify(query));
    }
  }
});
