import assert from 'node:assert/strict';
import { test } from 'vitest';
import { seedSandbox } from '../../../local/seed.ts';
import type { CallRequest } from '../../support/call.ts';
import { call, issueToken, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';

useOwnFactory({ seed: seedSandbox });

type Row = Readonly<Record<string, unknown>>;

test('every printed request about punch clocks, downtimes and machines works when pasted', async () => {
  const basic = { key: 'demo-key', secret: 'demo-secret' };
  const token = await issueToken(basic, ['productions_write']);
  const read = async (path: string) => (await call<Row[]>({ path, token })).body;
  assert.deepEqual(await read('/api/punchclocks'), sample('punchclocks/list.response'));
  assert.deepEqual(await read('/api/downtimes?machine=M2'), sample('downtimes/list.response'));
  assert.equal((await call({ path: '/api/downtimes/20146', token })).status, 200);
  for (const route of ['parameters', 'startstop']) {
    const path = `/api/machines/exampleMachine/${route}`;
    const { status, text } = await call({ method: 'POST', path, basic, body: sample(`machines/${route}.request`) });
    assert.equal(`${status} ${text}`, '200 {}', route);
  }
  const [, open] = await read('/api/downtimes');
  assert.deepEqual([open?.id, open?.['downtime-type'], open?.['end-time']], [20147, 'Maintenance', null]);
});

test('every printed request about productions works when pasted, and the order and the stock follow', async () => {
  const token = await issueToken({ key: 'demo-key', secret: 'demo-secret' }, ['productions_write']);
  const paste = async (request: CallRequest) => (await call<Row>({ ...request, token })).body;
  const stock = async (code: string) => (await paste({ path: `/api/stock/${code}` })).stock;
  const produced = async () => {
    const { products } = await paste({ path: '/api/production-orders/365315' });
    return (products as Row[]).map((line) => line['quantity-produced']);
  };
  const [listed] = (await call<Row[]>({ path: '/api/productions', query: { 'production-order-code': 'PO1' }, token }))
    .body;
  // What goes on shows its start where its end will be.
  assertShows(listed, sample<Row[]>('productions/list.response')[0], ['/end-time', '/produced-waste/0/waste/id']);
  await untilSettled();
  assert.deepEqual([await produced(), await stock('productcodeexample001')], [[100, 0], 100]);
  const path = '/api/productions/4629376';
  const updated = await paste({ method: 'PUT', path, body: sample('productions/update.request') });
  const ours = ['/id', '/operation/id', '/worker/id', '/worker/name', '/start-time', '/end-time'];
  assertShows(updated, sample('productions/update.response'), ours);
  await untilSettled();
  assert.deepEqual(
    [await produced(), await stock('productcodeexample001'), await stock('otherProductCode')],
    [[0, 100], 0, 100],
  );
  const deleted = await call({ method: 'DELETE', path, token });
  assert.equal(deleted.status, 201);
  assertShows(deleted.body, updated);
  await untilSettled();
  assert.deepEqual([await produced(), await stock('otherProductCode')], [[0, 0], 0]);
});

test('the printed count of a machine goes to what runs on it', async () => {
  const token = await issueToken({ key: 'demo-key', secret: 'demo-secret' }, ['productions_write']);
  const path = `/api/machines/${encodeURIComponent('Machine Code')}/counter`;
  const counted = await call({ method: 'POST', path, token, body: sample('machines/counter.request') });
  assert.equal(counted.status, 200, counted.text);
  const query = { 'production-order-code': 'PO1' };
  const [running] = (await call<Row[]>({ path: '/api/productions', query, token })).body;
  assert.equal(running?.quantity, Number(counted.text));
});
