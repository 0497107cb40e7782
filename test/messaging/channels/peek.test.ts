import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';

useFactory();

test('what is looked at is shown as it would be read, and waits on for who reads it', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/channels', body: { name: 'erp', type: 'PRODUCT' } });
  await company.call({ method: 'POST', path: '/api/products', body: ['A', 'B'].map((code) => ({ code, name: code })) });
  await untilSettled();
  const read = (query = {}) => company.call<readonly { code: string }[]>({ path: '/api/changes/erp', query });
  const looks = [await read({ peek: true }), await read({ peek: true, ack: 'manual' })];
  const leased = await read({ ack: 'manual' });
  assert.deepEqual(leased.body.map(({ code }) => code).toSorted(), ['A', 'B']);
  for (const { status, body, headers } of looks) {
    assert.deepEqual([status, body, headers['x-receipt']], [200, leased.body, undefined]);
    assert.equal(headers['x-event-ids'], leased.headers['x-event-ids']);
  }
  assert.deepEqual((await read({ peek: true })).body, [], 'what another reader has leased does not wait now');
  await company.call({ method: 'DELETE', path: `/api/changes/erp/${leased.headers['x-receipt']}` });
  assert.deepEqual((await read({ peek: false })).body, []);
});

test('a channel tells how many entities wait in it, and since when', async () => {
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  const stranger = await newCompany();
  for (const { call } of [company, stranger]) {
    await call({ method: 'POST', path: '/api/channels', body: { name: 'erp', type: 'PRODUCT' } });
  }
  const codes = Array.from({ length: 30 }, (_, position) => ({ code: `P${position}`, name: 'P' }));
  const before = Date.now() - 1;
  await company.call({ method: 'POST', path: '/api/products', body: codes });
  await untilSettled();
  type Shown = { readonly waiting: number; readonly oldest: string | null };
  const shown = async ({ call }: typeof company) => (await call<Shown>({ path: '/api/channels/erp' })).body;
  const full = await shown(company);
  assert.equal(full.waiting, 30);
  assert.ok(Date.parse(full.oldest ?? '') > before && Date.parse(full.oldest ?? '') <= Date.now(), String(full.oldest));
  assert.deepEqual((await company.call<readonly Shown[]>({ path: '/api/channels' })).body, [full]);
  await company.call({ path: '/api/changes/erp', query: { peek: true } });
  assert.equal((await shown(company)).waiting, 30);
  await company.call({ path: '/api/changes/erp' });
  assert.equal((await shown(company)).waiting, 5);
  await company.call({ path: '/api/changes/erp' });
  assert.deepEqual([(await shown(company)).waiting, (await shown(company)).oldest], [0, null]);
  assert.equal((await shown(stranger)).waiting, 0);
});

test('a channel tells who read it last, and when; looking and HEAD are no reading', async () => {
  const begin = Date.now();
  stopDate(begin);
  const [company, stranger] = [await newCompany(), await newCompany()];
  for (const { call: ask } of [company, stranger])
    await ask({ method: 'POST', path: '/api/channels', body: { name: 'erp', type: 'PRODUCT' } });
  type Shown = { readonly 'last-read-at': string | null; readonly 'last-read-by': string | null };
  const reader = async ({ call: ask }: typeof company) => {
    const { body } = await ask<Shown>({ path: '/api/channels/erp' });
    assert.deepEqual((await ask<readonly Shown[]>({ path: '/api/channels' })).body, [body]);
    return [body['last-read-at'] && Date.parse(body['last-read-at']) - begin, body['last-read-by']];
  };
  await company.call({ path: '/api/changes/erp', query: { peek: true } });
  await company.call({ method: 'HEAD', path: '/api/changes/erp' });
  assert.deepEqual(await reader(company), [null, null]);

  const { body: other } = await company.call<{ key: string; secret: string }>({
    method: 'POST',
    path: '/api/api-keys',
    body: { name: 'ERP' },
  });
  const token = await issueToken(other, ['productions_write']);
  await call({ path: '/api/changes/erp', token });
  assert.deepEqual(await reader(company), [0, other.key], 'also when nothing waits');
  vi.advanceTimersByTime(59_000);
  const again = await meter(() => call({ path: '/api/changes/erp', token }));
  assert.ok(!again.commands.includes('PutItem'), 'one write a minute');
  vi.advanceTimersByTime(1_000);
  await call({ path: '/api/changes/erp', token, query: { ack: 'manual' } });
  assert.deepEqual(await reader(company), [60_000, other.key]);
  await company.call({ path: '/api/changes/erp' });
  assert.deepEqual(await reader(company), [60_000, company.key]);
  assert.deepEqual(await reader(stranger), [null, null]);
  await company.call({ method: 'PUT', path: '/api/channels/erp', body: { name: 'renamed' } });
  const { body } = await company.call<Shown>({ path: '/api/channels/renamed' });
  assert.equal(body['last-read-by'], company.key);
});
