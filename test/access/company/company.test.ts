import assert from 'node:assert/strict';
import { test } from 'vitest';
import { pointersOf } from '../../shared/register/office.ts';
import { call, issueToken, newCompany, useFactory } from '../../support/factory.ts';

useFactory();

const path = '/api/company';

test('the settings of the company are read and changed, a field left out keeps its value', async () => {
  const company = await newCompany({ name: 'Before', timeZone: 'Europe/Lisbon' });
  const before = { id: company.id, name: 'Before', 'time-zone': 'Europe/Lisbon', 'allow-negative-stock': true };
  assert.deepEqual((await company.call({ path })).body, before);
  const changes = [{ name: 'After' }, { 'time-zone': 'Asia/Tokyo' }, { 'allow-negative-stock': false }];
  let expected = before;
  for (const body of changes) {
    expected = { ...expected, ...body };
    const { status, body: answered } = await company.call({ method: 'PUT', path, body });
    assert.deepEqual([status, answered], [200, expected]);
  }
  assert.deepEqual((await company.call({ path })).body, expected);
  const cleared = await company.call({ method: 'PUT', path, body: { 'allow-negative-stock': null } });
  assert.deepEqual(cleared.body, { ...expected, 'allow-negative-stock': true });
});

test('the very next request sees the new time zone', async () => {
  const company = await newCompany({ timeZone: 'UTC' });
  const body = { code: 'S', name: 'S', 'expiration-date': '2026-07-01T23:30:00Z' };
  const { body: supplier } = await company.call<{ id: number }>({ method: 'POST', path: '/api/suppliers', body });
  const shown = async () => {
    const one = await company.call<Record<string, unknown>>({ path: `/api/suppliers/${supplier.id}` });
    return one.body['expiration-date'];
  };
  assert.equal(await shown(), '01/07/2026');
  await company.call({ method: 'PUT', path, body: { 'time-zone': 'Europe/Lisbon' } });
  assert.equal(await shown(), '02/07/2026');
});

test('an unknown time zone, an empty name and a null zone are refused', async () => {
  const company = await newCompany();
  for (const zone of ['Mars/Olympus', '+01:00', '', null, 1]) {
    const answer = await company.call({ method: 'PUT', path, body: { 'time-zone': zone } });
    assert.deepEqual(pointersOf(answer), ['/time-zone'], String(zone));
  }
  assert.deepEqual(pointersOf(await company.call({ method: 'PUT', path, body: { name: '' } })), ['/name']);
  assert.equal((await company.call({ method: 'DELETE', path })).status, 405);
});

test('only the back office sees the settings', async () => {
  const { key, secret } = await newCompany();
  const token = await issueToken({ key, secret }, ['productions_write']);
  assert.equal((await call({ path, token })).status, 403);
  assert.equal((await call({ method: 'PUT', path, token, body: { name: 'x' } })).status, 403);
});

test('changes that two requests make at once to different settings are both kept', async () => {
  const company = await newCompany();
  await company.token();
  const answers = await Promise.all(
    [{ name: 'New' }, { 'time-zone': 'Asia/Tokyo' }, { 'allow-negative-stock': false }].map((body) =>
      company.call({ method: 'PUT', path, body }),
    ),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  const { body } = await company.call({ path });
  assert.deepEqual(body, { id: company.id, name: 'New', 'time-zone': 'Asia/Tokyo', 'allow-negative-stock': false });
});

test('no route makes or removes a company', async () => {
  const company = await newCompany();
  const sent = [
    [405, { method: 'POST', path, body: { name: 'Another', 'time-zone': 'UTC' } }],
    [404, { method: 'POST', path: '/api/companies', body: { name: 'Another', 'time-zone': 'UTC' } }],
    [405, { method: 'DELETE', path }],
    [404, { method: 'DELETE', path: `${path}/${company.id}` }],
  ] as const;
  for (const [status, request] of sent) assert.equal((await company.call(request)).status, status, request.path);
  assert.equal((await company.call({ path })).status, 200);
});
