import assert from 'node:assert/strict';
import { test } from 'vitest';
import { CHANNEL_TYPES } from '../../../shared/events/definition.ts';
import { pointersOf } from '../../shared/register/office.ts';
import { call, issueToken, newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';

useFactory();

const path = '/api/channels';

type Channel = { readonly id: number; readonly name: string; readonly type: string };

const create = (company: TestCompany, name: string, type = 'PRODUCT') =>
  company.call<Channel>({ method: 'POST', path, body: { name, type } });

test('a channel has a name and one of six types; it is read, listed, renamed and deleted', async () => {
  const company = await newCompany();
  const created = await create(company, 'ERP 1/2');
  assert.deepEqual([created.status, created.body], [201, { id: 1, name: 'ERP 1/2', type: 'PRODUCT' }]);
  const one = `${path}/${encodeURIComponent('ERP 1/2')}`;
  const empty = { waiting: 0, oldest: null, 'last-read-at': null, 'last-read-by': null };
  assert.deepEqual((await company.call({ path: one })).body, { ...created.body, ...empty });
  const renamed = await company.call({ method: 'PUT', path: one, body: { name: 'ERP' } });
  assert.deepEqual(renamed.body, { id: 1, name: 'ERP', type: 'PRODUCT' });
  assert.deepEqual((await company.call({ path })).body, [{ ...(renamed.body as object), ...empty }]);
  assert.equal((await company.call({ method: 'DELETE', path: `${path}/ERP` })).status, 204);
  assert.deepEqual((await company.call({ path })).body, []);
  for (const type of [...CHANNEL_TYPES, 'product', '', null]) {
    const answer = await create(company, 'x', type as string);
    assert.equal(answer.status, CHANNEL_TYPES.includes(type as never) ? 201 : 400, String(type));
    if (answer.status === 201) await company.call({ method: 'DELETE', path: `${path}/x` });
  }
  assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: {} })), ['/name', '/type']);
});

test('a company has three channels at most, also of the same type; a deleted one makes room', async () => {
  const company = await newCompany();
  for (const name of ['A', 'B', 'C']) assert.equal((await create(company, name)).status, 201);
  const fourth = await create(company, 'D');
  assert.equal(fourth.status, 400);
  assert.match(fourth.text, /3/);
  await company.call({ method: 'DELETE', path: `${path}/B` });
  assert.deepEqual(pointersOf(await create(company, 'A')), ['/name'], 'a name taken is no channel more');
  assert.equal((await create(company, 'D')).status, 201);
  assert.equal((await create(company, 'E')).status, 400);
});

test('an array that does not fit writes nothing', async () => {
  const company = await newCompany();
  await create(company, 'A');
  const channels = ['B', 'C', 'D'].map((name) => ({ name, type: 'STOCK' }));
  assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: channels })), ['/2']);
  assert.equal((await company.call<Channel[]>({ path })).body.length, 1);
  assert.equal((await company.call({ method: 'POST', path, body: channels.slice(1) })).status, 201);
});

test('of ten requests that create channels at once three succeed', async () => {
  const company = await newCompany();
  await company.token();
  const names = Array.from({ length: 10 }, (_, position) => `channel ${position}`);
  const statuses = (await Promise.all(names.map((name) => create(company, name)))).map(({ status }) => status);
  assert.deepEqual(statuses.toSorted(), [201, 201, 201, ...Array<number>(7).fill(400)]);
  const { body } = await company.call<Channel[]>({ path });
  assert.equal(body.length, 3);
  const gone = await Promise.all(
    body.map(({ name }) => company.call({ method: 'DELETE', path: encodeURI(`${path}/${name}`) })),
  );
  assert.deepEqual(
    gone.map(({ status }) => status),
    [204, 204, 204],
  );
  for (const name of ['X', 'Y', 'Z']) assert.equal((await create(company, name)).status, 201);
});

test('of two requests that delete the same channel at once one succeeds, and one place is free', async () => {
  const company = await newCompany();
  for (const name of ['A', 'B', 'C']) await create(company, name);
  const remove = () => company.call({ method: 'DELETE', path: `${path}/A` });
  const statuses = (await Promise.all([remove(), remove()])).map(({ status }) => status);
  assert.deepEqual(statuses.toSorted(), [204, 404]);
  assert.equal((await create(company, 'D')).status, 201);
  assert.equal((await create(company, 'E')).status, 400);
});

test('a channel created again, or given another type, starts empty', async () => {
  const company = await newCompany();
  const changes = async () => (await company.call<unknown[]>({ path: '/api/changes/A' })).body.length;
  const change = async () => {
    const body = { code: 'P', name: `P ${Math.random()}` };
    await company.call({ method: 'POST', path: '/api/products', body });
    await untilSettled();
  };
  await create(company, 'A');
  await change();
  await company.call({ method: 'DELETE', path: `${path}/A` });
  assert.equal((await company.call({ path: '/api/changes/A' })).status, 404);
  const again = await create(company, 'A');
  assert.equal(await changes(), 0);
  await change();
  const order = { type: 'PRODUCTION_ORDER' };
  const other = await company.call<Channel>({ method: 'PUT', path: `${path}/A`, body: order });
  assert.notEqual(other.body.id, again.body.id);
  assert.equal(await changes(), 0);
  const back = await company.call<Channel>({ method: 'PUT', path: `${path}/A`, body: { type: 'PRODUCT' } });
  assert.equal(back.status, 200);
  assert.equal(await changes(), 0);
});

test('only the back office manages channels; everyday work reads their changes', async () => {
  const company = await newCompany();
  await create(company, 'A');
  const token = await issueToken(company, ['productions_write']);
  assert.equal((await call({ path, token })).status, 403);
  assert.equal((await call({ path: `${path}/A`, token })).status, 403);
  assert.equal((await call({ method: 'DELETE', path: `${path}/A`, token })).status, 403);
  assert.deepEqual((await call({ path: '/api/changes/A', token })).body, []);
});
