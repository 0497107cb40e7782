import assert from 'node:assert/strict';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { test } from 'vitest';
import { Packs, readPacks } from '../../../functions/serialization/packs/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { CallAnswer } from '../../support/call.ts';
import { untilSettled, useOwnFactory } from '../../support/factory.ts';
import { freshSerials, GTIN, type Line, newLine, operationsOf, packOf } from '../serials/line.ts';
import { assertWhole } from '../serials/table.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

type Changed = { readonly operation: number | null; readonly changed: number; readonly unchanged: number };
type Listed = { readonly serial: string; readonly 'pool-status': string; readonly 'pack-status': string | null };

const change = ({ company }: Line, path: string, body: object) =>
  company.call<Changed & { errors?: { pointer: string; message: string }[] }>({
    method: 'POST',
    path: `/api/packs${path}`,
    body: { gtin: GTIN, ...body },
  });

const listed = async ({ company }: Line, query: Readonly<Record<string, string>>) => {
  await untilSettled();
  const { status, body, text } = await company.call<Listed[]>({ path: '/api/packs', query });
  assert.equal(status, 200, text);
  return body.map((pack) => [pack.serial, pack['pool-status'], pack['pack-status']]);
};

test('a serial goes from the pool to a pack, to a market, and out; its history shows each step', async () => {
  const line = await newLine();
  const serials = freshSerials(30);
  const [one = ''] = serials;
  const pooled = await change(line, '', { serials });
  assert.deepEqual([pooled.status, pooled.body], [201, { operation: 1, changed: 30, unchanged: 0 }]);
  assert.deepEqual((await listed(line, {}))[0], [one, 'Available', null]);
  assert.equal((await line.commission(serials)).status, 200);
  assert.deepEqual((await listed(line, { 'pack-status': 'Active' }))[0], [one, 'Assigned', 'Active']);
  assert.deepEqual(await listed(line, { 'pool-status': 'Available' }), []);
  const released = await change(line, '/release', { serials, market: 'PT' });
  assert.deepEqual([released.status, released.body], [200, { operation: 3, changed: 30, unchanged: 0 }]);
  const gone = await change(line, '/decommission', { serials: [one], reason: 'sampled' });
  assert.equal(gone.body.changed, 1);
  const pack = await packOf(line, one);
  assert.equal(pack?.['pack-status'], 'Decommissioned');
  assert.deepEqual(
    pack?.history.map(({ operation, kind }) => [operation, kind]),
    [
      [1, 'pool'],
      [2, 'commission'],
      [3, 'release'],
      [4, 'decommission'],
    ],
  );
  await assertWhole(line);
});

test('of serials that have left the pool their groups are gone, and others stay', async () => {
  const line = await newLine();
  const serials = freshSerials(30);
  await change(line, '', { serials });
  const groups = async () => {
    await untilSettled();
    const found = {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `${line.company.id}#packs` },
    };
    return (await queryAll(found)).filter(({ sk }) => sk.includes('##')).length;
  };
  const pooled = await groups();
  assert.ok(pooled > 1, `${pooled}`);
  assert.equal((await line.commission(serials.slice(0, -1))).status, 200);
  assert.equal(await groups(), 1);
  assert.deepEqual(await listed(line, { 'pool-status': 'Available' }), [[serials.at(-1), 'Available', null]]);
  assert.equal((await line.commission(serials.slice(-1))).status, 200);
  assert.equal(await groups(), 0);
  await assertWhole(line);
});

test('a repetition changes nothing and is no operation', async () => {
  const line = await newLine();
  const serials = freshSerials(3);
  await line.commission(serials);
  await change(line, '/release', { serials: serials.slice(0, 1), market: 'PT' });
  const again = await change(line, '/release', { serials, market: 'PT' });
  assert.deepEqual([again.body.changed, again.body.unchanged], [2, 1]);
  const third = await change(line, '/release', { serials, market: 'PT' });
  assert.deepEqual(third.body, { operation: null, changed: 0, unchanged: 3 });
  assert.equal((await operationsOf(line)).length, 3);
  assert.equal((await line.commission(serials)).status, 200, 'released packs were commissioned all the same');
});

test('one pack in the way and nothing is released or decommissioned; each is named', async () => {
  const line = await newLine();
  const serials = freshSerials(4);
  const [stranger = ''] = freshSerials(1);
  await line.commission(serials);
  await change(line, '/decommission', { serials: [serials[1]], reason: 'destroyed' });
  const { status, body } = await change(line, '/release', { serials: [...serials, stranger], market: 'PT' });
  assert.equal(status, 409);
  assert.deepEqual(
    body.errors?.map(({ pointer }) => pointer),
    ['/serials/1', '/serials/4'],
  );
  assert.equal((await packOf(line, serials[0] as string))?.['pack-status'], 'Active');
  await assertWhole(line);
});

test('a decommissioned serial is never commissioned again, neither by the same request nor among others', async () => {
  const line = await newLine();
  const serials = freshSerials(5);
  await line.commission(serials);
  await change(line, '/decommission', { serials: [serials[2]], reason: 'destroyed' });
  for (const again of [serials, [serials[2], ...freshSerials(2)]]) {
    const { status, body } = await line.commission(again);
    assert.equal(status, 409);
    assert.deepEqual(
      body.details?.map(({ serial_number }) => serial_number),
      [serials[2]],
    );
  }
});

test('a batch is released as a whole, and only the packs that wait for it', async () => {
  const line = await newLine();
  const [first, second] = [freshSerials(60), freshSerials(3)];
  await line.commission(first, { batch: 'ONE' });
  await line.commission(second, { batch: 'TWO' });
  await untilSettled();
  const { body } = await change(line, '/release', { batch: 'ONE', market: 'PT' });
  assert.equal(body.changed, 60);
  assert.deepEqual(
    (await listed(line, { gtin: GTIN, batch: 'TWO', 'pack-status': 'Active' })).map(([serial]) => serial),
    second,
  );
  assert.equal((await change(line, '/release', { batch: 'NONE', market: 'PT' })).status, 400);
});

test('a product of no company, or of another one, is unknown', async () => {
  const line = await newLine();
  const { status, body } = await line.company.call<{ detail: string }>({
    method: 'POST',
    path: '/api/packs/release',
    body: { gtin: '04006381333931', serials: ['A'], market: 'PT' },
  });
  assert.deepEqual([status, /04006381333931/.test(body.detail)], [404, true]);
});

test('every character of set 82 can be commissioned, listed and looked up', async () => {
  const line = await newLine();
  const serials = ['a/b', '%2F', 'x?y&z', '.', '..', '!"%&\'()*+,-./:;<=>?_', '+', '%', '%41'];
  assert.equal((await line.commission(serials)).status, 200);
  for (const serial of serials.filter((one) => !/^\.+$/.test(one))) {
    assert.equal((await packOf(line, serial))?.['pack-status'], 'Active', serial);
  }
  for (const serial of serials) {
    assert.deepEqual(await listed(line, { gtin: GTIN, serial }), [[serial, 'Assigned', 'Active']]);
  }
});

/** Makes the list of packs of a batch what the former version would have written: an item for each pack. */
async function asFormerlyListed({ company }: Line, serials: readonly string[]): Promise<void> {
  const TableName = tableName();
  const pk = `${company.id}#packs`;
  const groups = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  for (const { sk } of groups) await db().send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  const packs = await readPacks({ owner: company.id, gtin: GTIN }, serials);
  for (const data of packs.values()) {
    await db().send(new PutCommand({ TableName, Item: { pk, sk: Packs.key(data), data } }));
  }
}

test('packs that a former version listed stand among those of this one, and follow what is done to them', async () => {
  const line = await newLine();
  const [waiting, made, later] = [freshSerials(2), freshSerials(30), freshSerials(2)];
  await change(line, '', { serials: waiting });
  await line.commission(made);
  await untilSettled();
  await asFormerlyListed(line, [...waiting, ...made]);
  assert.equal((await listed(line, {})).length, 25);
  await line.commission([...waiting, ...later]);
  await untilSettled();
  assert.equal((await change(line, '/release', { batch: 'BATCH002', market: 'PT' })).body.changed, 34);
  await change(line, '/decommission', { serials: made.slice(0, 1), reason: 'sampled' });
  assert.deepEqual(await listed(line, { 'pool-status': 'Available' }), []);
  const all = [...(await listed(line, {})), ...(await listed(line, { page: '2' }))];
  const expected = [...waiting, ...made, ...later]
    .toSorted()
    .map((serial) => [serial, 'Assigned', serial === made[0] ? 'Decommissioned' : 'Commissioned']);
  assert.deepEqual(all, expected);
});

test('serials of any lengths are listed in their order, by Link and by number, each once', async () => {
  const line = await newLine();
  const letters = ['', '!', 'A', 'B', 'z'];
  const serials = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `A${a}${b}${c}`)));
  const some = [...new Set(serials)].filter((_, position) => position % 5 !== 3);
  const two = [...new Set(serials)].filter((_, position) => position % 5 === 3);
  await line.commission(some, { batch: 'ONE' });
  await line.commission(two, { batch: 'TWO' });
  await untilSettled();
  const ordered = [...some.toSorted(), ...two.toSorted()];
  const pages = Math.ceil(ordered.length / 25);
  const numbered: unknown[] = [];
  for (let page = pages; page > 0; page -= 1) {
    numbered.unshift(...(await listed(line, { page: String(page) })).map(([serial]) => serial));
  }
  assert.deepEqual(numbered, ordered);
  const followed: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { gtin: GTIN, batch: 'ONE', ...(cursor && { cursor }) };
    const answer = await line.company.call<Listed[]>({ path: '/api/packs', query });
    followed.push(...answer.body.map(({ serial }) => serial));
    cursor = /cursor=([^&>]+)/.exec(answer.headers.link ?? '')?.[1];
  } while (cursor !== undefined);
  assert.deepEqual(followed, some.toSorted());
});

test('pages of packs follow one another, none twice and none left out', async () => {
  const line = await newLine();
  const serials = freshSerials(60);
  await line.commission(serials);
  await untilSettled();
  const seen: string[] = [];
  let query: Readonly<Record<string, string>> | undefined = { gtin: GTIN, batch: 'BATCH002' };
  while (query) {
    const { body, headers }: CallAnswer<Listed[]> = await line.company.call<Listed[]>({ path: '/api/packs', query });
    seen.push(...body.map(({ serial }) => serial));
    const next: string | undefined = /<([^>]+)>/.exec(headers.link ?? '')?.[1];
    query = next ? Object.fromEntries(new URL(next, 'http://x').searchParams) : undefined;
  }
  assert.deepEqual(seen, serials);
});
