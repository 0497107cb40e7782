import assert from 'node:assert/strict';
import { test } from 'vitest';
import { resumeCompany, suspendCompany } from '../../../functions/access/company/suspension.ts';
import { changeOf } from '../../../shared/events/change.ts';
import { machine, productionBody } from '../../support/example-bodies.ts';
import { createWorkplace, signedIn } from '../../support/example-makers.ts';
import { call, issueToken, newCompany, useFactory } from '../../support/factory.ts';
import { eventsOf } from './ledger.ts';

useFactory();

const REQUEST = 'x-request-id';

test('an event names the caller, the API key with its name, and the request; a deletion too', async () => {
  const company = await newCompany();
  const first = (await eventsOf(company)).length;
  const elements = [{ code: 'A' }, { code: 'B' }];
  const made = await company.call({ method: 'POST', path: '/api/locations', body: elements });
  const changed = await company.call({ method: 'PUT', path: '/api/locations/A', body: { name: 'Hall' } });
  const renamed = await company.call({ method: 'PUT', path: '/api/locations/B', body: { code: 'C' } });
  const gone = await company.call({ method: 'DELETE', path: '/api/locations/A' });
  const by = { caller: 'api', key: company.key, 'key-name': 'First key' };
  const told = (await eventsOf(company)).slice(first).map(({ type, key, by }) => ({ type, key, by }));
  const expected = [
    ['created', 'A', made],
    ['created', 'B', made],
    ['updated', 'A', changed],
    ['created', 'C', renamed],
    ['deleted', 'B', renamed],
    ['deleted', 'A', gone],
  ] as const;
  for (const [kind, key, { headers }] of expected) {
    const type = `locations.${kind}`;
    const found = told.find((event) => event.type === type && event.key === key);
    assert.deepEqual(found?.by, { ...by, 'request-id': headers[REQUEST] }, `${type} ${key}`);
  }
  assert.equal(told.length, expected.length);
  assert.ok(!JSON.stringify(told).includes(company.secret));
});

test('the console, a machine by Basic and another API key are told apart; a key is named as it was called then', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/machines', body: machine });
  const { cookie } = await signedIn(company);
  const renewed = await call<{ token: string }>({
    method: 'POST',
    path: '/api/sessions/renewal',
    headers: { cookie },
  });
  const second = await call<{ key: string; secret: string }>({
    method: 'POST',
    path: '/api/api-keys',
    token: renewed.body.token,
    body: { name: 'Line 1', admin: false },
  });
  const counter = `/api/machines/${machine.code}/counter`;
  await call({ method: 'POST', path: counter, basic: second.body, body: { count: 5 } });
  const token = await issueToken(second.body, ['productions_write']);
  await call({ method: 'POST', path: '/api/suppliers', token, body: { code: 'S', name: 'Steel' } });
  await eventsOf(company);
  await company.call({ method: 'PUT', path: `/api/api-keys/${second.body.key}`, body: { name: 'Line 2' } });
  const writers = new Map((await eventsOf(company)).map(({ type, by }) => [type, by]));
  const seen = (type: string) => [writers.get(type)?.caller, writers.get(type)?.key, writers.get(type)?.['key-name']];
  assert.deepEqual(seen('api-keys.created'), ['console', company.key, 'First key']);
  assert.deepEqual(seen('machines.updated'), ['machine', second.body.key, 'Line 1']);
  assert.deepEqual(seen('suppliers.created'), ['api', second.body.key, 'Line 1']);
  assert.deepEqual(seen('api-keys.updated'), ['api', company.key, 'First key']);
});

test('stock that follows a production is of the booking, a company is of the operator', async () => {
  const company = await newCompany();
  await createWorkplace(company);
  const done = { quantity: 3, 'start-time': '2026-07-20T09:00:00Z', 'end-time': '2026-07-20T10:00:00Z' };
  const body = { ...productionBody, ...done };
  const { status, text } = await company.call({ method: 'POST', path: '/api/productions', body });
  assert.equal(status, 201, text);
  await eventsOf(company);
  await suspendCompany(company.id);
  await resumeCompany(company.id);
  const callers = new Map((await eventsOf(company)).map(({ type, by }) => [type, by]));
  const none = { key: null, 'key-name': null, 'request-id': null };
  for (const type of ['inventory-movements.created', 'stock.updated']) {
    assert.deepEqual(callers.get(type), { caller: 'booking', ...none }, type);
  }
  for (const type of ['company.created', 'company.updated', 'api-keys.created']) {
    assert.deepEqual(callers.get(type), { caller: 'operator', ...none }, type);
  }
});

test('what a partner does is told without its API key', async () => {
  const [owner, actor] = [await newCompany(), await newCompany()];
  const body = { partner: owner.id, role: 'actor', products: ['4006381333931'] };
  const { headers, text } = await actor.call({ method: 'POST', path: '/api/partnerships', body });
  const of = async (company: typeof owner) =>
    (await eventsOf(company)).find(({ type }) => type === 'partnerships.created')?.by;
  const request = { 'request-id': headers[REQUEST] };
  assert.deepEqual(await of(owner), { caller: 'partner', key: null, 'key-name': null, ...request }, text);
  assert.deepEqual(await of(actor), { caller: 'api', key: actor.key, 'key-name': 'First key', ...request });
});

test('an item of a former version says nothing of who has written it, and an API key may be any text', () => {
  const image = (by?: object) => ({
    pk: { S: 'c#suppliers' },
    sk: { S: '0000000000000001' },
    entity: { S: 'suppliers' },
    version: { N: '1' },
    at: { S: '2026-07-20T10:00:00.000Z' },
    data: { M: {} },
    ...by,
  });
  const writerOf = (by?: object) => changeOf({ dynamodb: { NewImage: image(by) } } as never)?.by;
  assert.equal(writerOf(), undefined);
  assert.equal(writerOf({ by: { NULL: true } }), undefined);
  assert.deepEqual(writerOf({ by: { S: 'machine 1-2 key with  blanks\nin it' } }), {
    caller: 'machine',
    requestId: '1-2',
    key: 'key with  blanks\nin it',
  });
  assert.deepEqual(writerOf({ by: { S: 'clock' } }), { caller: 'clock', requestId: undefined, key: undefined });
});

test('the events of one request are listed by its id, of the own company alone', async () => {
  const [company, stranger] = [await newCompany(), await newCompany()];
  await company.call({ method: 'POST', path: '/api/locations', body: { code: 'before' } });
  const made = await company.call({ method: 'POST', path: '/api/locations', body: [{ code: 'A' }, { code: 'B' }] });
  await company.call({ method: 'POST', path: '/api/sections', body: { code: 'after', name: 'after' } });
  await eventsOf(company);
  const id = String(made.headers[REQUEST]);
  const listed = async ({ call: ask }: typeof company, query: object) => {
    const found = await ask<readonly { type: string; key: string }[]>({
      path: '/api/events',
      query: { after: 0, ...query },
    });
    assert.equal(found.status, 200, found.text);
    return found.body.map(({ type, key }) => `${type} ${key}`);
  };
  // Elements of an array are written side by side.
  for (const asked of [id, id.toUpperCase()]) {
    const found = await listed(company, { 'request-id': asked });
    assert.deepEqual(found.toSorted(), ['locations.created A', 'locations.created B']);
  }
  assert.deepEqual(await listed(company, { 'request-id': id, type: 'locations.updated' }), []);
  assert.deepEqual(await listed(stranger, { 'request-id': id }), []);
  const wrong = await company.call({ path: '/api/events', query: { 'request-id': 'mine' } });
  assert.equal(wrong.status, 400);
});
