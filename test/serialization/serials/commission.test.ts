import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { sample } from '../../support/samples.ts';
import { freshSerials, newLine, operationsOf, packOf } from './line.ts';
import { assertWhole } from './table.ts';

useFactory({ rateLimitPerMinute: 0 });

type Printed = { readonly serials: readonly string[] };

test('the printed request is answered as printed, and its packs reach the pool', async () => {
  const line = await newLine();
  const { serials, ...parts } = sample<Printed>('movilitas/commission-serials.request');
  const { status, body } = await line.commission(serials, parts);
  assert.equal(status, 200);
  assert.deepEqual(body, sample('movilitas/commission-serials.response'));
  await untilSettled();
  const { body: packs } = await line.company.call<{ serial: string; 'expiry-date': string }[]>({ path: '/api/packs' });
  assert.deepEqual(
    packs.map(({ serial }) => serial),
    serials.toSorted(),
  );
  assert.equal(packs[0]?.['expiry-date'], '2022-11-15');
});

test('the answer is ascending by code point, whatever the order of the request', async () => {
  const line = await newLine();
  const { body } = await line.commission(['b', 'B', 'a', '9', '!', '_']);
  assert.deepEqual(
    body.data.map((one) => one.serial_number),
    ['!', '9', 'B', '_', 'a', 'b'],
  );
});

test('every fault of a request is named at once, each serial by its index, and nothing is done', async () => {
  const line = await newLine();
  const serials = ['OK1', 'two words', 'OK1', '', 'x'.repeat(21), 7, 'ä', 'OK2'];
  const faulty = { product_code: '123', product_code_schema: 'gtin', batch: '', expiry_date: '221332' };
  const { status, body } = await line.commission(serials, faulty);
  assert.equal(status, 400);
  assert.equal(body.error, 'ValidationError');
  assert.deepEqual(
    body.details?.flatMap(({ index }) => index ?? []),
    [1, 2, 3, 4, 5, 6],
  );
  assert.equal(body.details?.find(({ index }) => index === 2)?.serial_number, 'OK1');
  const messages = body.details?.map(({ message }) => message).join('\n') ?? '';
  for (const field of ['product_code', 'product_code_schema', 'batch', 'expiry_date']) {
    assert.match(messages, new RegExp(`^/${field} `, 'm'));
  }
  assert.equal(await packOf(line, 'OK2'), undefined);
});

test('more than 100 faults are answered with the first 100 and their number', async () => {
  const line = await newLine();
  const { status, body } = await line.commission(Array.from({ length: 250 }, () => '#'));
  assert.deepEqual([status, body.details?.length, body.total], [400, 100, 250]);
});

test('10,000 serials are the most of a request, one is the least', async () => {
  const line = await newLine();
  const many = await line.commission(freshSerials(10_001));
  assert.equal(many.status, 400);
  assert.match(many.body.message, /10000/);
  const none = await line.commission([]);
  assert.equal(none.status, 400);
  assert.deepEqual(await operationsOf(line), []);
});

test('an unknown product is a ProductError, also when another company has it', async () => {
  const line = await newLine();
  const missing = await line.commission(['X'], { product_code: '04006381333931' });
  await (await newLine()).company.call({
    method: 'POST',
    path: '/api/products',
    body: { code: 'THEIRS', name: 'Theirs', gtin: '04006381333931' },
  });
  const foreign = await line.commission(['X'], { product_code: '04006381333931' });
  assert.deepEqual([missing.status, missing.body.error], [404, 'ProductError']);
  assert.deepEqual(foreign.body, missing.body);
});

test('a GTIN may be sent in any of its lengths: the serials are the same', async () => {
  const line = await newLine();
  const [serial] = freshSerials(1);
  assert.equal((await line.commission([serial], { product_code: '1234567891234' })).status, 200);
  assert.equal((await line.commission([serial])).status, 200);
  assert.equal((await operationsOf(line)).length, 1);
});

test('no channel key is a ValidationError, a wrong one a ChannelError, also when it is another company’s', async () => {
  const line = await newLine();
  const other = await newLine();
  const { body: channels } = await other.company.call<{ key: string }[]>({ path: '/api/shopfloor-channels' });
  const missing = await line.commission(['X'], {}, { 'x-channel-key': '' });
  const unknown = await line.commission(['X'], {}, { 'x-channel-key': 'nonsense' });
  const foreign = await line.commission(['X'], {}, { 'x-channel-key': channels[0]?.key ?? '' });
  assert.deepEqual([missing.status, missing.body.error], [400, 'ValidationError']);
  assert.deepEqual([unknown.status, unknown.body.error], [403, 'ChannelError']);
  assert.deepEqual(foreign.body, unknown.body);
});

test('the same request again, also in another order, succeeds and is no operation', async () => {
  const line = await newLine();
  const serials = freshSerials(60);
  const first = await line.commission(serials);
  for (const again of [serials, serials.toReversed()]) {
    const { status, body } = await line.commission(again);
    assert.deepEqual([status, body], [200, first.body]);
  }
  assert.deepEqual(
    (await operationsOf(line)).map((operation) => operation.serials),
    [60],
  );
});

test('of old and new serials the new ones are commissioned, and the operation counts them alone', async () => {
  const line = await newLine();
  const [old, fresh] = [freshSerials(1_200), freshSerials(30)];
  await line.commission(old);
  const mixed = [...old.slice(0, 700), ...fresh];
  const { status, body } = await line.commission(mixed);
  assert.deepEqual([status, body.data.length], [200, 730]);
  assert.deepEqual(
    (await operationsOf(line)).map((operation) => operation.serials),
    [1_200, 30],
  );
  assert.deepEqual(
    (await packOf(line, fresh[0] as string))?.history.map(({ kind }) => kind),
    ['commission'],
  );
  assert.equal((await line.commission(mixed)).status, 200);
  assert.equal((await operationsOf(line)).length, 2);
});

test('a serial of another batch or date is a conflict that names it, and nothing of the request happens', async () => {
  const line = await newLine();
  const taken = freshSerials(3);
  await line.commission(taken);
  const fresh = freshSerials(120);
  const serials = [...fresh.slice(0, 50), taken[1], ...fresh.slice(50), taken[0]];
  for (const parts of [{ batch: 'OTHER' }, { expiry_date: '221116' }]) {
    const { status, body } = await line.commission(serials, parts);
    assert.deepEqual([status, body.error], [409, 'SerialConflictError']);
    assert.deepEqual(
      body.details?.map(({ index, serial_number }) => [index, serial_number]),
      [
        [50, taken[1]],
        [121, taken[0]],
      ],
    );
    assert.match(body.details?.[0]?.message ?? '', /BATCH002/);
  }
  assert.equal(await packOf(line, fresh[0] as string), undefined);
  assert.equal((await line.commission(fresh)).status, 200);
});

test('day 00 and the last day of the month are one expiry date, also among new serials', async () => {
  const line = await newLine();
  for (const [zero, last] of [
    ['271100', '271130'],
    ['280200', '280229'],
  ] as const) {
    const [one = '', two = '', three = ''] = freshSerials(3);
    assert.equal((await line.commission([one], { expiry_date: zero })).status, 200);
    const again = await line.commission([one], { expiry_date: last });
    assert.equal(again.status, 200, again.text);
    assert.equal((await line.commission([one, two], { expiry_date: last })).status, 200);
    assert.equal((await line.commission([two, one, three], { expiry_date: zero })).status, 200);
    const other = await line.commission([one], { expiry_date: last.slice(0, 4).concat('28') });
    assert.equal(other.status, 409, other.text);
  }
  assert.equal((await operationsOf(line)).length, 6);
  await assertWhole(line);
});

test('more than 100 conflicts are answered with the first 100 and their number', async () => {
  const line = await newLine();
  const serials = freshSerials(150);
  await line.commission(serials);
  const { body } = await line.commission(serials, { batch: 'OTHER' });
  assert.deepEqual([body.details?.length, body.total], [100, 150]);
});

test('serials are unique per product: another product may have the same', async () => {
  const line = await newLine();
  const other = { code: 'SECOND', name: 'Second', gtin: '04006381333931' };
  await line.company.call({ method: 'POST', path: '/api/products', body: other });
  const serials = freshSerials(5);
  assert.equal((await line.commission(serials)).status, 200);
  assert.equal((await line.commission(serials, { product_code: other.gtin, batch: 'B2' })).status, 200);
});

test('an Idempotency-Key brings the first answer again, large as it is, and only to the same request', async () => {
  const line = await newLine();
  const serials = freshSerials(3_000);
  const key = { 'idempotency-key': 'shift-7' };
  const first = await line.commission(serials, {}, key);
  const again = await line.commission(serials, {}, key);
  assert.equal(first.status, 200);
  assert.deepEqual([again.status, again.body], [200, first.body]);
  assert.equal(again.headers['idempotent-replayed'], 'true');
  assert.equal((await line.commission(freshSerials(1), {}, key)).status, 422);
});

test('what one company commissions is unknown to all others', async () => {
  const line = await newLine();
  const serials = freshSerials(2);
  await line.commission(serials);
  await untilSettled();
  const stranger = await newCompany();
  const list = await stranger.call<unknown[]>({ path: '/api/packs' });
  assert.deepEqual(list.body, []);
  assert.deepEqual((await stranger.call<unknown[]>({ path: '/api/serial-operations' })).body, []);
  const same = await newLine();
  assert.equal(await packOf(same, serials[0] as string), undefined);
  assert.equal((await same.commission(serials)).status, 200);
});
