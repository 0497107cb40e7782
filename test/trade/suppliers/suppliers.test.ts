import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { walk } from '../../support/walk.ts';

useFactory({ consumers: false });

type Entry = { readonly default: boolean; readonly code?: string; readonly name: string | null };
type Supplier = {
  readonly id: number;
  readonly code: string;
  readonly number: string | null;
  readonly 'expiration-date': string | null;
  readonly contacts: readonly Entry[];
  readonly addresses: readonly Entry[];
};

const SUPPLIERS = '/api/suppliers';

const supplier = (code: string, more: object = {}) => ({ code, name: code, ...more });
const address = (code: string, more: object = {}) => ({ code, address: 'Street 1', country: 'PT', ...more });

async function send<T = Supplier>(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await company.call<T>({ method, path, body });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
}

async function pointers(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await company.call<{ errors?: { pointer: string }[] }>({ method, path, body });
  assert.equal(answer.status, 400, answer.text);
  return answer.body.errors?.map(({ pointer }) => pointer);
}

const defaults = (entries: readonly Entry[]) => entries.map((entry) => entry.default);

test('the printed requests are answered as printed', async () => {
  const company = await newCompany();
  const created = await send(company, 'POST', SUPPLIERS, sample('suppliers/create.request'));
  assertShows(created, sample('suppliers/create.response'), ['/id']);
  const path = `${SUPPLIERS}/${created.id}`;
  const updated = await send(company, 'PUT', path, sample('suppliers/update.request'));
  assertShows(updated, sample('suppliers/update.response'));
  const read = await company.call<Supplier>({ path });
  assert.equal(read.status, 201);
  assertShows(read.body, sample('suppliers/retrieve.response'), ['/id']);
  const printed = sample<object[]>('suppliers/list.response');
  const dated = { ...printed[1], 'expiration-date': '2020-01-01T00:00:00Z' };
  await send(company, 'POST', SUPPLIERS, dated);
  const list = await company.call({ path: SUPPLIERS });
  assert.equal(list.status, 200);
  assertShows(list.body, printed, ['/0/id', '/1/id']);
});

test('a supplier needs a code and a name; a contact a phone number or an e-mail; an address a street and a country', async () => {
  const company = await newCompany();
  const wrong = [
    [{}, ['/code', '/name']],
    [supplier('S', { contacts: [{ name: 'nobody' }] }), ['/contacts/0']],
    [supplier('S', { addresses: [{ code: 'A' }] }), ['/addresses/0/address', '/addresses/0/country']],
    [supplier('S', { addresses: [address('A', { country: 'Portugal' })] }), ['/addresses/0/country']],
    [supplier('S', { addresses: [address('A'), address('A')] }), ['/addresses/1/code']],
    [supplier('S', { 'expiration-date': '2026-02-30' }), ['/expiration-date']],
  ] as const;
  for (const [body, expected] of wrong) assert.deepEqual(await pointers(company, 'POST', SUPPLIERS, body), expected);
});

test('exactly one contact and one address is the default: the one marked, else the first', async () => {
  const company = await newCompany();
  const mail = (name: string, more: object = {}) => ({ name, email: 'a@example.org', ...more });
  const lists = { contacts: [mail('1'), mail('2')], addresses: [address('1'), address('2', { default: true })] };
  const created = await send(company, 'POST', SUPPLIERS, supplier('S', lists));
  assert.deepEqual(
    [defaults(created.contacts), defaults(created.addresses)],
    [
      [true, false],
      [false, true],
    ],
  );
  const two = { contacts: [mail('1', { default: true }), mail('2', { default: true })] };
  assert.deepEqual(await pointers(company, 'POST', SUPPLIERS, supplier('T', two)), ['/contacts/1/default']);
});

test('an update keeps what is left out, null clears it, and the lists are replaced by what is sent', async () => {
  const company = await newCompany();
  const full = supplier('S', {
    number: '1',
    'expiration-date': '31/12/2026',
    contacts: [{ email: 'a@example.org' }],
    addresses: [address('1'), address('2')],
  });
  const { id } = await send(company, 'POST', SUPPLIERS, full);
  const path = `${SUPPLIERS}/${id}`;
  const shorter = await send(company, 'PUT', path, { addresses: [address('2')] });
  assert.deepEqual([shorter.number, shorter['expiration-date'], shorter.contacts], ['1', '31/12/2026', []]);
  assert.deepEqual(
    shorter.addresses.map((one) => [one.code, one.default]),
    [['2', true]],
  );
  const cleared = await send(company, 'PUT', path, { number: null, 'expiration-date': null });
  assert.deepEqual([cleared.number, cleared['expiration-date'], cleared.addresses], [null, null, []]);
  assert.deepEqual((await company.call({ path })).body, cleared);
});

test('a code is unique within the company, and free again after a change or deletion', async () => {
  const company = await newCompany();
  const [a, b] = await send<Supplier[]>(company, 'POST', SUPPLIERS, [supplier('A'), supplier('B')]);
  assert.deepEqual(await pointers(company, 'POST', SUPPLIERS, supplier('A')), ['/code']);
  assert.deepEqual(await pointers(company, 'POST', SUPPLIERS, [supplier('C'), supplier('B')]), ['/1/code']);
  assert.deepEqual(await pointers(company, 'PUT', `${SUPPLIERS}/${b?.id}`, { code: 'A' }), ['/code']);
  await send(company, 'PUT', `${SUPPLIERS}/${a?.id}`, { code: 'Z' });
  await send(company, 'PUT', `${SUPPLIERS}/${b?.id}`, { code: 'A' });
  assert.equal((await company.call({ method: 'DELETE', path: `${SUPPLIERS}/${b?.id}` })).status, 204);
  await send(company, 'POST', SUPPLIERS, supplier('A'));
  await send(await newCompany(), 'POST', SUPPLIERS, supplier('A'));
});

test('the list is by id, 25 to a page, and narrowed by id, by code, or by both', async () => {
  const company = await newCompany();
  const sent = Array.from({ length: 60 }, (_, position) => supplier(`S${(position * 7) % 60}`));
  const created = await send<Supplier[]>(company, 'POST', SUPPLIERS, sent);
  const pages = await walk<Supplier>(company, SUPPLIERS);
  assert.deepEqual(pages, [created.slice(0, 25), created.slice(25, 50), created.slice(50)]);
  const list = async (query: object) => (await company.call({ path: SUPPLIERS, query: { ...query } })).body;
  const [first] = created;
  assert.deepEqual(await list({ id: first?.id ?? 0 }), [first]);
  assert.deepEqual(await list({ code: 'S7' }), [created[1]]);
  assert.deepEqual(await list({ code: 's7' }), []);
  assert.deepEqual(await list({ id: first?.id ?? 0, code: 'S7' }), []);
  assert.deepEqual(await list({ page: 4 }), []);
});

test('an expiration date is a day in the zone of the company', async () => {
  const west = await newCompany({ timeZone: 'America/New_York' });
  const day = async (date: string) =>
    (await send(west, 'POST', SUPPLIERS, supplier(date, { 'expiration-date': date })))['expiration-date'];
  assert.equal(await day('2026-01-01T00:00:00Z'), '31/12/2025');
  assert.equal(await day('2026-01-01'), '01/01/2026');
  assert.equal(await day('02/03/2026'), '02/03/2026');
});

test('a supplier of another company, and an id that is none, is not found', async () => {
  const company = await newCompany();
  const stranger = await newCompany();
  const { id } = await send(company, 'POST', SUPPLIERS, supplier('A'));
  for (const one of [id, id + 1, 'x', '-1']) {
    const path = `${SUPPLIERS}/${one}`;
    const answers = [
      await stranger.call({ path }),
      await stranger.call({ method: 'PUT', path, body: {} }),
      await stranger.call({ method: 'DELETE', path }),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404],
      path,
    );
  }
  assert.deepEqual((await stranger.call({ path: SUPPLIERS })).body, []);
});

test('a request repeated with its key is carried out once', async () => {
  const company = await newCompany();
  const headers = { 'idempotency-key': 'one' };
  const create = () => company.call<Supplier>({ method: 'POST', path: SUPPLIERS, headers, body: supplier('A') });
  const first = await create();
  const second = await create();
  assert.deepEqual([second.status, second.body], [201, first.body]);
  assert.equal(second.headers['idempotent-replayed'], 'true');
  assert.deepEqual((await company.call({ path: SUPPLIERS })).body, [first.body]);
});

test('a change made with a stale version is refused', async () => {
  const company = await newCompany();
  const { id } = await send(company, 'POST', SUPPLIERS, supplier('A'));
  const path = `${SUPPLIERS}/${id}`;
  const { headers } = await company.call({ path });
  const version = { 'if-match': headers.etag ?? '' };
  const change = () => company.call({ method: 'PUT', path, headers: version, body: { name: 'changed' } });
  assert.deepEqual([(await change()).status, (await change()).status], [201, 412]);
});
