import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, untilSettled, useFactory } from '../../support/factory.ts';

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
