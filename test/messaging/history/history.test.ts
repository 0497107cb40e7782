import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { test } from 'vitest';
import { Labels } from '../../../functions/catalogue/labels/entity.ts';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { entityItem, padId } from '../../../shared/db/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { stopDate } from '../../support/clock.ts';
import { machine, productionBody } from '../../support/example-bodies.ts';
import { createWorkplace } from '../../support/example-makers.ts';
import { call, issueToken, newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { eventsOf } from '../events/ledger.ts';

useFactory({ rateLimitPerMinute: 0 });

type Version = {
  readonly version: number;
  readonly kind: string;
  readonly key: string | number;
  readonly by: { readonly caller: string; readonly 'request-id': string | null } | null;
  readonly sequence: number;
  readonly 'event-id': string;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[] | null;
};

const DAY = 24 * 60 * 60 * 1_000;

async function historyOf(company: TestCompany, path: string): Promise<readonly Version[]> {
  await untilSettled();
  return (await walk<Version>(company, `${path}/history`)).flat();
}

const fieldsOf = ({ changes }: Version) =>
  Object.fromEntries((changes ?? []).map(({ field, before, after }) => [field, [before, after]]));

const made = async <T = { id: number }>(company: TestCompany, resource: string, body: object) =>
  (await company.call<T>({ method: 'POST', path: `/api/${resource}`, body })).body;

test('each version says what changed, from what to what, by whom, the newest first, and stays after the deletion', async () => {
  const company = await newCompany();
  const { id } = await made(company, 'suppliers', { code: 'S', name: 'Steel' });
  const path = `/api/suppliers/${id}`;
  const put = await company.call({ method: 'PUT', path, body: { name: 'Steel & Co', number: '7' } });
  await company.call({ method: 'PUT', path, body: { name: 'Steel & Co' } });
  await company.call({ method: 'PUT', path, body: { number: null } });
  await company.call({ method: 'DELETE', path });
  const [deleted, cleared, changed, created, ...others] = await historyOf(company, path);
  assert.deepEqual(others, []);
  assert.ok(deleted && cleared && changed && created);
  assert.deepEqual(
    [deleted, cleared, changed, created].map(({ kind, version, key }) => [kind, version, key]),
    [
      ['deleted', 5, id],
      ['updated', 4, id],
      ['updated', 2, id],
      ['created', 1, id],
    ],
  );
  assert.deepEqual(fieldsOf(created).name, [null, 'Steel']);
  assert.deepEqual(fieldsOf(changed), { name: ['Steel', 'Steel & Co'], number: [null, '7'] });
  assert.deepEqual(fieldsOf(cleared), { number: ['7', null] });
  assert.deepEqual(fieldsOf(deleted).name, ['Steel & Co', null]);
  assert.deepEqual([changed.by?.caller, changed.by?.['request-id']], ['api', put.headers['x-request-id']]);
  const events = (await eventsOf(company)).filter(({ entity }) => entity === 'suppliers');
  assert.deepEqual(
    [created, changed, cleared, deleted].map(({ sequence, 'event-id': event }) => [sequence, event]),
    events.map(({ sequence, id: event }) => [sequence, event]),
  );
});

/** The places that the table has of the history of an entity, by their sequences. */
const placesOf = async ({ id }: TestCompany, of: string) =>
  (await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `${id}#versions#${of}` } }))
    .filter(({ entry }) => entry !== undefined)
    .map(({ sk }) => Number(sk));

const kindsOf = (versions: readonly Version[]) => versions.map(({ kind, version }) => `${kind} ${version}`);

test('a creation is found by its instant and has no place: as long as nothing else happens, then, and after the end', async () => {
  const company = await newCompany();
  const { id } = await made(company, 'suppliers', { code: 'S', name: 'Steel' });
  const path = `/api/suppliers/${id}`;
  assert.deepEqual(kindsOf(await historyOf(company, path)), ['created 1']);
  assert.deepEqual(await placesOf(company, `suppliers#${padId(id)}`), []);
  await company.call({ method: 'PUT', path, body: { name: 'Steel & Co' } });
  assert.deepEqual(kindsOf(await historyOf(company, path)), ['updated 2', 'created 1']);
  await company.call({ method: 'DELETE', path });
  assert.deepEqual(kindsOf(await historyOf(company, path)), ['deleted 3', 'updated 2', 'created 1']);
  assert.equal((await placesOf(company, `suppliers#${padId(id)}`)).length, 2);
});

test('a creation is found where the first write after it changed nothing', async () => {
  const company = await newCompany();
  const { id } = await made(company, 'suppliers', { code: 'S', name: 'Steel' });
  const path = `/api/suppliers/${id}`;
  const rename = (name: string) => company.call({ method: 'PUT', path, body: { name } });
  await rename('Steel');
  assert.deepEqual(kindsOf(await historyOf(company, path)), ['created 1']);
  await rename('Steel & Co');
  assert.deepEqual(kindsOf(await historyOf(company, path)), ['updated 3', 'created 1']);
});

test('a creation that is recorded late, or was by a former version, has a place and is told once', async () => {
  const company = await newCompany();
  const { id } = await made(company, 'suppliers', { code: 'S', name: 'Steel' });
  const [{ sequence } = { sequence: 0 }] = await historyOf(company, `/api/suppliers/${id}`);
  const pk = `${company.id}#versions#suppliers#${padId(id)}`;
  const entry = (await eventsOf(company)).find((event) => event.sequence === sequence)?.sequence;
  const ttl = Math.floor(Date.now() / 1_000) + 60;
  await db().send(new PutCommand({ TableName: tableName(), Item: { pk, sk: padId(sequence), entry, ttl } }));
  assert.deepEqual(kindsOf(await historyOf(company, `/api/suppliers/${id}`)), ['created 1']);
  const late = { id: 900, code: 'late', name: 'Late' };
  const item = entityItem(company.id, Labels, late, 1, new Date(Date.now() - 61_000).toISOString());
  const NewImage = marshall(item) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];
  const dynamodb = { SequenceNumber: '1', ApproximateCreationDateTime: Math.floor(Date.now() / 1_000), NewImage };
  assert.deepEqual((await fanOut({ Records: [{ dynamodb } as DynamoDBRecord] })).batchItemFailures, []);
  assert.equal((await placesOf(company, `labels#${padId(900)}`)).length, 1);
});

test('a movement that is deleted stays to be seen, with its amounts, and so does what it did to the stock', async () => {
  const company = await newCompany();
  await made(company, 'products', { code: 'P', name: 'Part' });
  const body = { type: 'in', 'product-code': 'P', quantity: 12.5 };
  const { id } = await made(company, 'inventory-movements', body);
  await untilSettled();
  const gone = await company.call({ method: 'DELETE', path: `/api/inventory-movement/${id}` });
  assert.equal(gone.status, 204, gone.text);
  const path = `/api/inventory-movements/${id}`;
  assert.equal((await company.call({ path })).status, 404);
  const [deleted, created] = await historyOf(company, path);
  assert.ok(deleted && created);
  assert.deepEqual([deleted.kind, fieldsOf(deleted).quantity?.[1]], ['deleted', null]);
  assert.equal(Number(fieldsOf(deleted).quantity?.[0]), 12.5);
  assert.equal(Number(fieldsOf(created).quantity?.[1]), 12.5);
  assert.equal(deleted.by?.['request-id'], gone.headers['x-request-id']);
  const [back, moved] = await historyOf(company, '/api/stock/P');
  assert.ok(back && moved);
  assert.deepEqual([moved.kind, back.kind], ['updated', 'updated']);
  assert.notDeepEqual(fieldsOf(back), {});
  assert.equal(back.by?.['request-id'], gone.headers['x-request-id']);
});

test('what is addressed by its code has one history under all its codes, and another one under its code begins its own', async () => {
  const company = await newCompany();
  await made(company, 'locations', { code: 'A', name: 'Hall' });
  await company.call({ method: 'PUT', path: '/api/locations/A', body: { code: 'B' } });
  const kinds = (versions: readonly Version[]) => versions.map(({ kind, key }) => `${kind} ${key}`).toSorted();
  const one = ['created A', 'created B', 'deleted A'];
  assert.deepEqual(kinds(await historyOf(company, '/api/locations/B')), one);
  assert.deepEqual(kinds(await historyOf(company, '/api/locations/A')), one, 'nothing else is called so');
  await made(company, 'locations', { code: 'A', name: 'Yard' });
  assert.deepEqual(kinds(await historyOf(company, '/api/locations/A')), ['created A']);
  await company.call({ method: 'DELETE', path: '/api/locations/A' });
  await company.call({ method: 'DELETE', path: '/api/locations/B' });
  assert.deepEqual(kinds(await historyOf(company, '/api/locations/A')), ['created A', 'deleted A']);
  assert.deepEqual(kinds(await historyOf(company, '/api/locations/B')), [...one, 'deleted B']);
});

test('pages go back without repeating or missing a version, and a cursor is of its entity and company', async () => {
  const [company, other] = [await newCompany(), await newCompany()];
  for (const one of [company, other]) await made(one, 'machines', [machine, { code: 'OTHER' }]);
  const path = `/api/machines/${machine.code}`;
  const change = (count: number) => company.call({ method: 'PUT', path, body: { notes: `${count}` } });
  for (let count = 1; count <= 25; count += 1) await change(count);
  await untilSettled();
  assert.deepEqual(
    (await walk<Version>(company, `${path}/history`)).map(({ length }) => length),
    [25, 1],
  );
  await change(26);
  await untilSettled();
  const pages = await walk<Version>(company, `${path}/history`);
  assert.deepEqual(
    pages.map(({ length }) => length),
    [25, 2],
  );
  assert.deepEqual(
    pages.flat().map(({ version }) => version),
    Array.from({ length: 27 }, (_, position) => 27 - position),
  );
  const { headers } = await company.call({ path: `${path}/history` });
  const [, next = ''] = /<([^>]+)>/.exec(headers.link ?? '') ?? [];
  assert.equal((await company.call({ path: next })).status, 200);
  assert.equal((await other.call({ path: next })).status, 400);
  assert.equal((await company.call({ path: next.replace(machine.code, 'OTHER') })).status, 400);
});

test('who may see an entity may see its history, and no one else', async () => {
  const [company, other] = [await newCompany(), await newCompany()];
  const { id } = await made(company, 'suppliers', { code: 'S', name: 'Steel' });
  await made(company, 'labels', { code: 'L', name: 'Label' });
  await untilSettled();
  const token = await issueToken(company, ['productions_write']);
  const statusOf = async (path: string) => (await call({ path, token })).status;
  assert.equal(await statusOf(`/api/suppliers/${id}/history`), 200);
  assert.equal(await statusOf('/api/labels/L/history'), 403);
  for (const path of [`/api/suppliers/${id}/history`, '/api/labels/L/history', '/api/suppliers/99/history']) {
    assert.equal((await other.call({ path })).status, 404, path);
  }
});

test('versions are kept for 30 days; what is there still has a history then, an empty one', async () => {
  const company = await newCompany();
  const kept = await made(company, 'suppliers', { code: 'K', name: 'Kept' });
  const gone = await made(company, 'suppliers', { code: 'G', name: 'Gone' });
  await made(company, 'labels', { code: 'L', name: 'Label' });
  await untilSettled();
  await company.call({ method: 'DELETE', path: `/api/suppliers/${gone.id}` });
  await company.call({ method: 'DELETE', path: '/api/labels/L' });
  await untilSettled();
  const paths = [`/api/suppliers/${kept.id}`, `/api/suppliers/${gone.id}`, '/api/labels/L'];
  const seen = async (token: string) =>
    Promise.all(paths.map(async (path) => (await call<unknown[]>({ path: `${path}/history`, token })).status));
  assert.deepEqual(await seen(await company.token()), [200, 200, 200]);
  stopDate(Date.now() + 31 * DAY);
  const token = await issueToken(company, ['productions_write', 'company_admin']);
  assert.deepEqual(await seen(token), [200, 404, 404]);
  assert.deepEqual((await call({ path: `${paths[0]}/history`, token })).body, []);
});

test('no secret is in any history', async () => {
  const company = await newCompany();
  const body = { url: 'http://127.0.0.1:9/none', topics: ['lot_created'] };
  const hook = await made<{ id: number; secret: string }>(company, 'webhooks', body);
  await company.call({ method: 'POST', path: `/api/webhooks/${hook.id}/rotate-secret`, body: {} });
  const text = JSON.stringify([
    ...(await historyOf(company, `/api/webhooks/${hook.id}`)),
    ...(await historyOf(company, `/api/api-keys/${company.key}`)),
  ]);
  assert.ok(text.includes('lot_created') && text.includes(company.key));
  for (const secret of [hook.secret, company.secret]) assert.ok(!text.includes(secret));
});

test('a production that was corrected shows what it was', async () => {
  const company = await newCompany();
  await createWorkplace(company);
  const done = { quantity: 3, 'start-time': '2026-07-20T09:00:00Z', 'end-time': '2026-07-20T10:00:00Z' };
  const { id } = await made(company, 'productions', { ...productionBody, ...done });
  await untilSettled();
  await company.call({ method: 'PUT', path: `/api/productions/${id}`, body: { quantity: 5 } });
  const [changed] = await historyOf(company, `/api/productions/${id}`);
  assert.ok(changed);
  assert.deepEqual(fieldsOf(changed).quantity?.map(Number), [3, 5]);
});
