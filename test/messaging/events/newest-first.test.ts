import assert from 'node:assert/strict';
import { test } from 'vitest';
import { entryItem } from '../../../functions/messaging/model/ledger-entry.ts';
import { walkLedgerBack } from '../../../functions/messaging/model/ledger-walk.ts';
import { putNew } from '../../../shared/db/put-new.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { type EventJson, eventsOf } from './ledger.ts';

useFactory();

const labels = (company: TestCompany, ...codes: readonly string[]) =>
  company.call({ method: 'POST', path: '/api/labels', body: codes.map((code) => ({ code, name: code })) });

const list = (company: TestCompany, query: Record<string, string | number>) =>
  company.call<EventJson[]>({ path: '/api/events', query });

/** A company with entries of one event and of many. */
async function busyCompany(): Promise<TestCompany> {
  const company = await newCompany();
  for (const code of ['A', 'B', 'C']) {
    await labels(company, code);
    await untilSettled();
  }
  await labels(company, ...Array.from({ length: 40 }, (_, position) => `many-${position}`));
  await company.call({ method: 'POST', path: '/api/locations', body: { code: 'A', name: 'Hall' } });
  await untilSettled();
  return company;
}

test('the latest come first on demand: the same events, whatever the filter, the page size and where it begins', async () => {
  const company = await busyCompany();
  const { length } = await eventsOf(company);
  for (const query of [
    {},
    { limit: 7 },
    { after: 2, limit: 3 },
    { after: length - 5 },
    { after: length },
    { entity: 'labels', limit: 10 },
    { type: 'locations.created' },
    { type: 'locations.deleted' },
    { key: 'A' },
    { since: new Date(Date.now() - 60_000).toISOString(), limit: 20 },
  ]) {
    const inOrder = await eventsOf(company, query);
    const backwards = await eventsOf(company, { ...query, 'newest-first': 'true' });
    assert.deepEqual(backwards, inOrder.toReversed(), JSON.stringify(query));
  }
  const second = await list(company, { 'newest-first': 'true', limit: 4, page: 2 });
  assert.deepEqual(
    second.body.map(({ sequence }) => sequence),
    [4, 5, 6, 7].map((behind) => length - behind),
  );
  assert.equal((await list(company, { 'newest-first': 'yes' })).status, 400);
});

test('the page before goes on where it was, whatever happens meanwhile', async () => {
  const company = await busyCompany();
  const all = await eventsOf(company);
  const first = await list(company, { 'newest-first': 'true', limit: 10 });
  await labels(company, 'later');
  await untilSettled();
  const [, next = ''] = /<([^>]+)>/.exec(first.headers.link ?? '') ?? [];
  const second = await company.call<EventJson[]>({ path: next });
  assert.deepEqual([...first.body, ...second.body], all.slice(-20).toReversed());
  assert.equal(second.headers['x-last-sequence'], String(all.length + 1));
});

test('the events of one key are those whose key it is, a number or a text, and of one entity where that is named', async () => {
  const company = await busyCompany();
  const made = await company.call<{ id: number }>({
    method: 'POST',
    path: '/api/suppliers',
    body: { code: 'A', name: 'Steel' },
  });
  const typesOf = async (query: Record<string, string | number>) =>
    (await eventsOf(company, query)).map(({ type }) => type);
  assert.deepEqual(await typesOf({ key: 'A' }), ['labels.created', 'locations.created']);
  assert.deepEqual(await typesOf({ key: 'A', entity: 'locations' }), ['locations.created']);
  assert.deepEqual(await typesOf({ key: made.body.id, entity: 'suppliers' }), ['suppliers.created']);
  assert.deepEqual(await typesOf({ key: 'many' }), []);
});

test('a walk back reads a bounded number of entries, and the next one goes on before them', async () => {
  const { id: company } = await newCompany();
  await untilSettled();
  const entries = 1_002;
  const from = 10;
  for (let first = from; first < from + entries; first += 100) {
    const lot = Array.from({ length: Math.min(100, from + entries - first) }, (_, position) => first + position);
    await Promise.all(lot.map((sequence) => putNew(entryOf(company, sequence))));
  }
  const wanted = ({ key }: { readonly key: string }) => key === String(from);
  const walk = { company, after: from - 1, wanted, most: 5 };
  const first = await walkLedgerBack({ ...walk, before: undefined });
  assert.deepEqual(first, { events: [], next: from + 2 });
  const second = await walkLedgerBack({ ...walk, before: first.next });
  assert.deepEqual([second.events.map(({ sequence }) => sequence), second.next], [[from], undefined]);
});

/** An entry of one event, whose key is its sequence. */
function entryOf(company: string, sequence: number) {
  const at = new Date().toISOString();
  const name = {
    id: `event-${sequence}`,
    entity: 'labels',
    kind: 'created',
    key: String(sequence),
    version: 1,
  } as const;
  const mark = { last: sequence, at, latest: '', reach: 0, horizon: 0, digest: [], steps: [] };
  return entryItem(company, {
    ...mark,
    names: [{ ...name, at, second: 0 }],
    payloads: [{ data: null, notifications: [] }],
  });
}
