import assert from 'node:assert/strict';
import { test } from 'vitest';
import { channelByKey } from '../../../functions/serialization/shopfloor-channels/entity.ts';
import { openStore } from '../../../shared/db/store.ts';
import { inProcess, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';

useFactory();

const path = '/api/shopfloor-channels';
const printed = 'Ky1SpfEXmjj05fW3USBFD3pgoEi9AQ29Atsnj4Zy';

type Channel = { readonly id: number; readonly name: string; readonly key: string; readonly source: string };
type Refused = { readonly errors: readonly { readonly pointer: string }[] };

const post = <Body = Channel>(company: TestCompany, body: unknown) =>
  company.call<Body>({ method: 'POST', path, body });

test('a channel gets a key of 40 characters of its own and the source of the Manufacturer V2 API', async () => {
  const company = await newCompany();
  const first = await post(company, { name: 'Line 1' });
  const second = await post(company, { name: 'Line 1' });
  assert.equal(first.status, 201, first.text);
  assert.match(first.body.key, /^[A-Za-z0-9]{40}$/);
  assert.notEqual(first.body.key, second.body.key);
  assert.deepEqual(first.body, {
    id: 1,
    name: 'Line 1',
    key: first.body.key,
    source: 'Manufacturer V2 API',
    partnership: null,
  });
  assert.deepEqual((await company.call({ path })).body, [first.body, second.body]);
  assert.deepEqual((await company.call({ path: `${path}/${first.body.key}` })).body, first.body);
});

test('a channel may bring its key, which no other of the company has; two companies may have the same', async () => {
  const [mine, theirs] = [await newCompany(), await newCompany()];
  assert.equal((await post(mine, { name: 'A', key: printed })).body.key, printed);
  assert.equal((await post(theirs, { name: 'A', key: printed })).status, 201);
  const again = await post<Refused>(mine, { name: 'B', key: printed });
  assert.deepEqual([again.status, again.body.errors.map(({ pointer }) => pointer)], [400, ['/key']]);
  const twice = await post<Refused>(mine, [{ name: 'B', key: 'k' }, { name: 'C' }, { name: 'D', key: 'k' }]);
  assert.deepEqual([twice.status, twice.body.errors.map(({ pointer }) => pointer)], [400, ['/2/key']]);
});

test('a key that cannot travel in a header is refused', async () => {
  const company = await newCompany();
  for (const key of ['', 'a b', 'ä', 'a\n', ' a', 'x'.repeat(256), null, 7]) {
    const { status, body } = await post<Refused>(company, { name: 'A', key });
    assert.deepEqual([status, body.errors.map(({ pointer }) => pointer)], [400, ['/key']], JSON.stringify(key));
  }
});

test('a key that is replaced or deleted opens nothing any more', { skip: !inProcess }, async () => {
  const company = await newCompany();
  const stranger = await newCompany();
  const now = new Date();
  const find = ({ id }: TestCompany, key: string) =>
    channelByKey(openStore({ company: id, now, admitted: Promise.resolve() }), key);
  await post(company, [
    { name: 'A', key: printed },
    { name: 'B', key: 'other', source: 'Another system' },
  ]);
  assert.equal((await find(company, printed))?.name, 'A');
  assert.equal(await find(stranger, printed), undefined);
  assert.equal(await find(company, 'other'), undefined, 'of another source');
  assert.equal(await find(company, 'unknown'), undefined);
  const renewed = await company.call({ method: 'PUT', path: `${path}/${printed}`, body: { key: 'fresh' } });
  assert.equal(renewed.status, 200, renewed.text);
  assert.deepEqual([await find(company, printed), (await find(company, 'fresh'))?.name], [undefined, 'A']);
  assert.equal((await company.call({ method: 'DELETE', path: `${path}/fresh` })).status, 204);
  assert.equal(await find(company, 'fresh'), undefined);
});
