import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { type ChannelChange, recordChange } from '../../../functions/messaging/model/channel-items.ts';
import { ORDERS, type Order, order, post, put, workshop } from '../../production/production-orders/workshop.ts';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';

useFactory({ rateLimitPerMinute: 0 });

const CHANNEL = '/api/changes/erp';

/** A company with a channel of its orders, and the channel's id. */
async function listening(): Promise<{ company: TestCompany; channel: number }> {
  const company = await workshop();
  const { id } = await post<{ id: number }>(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  return { company, channel: id };
}

async function read(company: TestCompany, query: Record<string, string> = {}) {
  await untilSettled();
  const answer = await company.call<readonly Order[]>({ path: CHANNEL, query });
  assert.equal(answer.status, 200, answer.text);
  return { orders: answer.body, codes: answer.body.map(({ code }) => code), receipt: answer.headers['x-receipt'] };
}

const acknowledge = (company: TestCompany, receipt = '') =>
  company.call({ method: 'DELETE', path: `${CHANNEL}/${receipt}` });

test('an entity that changed several times appears once, at the place of its latest change', async () => {
  const { company } = await listening();
  const first = await post(company, ORDERS, order('first'));
  await post(company, ORDERS, order('second'));
  await put(company, first.id, { description: 'again' });
  const { codes, orders } = await read(company);
  assert.deepEqual(codes, ['second', 'first']);
  assert.equal(orders[1]?.description, 'again');
});

test('a call answers at most 25 entities, oldest change first, and the next call the rest', async () => {
  const { company } = await listening();
  const codes = Array.from({ length: 30 }, (_, position) => `order ${String(position).padStart(2, '0')}`);
  for (const code of codes) await post(company, ORDERS, order(code));
  assert.deepEqual((await read(company)).codes, codes.slice(0, 25));
  assert.deepEqual((await read(company)).codes, codes.slice(25));
  assert.deepEqual((await read(company)).codes, []);
});

test('changes of very large entities are answered in short readings, each once, and what is answered is all that is gone', async () => {
  const { company } = await listening();
  const codes = Array.from({ length: 26 }, (_, position) => `large ${String(position).padStart(2, '0')}`);
  const parts = Array.from({ length: 80 }, (_, position) => ({ code: `part ${position}`, name: 'part' }));
  await post(company, '/api/products', parts);
  const products = parts.map(({ code }) => ({ product: code, 'quantity-ordered': 1, observations: 'x'.repeat(4_000) }));
  for (const code of codes) await post(company, ORDERS, order(code, { products }));
  const found: string[] = [];
  for (let reading = 0; reading < 20 && found.length < codes.length; reading += 1) {
    const manual = reading % 2 === 1;
    const { codes: some, receipt } = await read(company, manual ? { ack: 'manual' } : {});
    if (manual) assert.equal((await acknowledge(company, receipt)).status, 204);
    assert.ok(some.length > 0 && some.length < 5, `${some.length} of 320 KB each fit`);
    found.push(...some);
  }
  assert.deepEqual(found, codes);
  assert.deepEqual((await read(company)).codes, []);
});

test('a deleted entity is answered in its last state with the marker, once', async () => {
  const { company } = await listening();
  const { id } = await post(company, ORDERS, order('doomed', { description: 'last words' }));
  await company.call({ method: 'DELETE', path: `${ORDERS}/${id}` });
  const { orders } = await read(company);
  assert.deepEqual(
    orders.map((one) => [one.id, one.description, one['running-status']]),
    [[id, 'last words', 'deleted']],
  );
  assert.deepEqual((await read(company)).orders, []);
});

test('two readers at once never get the same change, and together get all', async () => {
  const { company } = await listening();
  const codes = Array.from({ length: 40 }, (_, position) => `order ${position}`);
  await post(
    company,
    ORDERS,
    codes.map((code) => order(code)),
  );
  await untilSettled();
  const answers = await Promise.all(Array.from({ length: 8 }, () => company.call<readonly Order[]>({ path: CHANNEL })));
  const got = answers.flatMap(({ body }) => body.map(({ code }) => code));
  assert.equal(new Set(got).size, got.length);
  for (let left = await read(company); left.codes.length > 0; left = await read(company)) got.push(...left.codes);
  assert.deepEqual(got.toSorted(), codes.toSorted());
});

test('a lease hides entities until they are acknowledged; then they are gone', async () => {
  const { company } = await listening();
  await post(company, ORDERS, order('leased'));
  const { codes, receipt } = await read(company, { ack: 'manual' });
  assert.deepEqual(codes, ['leased']);
  assert.deepEqual((await read(company)).codes, []);
  assert.equal((await acknowledge(company, receipt)).status, 204);
  assert.equal((await acknowledge(company, receipt)).status, 404);
  assert.deepEqual((await read(company)).codes, []);
});

test('what is not acknowledged within 60 seconds comes back, and a late receipt takes nothing from its new reader', async () => {
  const { company } = await listening();
  await post(company, ORDERS, order('forgotten'));
  const { receipt } = await read(company, { ack: 'manual' });
  stopDate(Date.now() + 59_000);
  assert.deepEqual((await read(company)).codes, []);
  vi.setSystemTime(Date.now() + 2_000);
  const again = await read(company, { ack: 'manual' });
  assert.deepEqual(again.codes, ['forgotten']);
  assert.equal((await acknowledge(company, receipt)).status, 204);
  vi.setSystemTime(Date.now() + 61_000);
  assert.deepEqual((await read(company)).codes, ['forgotten']);
});

test('a change while an entity is leased comes again after its receipt', async () => {
  const { company } = await listening();
  const { id } = await post(company, ORDERS, order('moving'));
  const { receipt } = await read(company, { ack: 'manual' });
  await put(company, id, { description: 'moved' });
  await untilSettled();
  assert.equal((await acknowledge(company, receipt)).status, 204);
  const { orders } = await read(company);
  assert.deepEqual(
    orders.map(({ description }) => description),
    ['moved'],
  );
});

test('a change is kept for a day', async () => {
  const { company } = await listening();
  await post(company, ORDERS, order('old'));
  await untilSettled();
  stopDate(Date.now());
  const basic = { key: company.key, secret: company.secret };
  vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1_000);
  const token = await issueToken(basic, ['productions_write']);
  assert.deepEqual((await call({ path: CHANNEL, token })).body, []);
});

test('repeated and overtaken messages change nothing, also after the entity was read', async () => {
  const { company, channel } = await listening();
  const { id } = await post(company, ORDERS, order('steady'));
  await put(company, id, { description: 'second version' });
  assert.deepEqual((await read(company)).codes, ['steady']);
  const identity = String(id).padStart(16, '0');
  const told = (version: number): ChannelChange => ({
    company: company.id,
    channel,
    of: 'production-orders',
    key: identity,
    identity,
    version,
    at: new Date().toISOString(),
    event: { id: `event-${version}`, sequence: version },
  });
  await recordChange(told(1));
  await recordChange(told(2));
  assert.deepEqual((await read(company)).codes, []);
  await recordChange(told(3));
  assert.deepEqual((await read(company)).codes, ['steady']);
});

test('a channel that was deleted and created again starts empty', async () => {
  const { company } = await listening();
  await post(company, ORDERS, order('before'));
  await untilSettled();
  assert.equal((await company.call({ method: 'DELETE', path: '/api/channels/erp' })).status, 204);
  assert.equal((await company.call({ path: CHANNEL })).status, 404);
  await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  assert.deepEqual((await read(company)).codes, []);
  await post(company, ORDERS, order('after'));
  assert.deepEqual((await read(company)).codes, ['after']);
});
