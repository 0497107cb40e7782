import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { get, type Partner, pointers, post, put } from '../../support/trading.ts';
import { walk } from '../../support/walk.ts';

useFactory();

const CLIENTS = '/api/clients';

const client = (code: string, more: object = {}) => ({ code, name: code, ...more });

test('the printed requests are answered as printed', async () => {
  const company = await newCompany();
  const created = await post<Partner>(company, CLIENTS, sample('clients/create.request'));
  assertShows(created, sample('clients/create.response'), ['/id']);
  const path = `${CLIENTS}/${created.id}`;
  assertShows(await put(company, path, sample('clients/update.request')), sample('clients/update.response'));
  assertShows(await get(company, path), sample('clients/retrieve.response'), ['/id']);
  const printed = sample<object[]>('clients/list.response');
  await post(company, CLIENTS, { ...printed[1], 'expiration-date': '2020-01-01T00:00:00Z' });
  const list = await company.call({ path: CLIENTS });
  assert.equal(list.status, 200);
  assertShows(list.body, printed, ['/0/id', '/1/id']);
});

test('a client has what a supplier has, and a phone number and an e-mail address of its own', async () => {
  const company = await newCompany();
  const reach = { 'phone-number': '+351 1', email: 'a@example.org' };
  const made = await post<Partner>(company, CLIENTS, client('C', reach));
  const nothing = { number: null, 'expiration-date': null, contacts: [], addresses: [] };
  assert.deepEqual(made, { id: made.id, ...client('C'), ...nothing, ...reach });
  const path = `${CLIENTS}/${made.id}`;
  assert.deepEqual(await put(company, path, { number: '7' }), { ...made, number: '7' });
  const cleared = await put(company, path, { 'phone-number': null, email: null });
  assert.deepEqual(cleared, { ...made, number: '7', 'phone-number': null, email: null });
});

test('the rules of contacts, addresses and defaults are those of a supplier', async () => {
  const company = await newCompany();
  const address = (code: string, more: object = {}) => ({ code, address: 'Street 1', country: 'PT', ...more });
  const wrong = [
    [{}, ['/code', '/name']],
    [client('C', { contacts: [{ name: 'nobody' }] }), ['/contacts/0']],
    [client('C', { addresses: [{ code: 'A' }] }), ['/addresses/0/address', '/addresses/0/country']],
    [client('C', { addresses: [address('A'), address('A')] }), ['/addresses/1/code']],
    [
      client('C', { addresses: [address('A', { default: true }), address('B', { default: true })] }),
      ['/addresses/1/default'],
    ],
  ] as const;
  for (const [body, expected] of wrong) assert.deepEqual(await pointers(company, 'POST', CLIENTS, body), expected);
  const { addresses } = await post<{ addresses: { code: string; default: boolean }[] }>(
    company,
    CLIENTS,
    client('C', { addresses: [address('A'), address('B')] }),
  );
  assert.deepEqual(
    addresses.map((one) => one.default),
    [true, false],
  );
});

test('a code is unique among clients, whatever suppliers are called', async () => {
  const company = await newCompany();
  await post(company, '/api/suppliers', client('A'));
  const { id } = await post<Partner>(company, CLIENTS, client('A'));
  assert.deepEqual(await pointers(company, 'POST', CLIENTS, client('A')), ['/code']);
  await put(company, `${CLIENTS}/${id}`, { code: 'B' });
  await post(company, CLIENTS, client('A'));
});

test('the list is by id, 25 to a page, and narrowed by id, by code, or by both', async () => {
  const company = await newCompany();
  const sent = Array.from({ length: 30 }, (_, position) => client(`C${(position * 7) % 30}`));
  const created = await post<Partner[]>(company, CLIENTS, sent);
  assert.deepEqual(await walk<Partner>(company, CLIENTS), [created.slice(0, 25), created.slice(25)]);
  const list = async (query: object) => (await company.call({ path: CLIENTS, query: { ...query } })).body;
  const [first] = created;
  assert.deepEqual(await list({ id: first?.id }), [first]);
  assert.deepEqual(await list({ code: 'C7' }), [created[1]]);
  assert.deepEqual(await list({ id: first?.id, code: 'C7' }), []);
  assert.deepEqual(await list({ code: 'C7', page: 2 }), []);
});
