import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { get, ORDERS, type Order, order, type Problem, pointers, post, put, workshop } from './workshop.ts';

useFactory({ consumers: false });

test('an order is closed, archived and reopened by hand', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const steps = [
    [{ ended: true }, 'closed', true],
    [{ 'running-status': 'archived' }, 'archived', true],
    [{ 'running-status': 'started' }, 'archived', true],
    [{ ended: false }, 'notstarted', false],
    [{ 'running-status': 'closed' }, 'closed', true],
  ] as const;
  for (const [body, status, ended] of steps) {
    const after = await put(company, id, body);
    assert.deepEqual([after['running-status'], after.ended], [status, ended], JSON.stringify(body));
  }
  assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${id}`, { 'running-status': 'open' }), [
    '/running-status',
  ]);
});

test('a running status or end that is not heard is named in x-ignored and is no reason to refuse', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const change = async (body: object) => {
    const answer = await company.call<Order>({ method: 'PUT', path: `${ORDERS}/${id}`, body });
    return [answer.status, answer.body['running-status'], answer.headers['x-ignored']];
  };
  assert.deepEqual(await change({ 'running-status': 'closed' }), [200, 'closed', undefined]);
  assert.deepEqual(await change({ 'running-status': 'started' }), [200, 'closed', 'running-status']);
  assert.deepEqual(await change({ 'running-status': 'notstarted', x: 1 }), [200, 'closed', 'x,running-status']);
  assert.deepEqual(await change({ 'running-status': 'archived', ended: false }), [200, 'archived', 'ended']);
  assert.deepEqual(await change({ 'running-status': 'started', ended: false }), [200, 'notstarted', 'running-status']);
  assert.deepEqual(await change({ 'running-status': 'notstarted', ended: false }), [200, 'notstarted', undefined]);
  const again = { method: 'PUT', path: `${ORDERS}/${id}`, headers: { 'idempotency-key': 'k' } } as const;
  for (let time = 0; time < 2; time += 1) {
    const answer = await company.call({ ...again, body: { 'running-status': 'started' } });
    assert.equal(answer.headers['x-ignored'], 'running-status', 'also in the answer to a retry');
  }
});

test('activation: 200 with the order, 204 when it is active, 405 when it is closed or archived', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A', { 'is-active': false }));
  const activate = () => company.call<Order & Problem>({ method: 'POST', path: `${ORDERS}/${id}/activate`, body: {} });
  assert.equal((await activate()).body.active, true);
  const again = await activate();
  assert.deepEqual([again.status, again.text], [204, '']);
  for (const status of ['closed', 'archived']) {
    await put(company, id, { 'running-status': status });
    const refused = await activate();
    assert.equal(refused.status, 405);
    assert.equal(refused.body.detail, 'Production Order was closed or archived and cannot be activated');
    assert.equal(refused.headers.allow, 'GET, PUT, DELETE');
  }
});

test('a problem report needs a short message of at most 140 characters', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A', { notes: 'first' }));
  const path = `${ORDERS}/${id}/notify`;
  const report = (body: object) => company.call({ method: 'POST', path, body });
  for (const wrong of [{}, { message: 'm' }, { 'short-message': '' }, { 'short-message': 'x'.repeat(141) }]) {
    assert.deepEqual(await pointers(company, 'POST', path, wrong), ['/short-message']);
  }
  assert.equal((await report({ 'short-message': 'x'.repeat(140) })).status, 200);
  assert.equal((await get(company, id)).notes, 'first');
  const texts = Array.from({ length: 5 }, (_, position) => `message ${position}`);
  await Promise.all(texts.map((message) => report({ 'short-message': 's', message })));
  assert.deepEqual((await get(company, id)).notes.split('\n').sort(), ['first', ...texts].sort());
  const long = { 'short-message': 's', message: 'x'.repeat(20_000) };
  assert.deepEqual(await pointers(company, 'POST', path, long), ['/message']);
});

test('a change made with a stale version is refused', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const path = `${ORDERS}/${id}`;
  const { headers } = await company.call({ path });
  await put(company, id, { description: 'changed' });
  const stale = { 'if-match': headers.etag ?? '' };
  assert.equal((await company.call({ method: 'PUT', path, headers: stale, body: {} })).status, 412);
  assert.equal((await company.call({ method: 'DELETE', path, headers: stale })).status, 412);
});

test('a deleted order is gone, and its code is free', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  const path = `${ORDERS}/${id}`;
  const deleted = await company.call({ method: 'DELETE', path });
  assert.deepEqual([deleted.status, deleted.text], [204, '']);
  assert.equal((await company.call({ path })).status, 404);
  assert.equal((await company.call({ method: 'DELETE', path })).status, 404);
  for (const query of ['', '?product=P1', '?running-status=notstarted', '?start-date-after=2020-01-01']) {
    assert.deepEqual((await company.call({ path: `${ORDERS}${query}` })).body, []);
  }
  await post(company, ORDERS, order('A'));
});

test('an order of another company, and an id that is none, is not found on any route', async () => {
  const company = await workshop();
  const stranger = await workshop();
  const { id } = await post(company, ORDERS, order('A'));
  for (const one of [id, 999_999, 'x']) {
    const path = `${ORDERS}/${one}`;
    const report = { 'short-message': 'x' };
    const answers = await Promise.all([
      stranger.call({ path }),
      stranger.call({ method: 'PUT', path, body: {} }),
      stranger.call({ method: 'POST', path, body: {} }),
      stranger.call({ method: 'DELETE', path }),
      stranger.call({ method: 'POST', path: `${path}/notify`, body: report }),
      stranger.call({ method: 'POST', path: `${path}/activate`, body: {} }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404, 404, 404],
    );
  }
  assert.deepEqual((await stranger.call({ path: ORDERS })).body, []);
});
