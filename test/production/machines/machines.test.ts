import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { pointersOf } from '../../shared/register/office.ts';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';

useFactory();

const path = '/api/machines';

type Machine = {
  readonly notes: string;
  readonly 'production-orders': readonly { id: number; code: string; status: string | number; date: string }[];
};

const bare = {
  id: 1,
  code: 'M 1/2',
  name: null,
  notes: '',
  section: null,
  'downtime-types': [],
  parameters: [],
  counter: 0,
  'production-orders': [],
};

const one = `${path}/${encodeURIComponent(bare.code)}`;

async function withMachine(timeZone = 'UTC'): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  assert.equal((await company.call({ method: 'POST', path, body: { code: bare.code } })).status, 201);
  return company;
}

/** Section CUT, called Cutting, and two downtime types. */
async function withReasons(company: TestCompany): Promise<void> {
  const types = [{ code: 'Maintenance' }, { code: 'Malfunction' }];
  const created = [
    await company.call({ method: 'POST', path: '/api/downtime-types', body: types }),
    await company.call({ method: 'POST', path: '/api/sections', body: { code: 'CUT', name: 'Cutting' } }),
  ];
  assert.deepEqual(
    created.map(({ status }) => status),
    [201, 201],
  );
}

async function withOrders(count: number, timeZone = 'UTC'): Promise<TestCompany> {
  const company = await withMachine(timeZone);
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'P' } });
  const order = {
    'start-date': '2026-01-01',
    'due-date': '2026-02-01',
    products: [{ product: 'P', 'quantity-ordered': 1 }],
  };
  const body = Array.from({ length: count }, (_, position) => ({ ...order, code: `O${position + 1}` }));
  const created = await company.call({ method: 'POST', path: '/api/production-orders', body });
  assert.equal(created.status, 201, created.text);
  return company;
}

test('a machine is answered with every field, what is not set as null, and notes as empty text', async () => {
  const company = await withMachine();
  await withReasons(company);
  assert.deepEqual((await company.call({ path: one })).body, bare);
  const body = {
    code: 'M2',
    name: 'Machine 2',
    notes: 'oil',
    section: { code: 'CUT' },
    'downtime-types': ['Maintenance', { code: 'Malfunction' }],
    parameters: [{ code: 'temperature', name: 'Temperature' }, { code: 'valid' }],
  };
  const full = await company.call({ method: 'POST', path, body: { ...body, counter: 500, id: 77 } });
  assert.deepEqual(full.body, {
    ...bare,
    ...body,
    id: 2,
    section: 'CUT',
    'downtime-types': ['Maintenance', 'Malfunction'],
    parameters: [
      { code: 'temperature', name: 'Temperature', value: null, date: null },
      { code: 'valid', name: null, value: null, date: null },
    ],
  });
  assert.equal(full.headers['x-ignored'], 'counter,id', 'what the server provides is not taken from a client');
});

test('section and downtime types of a machine must exist when they are sent, and may be gone later', async () => {
  const company = await newCompany();
  await withReasons(company);
  const unknown = { code: 'M1', section: 'no', 'downtime-types': ['Maintenance', 'no'] };
  const answer = await company.call({ method: 'POST', path, body: unknown });
  assert.deepEqual(pointersOf(answer).toSorted(), ['/downtime-types/1', '/section']);
  const known = { code: 'M1', section: 'Cutting', 'downtime-types': ['Maintenance'] };
  assert.equal((await company.call({ method: 'POST', path, body: known })).status, 201);
  await company.call({ method: 'DELETE', path: '/api/sections/CUT' });
  await company.call({ method: 'DELETE', path: '/api/downtime-types/Maintenance' });
  const kept = await company.call({ method: 'PUT', path: `${path}/M1`, body: known });
  assert.equal(kept.status, 200, kept.text);
  const changed = await company.call({ method: 'PUT', path: `${path}/M1`, body: { ...known, section: 'CUT' } });
  assert.deepEqual(pointersOf(changed), ['/section']);
});

test('a parameter of a machine is named once', async () => {
  const company = await newCompany();
  const parameters = [{ code: 'a' }, { code: 'b' }, { code: 'a' }];
  const answer = await company.call({ method: 'POST', path, body: [{ code: 'M1' }, { code: 'M2', parameters }] });
  assert.deepEqual(pointersOf(answer), ['/1/parameters/2/code']);
});

test('a note becomes the last line of the notes, also when many are added at once', async () => {
  const company = await withMachine();
  const add = (note: unknown) => company.call<Machine>({ method: 'POST', path: `${one}/notes`, body: { note } });
  const first = await add('first');
  assert.deepEqual([first.status, first.body.notes, first.headers.etag], [201, 'first', '"2"']);
  const notes = Array.from({ length: 5 }, (_, position) => `note ${position}`);
  const answers = await Promise.all(notes.map(add));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  const { body } = await company.call<Machine>({ path: one });
  const [top, ...others] = body.notes.split('\n');
  assert.deepEqual([top, ...others.toSorted()], ['first', ...notes]);
  for (const note of ['', null, undefined, 1]) assert.deepEqual(pointersOf(await add(note)), ['/note']);
});

test('a client keeps its state in the notes as JSON text: sent as notes they take the place of all before', async () => {
  const company = await withMachine();
  const state = JSON.stringify({ model: 'M1' });
  const send = (body: object) => company.call<Machine>({ method: 'POST', path: `${one}/notes`, body });
  for (let time = 0; time < 2; time += 1) {
    const answer = await send({ notes: state });
    assert.deepEqual([answer.status, answer.body.notes], [201, state]);
  }
  const [listed] = (await company.call<Machine[]>({ path })).body;
  assert.deepEqual(JSON.parse(listed?.notes ?? ''), { model: 'M1' });
  assert.deepEqual(pointersOf(await send({ notes: { model: 'M1' } })), ['/notes']);
  assert.deepEqual(pointersOf(await send({ notes: 'x'.repeat(20_001) })), ['/notes']);
  assert.equal((await send({ notes: state, note: 'oil' })).body.notes, `${state}\noil`, 'the note comes below them');
});

const saying = fc.record({
  /** A PUT knows no note. */
  byPut: fc.boolean(),
  notes: fc.option(fc.string({ maxLength: 5 }), { nil: null }),
  note: fc.string({ minLength: 1, maxLength: 5 }),
  has: fc.constantFrom('notes', 'note', 'both'),
});

test('whatever is noted, replaced and cleared, notes are text: what was last sent as notes and every note since', async () => {
  const property = fc.asyncProperty(fc.array(saying, { minLength: 1, maxLength: 6 }), async (all) => {
    const company = await withMachine();
    let expected = '';
    for (const { byPut, notes, note, has } of all) {
      const said = { ...(has !== 'note' && { notes }), ...(has !== 'notes' && { note }) };
      const request = byPut
        ? ({ method: 'PUT', path: one } as const)
        : ({ method: 'POST', path: `${one}/notes` } as const);
      const { body, text } = await company.call<Machine>({ ...request, body: said });
      const replaced = has === 'note' ? expected : (notes ?? '');
      expected = byPut || has === 'notes' ? replaced : [replaced, note].filter(Boolean).join('\n');
      assert.equal(body.notes, expected, text);
    }
    assert.equal((await company.call<Machine>({ path: one })).body.notes, expected);
  });
  await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) });
});

test('notes that would grow too long are refused and stay as they are', async () => {
  const company = await withMachine();
  const notes = 'x'.repeat(20_000);
  await company.call({ method: 'PUT', path: one, body: { notes } });
  const answer = await company.call({ method: 'POST', path: `${one}/notes`, body: { note: 'y' } });
  assert.deepEqual(pointersOf(answer), ['/note']);
  assert.equal((await company.call<Machine>({ path: one })).body.notes, notes);
});

test('an order is assigned with a status; assigned again, it has the new status and is the latest', async () => {
  stopDate(Date.parse('2026-07-01T10:00:00Z'));
  const company = await withOrders(2, 'Europe/Lisbon');
  const assign = async (id: number, body: object) =>
    (await company.call<Machine>({ method: 'POST', path: `${one}/production-orders/${id}`, body })).body;
  const date = '2026-07-01T11:00:00+01:00';
  const first = await assign(1, {});
  assert.deepEqual(first['production-orders'], [{ id: 1, code: 'O1', status: 'assigned', date }]);
  await assign(2, { status: 'started' });
  const again = await assign(1, { status: 'paused' });
  assert.deepEqual(again['production-orders'], [
    { id: 2, code: 'O2', status: 'started', date },
    { id: 1, code: 'O1', status: 'paused', date },
  ]);
  assert.deepEqual((await company.call({ path: one })).body, again);
});

test('the status of an order on a machine is text or a number, and stays what was sent', async () => {
  const company = await withOrders(1);
  const to = `${one}/production-orders/1`;
  for (const status of [0, 2, 99.5, '0', 'printing']) {
    const answer = await company.call<Machine>({ method: 'POST', path: to, body: { status } });
    assert.equal(answer.status, 201, answer.text);
    assert.equal(answer.body['production-orders'][0]?.status, status);
    assert.equal((await company.call<Machine>({ path: one })).body['production-orders'][0]?.status, status);
  }
  for (const status of ['', 'x'.repeat(65), true, {}, 1e300, 0.0000001]) {
    assert.deepEqual(pointersOf(await company.call({ method: 'POST', path: to, body: { status } })), ['/status']);
  }
});

test('a machine keeps the latest 25 orders', async () => {
  const company = await withOrders(26);
  for (let id = 1; id <= 26; id += 1) {
    await company.call({ method: 'POST', path: `${one}/production-orders/${id}`, body: {} });
  }
  const { body } = await company.call<Machine>({ path: one });
  assert.deepEqual(
    body['production-orders'].map(({ id }) => id),
    Array.from({ length: 25 }, (_, position) => position + 2),
  );
});

test('an unknown machine or order is 404, and so is one of another company', async () => {
  const [company, other] = [await withMachine(), await withOrders(1)];
  for (const to of [`${one}/production-orders/1`, `${path}/M9/production-orders/1`, `${path}/M9/notes`]) {
    assert.equal((await company.call({ method: 'POST', path: to, body: { note: 'x' } })).status, 404, to);
  }
  const odd = `${one}/production-orders/one`;
  assert.equal((await other.call({ method: 'POST', path: odd, body: {} })).status, 404);
});

test('everyday work may add notes and assign orders', async () => {
  const { key, secret } = await withOrders(1);
  const token = await issueToken({ key, secret }, ['productions_write']);
  const note = await call({ method: 'POST', path: `${one}/notes`, token, body: { note: 'x' } });
  const assigned = await call({ method: 'POST', path: `${one}/production-orders/1`, token, body: {} });
  assert.deepEqual([note.status, assigned.status], [201, 201]);
  assert.equal((await call({ method: 'PUT', path: one, token, body: {} })).status, 403);
});
