import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { openStore } from '../../../shared/db/store.ts';
import { pointersOf } from '../../shared/register/office.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';

useFactory();

const path = '/api/workers';
const shift = { start: '08:30', end: '17:00', days: [1, 2, 5], breaks: [{ start: '12:00', end: '12:45' }] };

async function withGroups(): Promise<TestCompany> {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/worker-groups', body: [{ code: 'A' }, { code: 'B' }] });
  await company.call({ method: 'POST', path: '/api/sections', body: { code: 'CUT', name: 'Cutting' } });
  return company;
}

/** Keys of the workers in a group, as an order that is given to the group finds them. */
const membersOf = async ({ id }: TestCompany, group: string) => {
  const store = openStore({ company: id, now: new Date(), admitted: Promise.resolve() });
  return (await store.keysIn({ name: 'workers' }, `group=${group}`)).map(Number);
};

test('a worker is answered with every field, what is not set as null', async () => {
  const company = await withGroups();
  const bare = await company.call({ method: 'POST', path, body: { number: '7' } });
  assert.deepEqual(bare.body, { id: 1, number: 7, name: null, section: null, groups: [], shift: null });
  const body = { number: 8, name: 'John', section: 'CUT', groups: ['A', { code: 'B' }], shift };
  const full = await company.call({ method: 'POST', path, body });
  assert.deepEqual(full.body, { ...body, id: 2, groups: ['A', 'B'] });
  const cleared = { name: null, section: null, groups: null, shift: null };
  const after = await company.call({ method: 'PUT', path: `${path}/8`, body: cleared });
  assert.deepEqual(after.body, { id: 2, number: 8, name: null, section: null, groups: [], shift: null });
});

test('a number is a whole number from 0, or the same as text', async () => {
  const company = await newCompany();
  for (const number of [-1, 1.5, 'one', '', null, 2 ** 53, true, {}]) {
    assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: { number } })), ['/number']);
  }
  assert.equal((await company.call({ method: 'POST', path, body: { number: 0 } })).status, 201);
  assert.equal((await company.call<{ number: number }>({ path: `${path}/0` })).body.number, 0);
  for (const unknown of ['1', 'x', '-0.5', '1e3']) {
    assert.equal((await company.call({ path: `${path}/${unknown}` })).status, 404, unknown);
  }
});

test('the groups of a worker must exist', async () => {
  const company = await withGroups();
  const groups = ['A', 'C', 'D'];
  const created = await company.call({ method: 'POST', path, body: { number: 1, groups } });
  assert.deepEqual(pointersOf(created), ['/groups/1', '/groups/2']);
  const several = [{ number: 1 }, { number: 2, groups }];
  assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: several })), [
    '/1/groups/1',
    '/1/groups/2',
  ]);
  await company.call({ method: 'POST', path, body: { number: 1 } });
  const changed = await company.call({ method: 'PUT', path: `${path}/1`, body: { groups } });
  assert.deepEqual(pointersOf(changed), ['/groups/1', '/groups/2']);
});

test('a group that was deleted stays with its members, and does not stand in the way of other changes', async () => {
  const company = await withGroups();
  await company.call({ method: 'POST', path, body: { number: 1, groups: ['A'] } });
  await company.call({ method: 'DELETE', path: '/api/worker-groups/A' });
  const changed = await company.call({ method: 'PUT', path: `${path}/1`, body: { name: 'John', groups: ['A', 'B'] } });
  assert.equal(changed.status, 200, changed.text);
  assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: { number: 2, groups: ['A'] } })), [
    '/groups/0',
  ]);
});

test('a group that a worker was put into by its name is the one by its code', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/worker-groups', body: { code: 'G', name: 'Painters' } });
  const named = { number: 7, groups: ['Painters', 'G'] };
  await company.call({ method: 'POST', path, body: [named, { number: 8 }] });
  await company.call({ method: 'PUT', path: `${path}/8`, body: { groups: ['Painters'] } });
  assert.deepEqual(await membersOf(company, 'G'), [7, 8]);
  const { body } = await company.call<{ groups: string[] }>({ path: `${path}/7` });
  assert.deepEqual(body.groups, ['G']);
});

test('a group has exactly the workers that say so', async () => {
  const company = await withGroups();
  const body = [5, 3, 9].map((number) => ({ number, groups: ['A'] }));
  await company.call({ method: 'POST', path, body });
  assert.deepEqual(await membersOf(company, 'A'), [5, 3, 9]);
  await company.call({ method: 'PUT', path: `${path}/3`, body: { groups: ['B'] } });
  await company.call({ method: 'PUT', path: `${path}/9`, body: { number: 10 } });
  assert.deepEqual(await membersOf(company, 'A'), [5, 10]);
  assert.deepEqual(await membersOf(company, 'B'), [3]);
  await company.call({ method: 'DELETE', path: `${path}/5` });
  assert.deepEqual(await membersOf(company, 'A'), [10]);
});

const times = { 'start-time': '2026-07-20T08:00:00Z', 'end-time': '2026-07-20T09:00:00Z' };

for (const [noun, path, body] of [
  ['production', '/api/productions', { operation: { 'product-code': 'P' }, worker: 7, quantity: 1, ...times }],
  ['production that lasts', '/api/productions', { operation: { 'product-code': 'P' }, worker: 7 }],
  ['punch clock entry', '/api/punchclocks', { worker: { number: 7 }, type: 1 }],
  ['downtime', '/api/downtimes', { workers: [7], 'downtime-type': 'T', ...times }],
  ['downtime that lasts', '/api/downtimes', { workers: [7], 'downtime-type': 'T' }],
] as const) {
  test(`a worker with a ${noun} keeps the number it is known by, until that is gone`, async () => {
    const company = await newCompany();
    const ask = (method: 'POST' | 'PUT' | 'DELETE', place: string, sent?: object) =>
      company.call<{ id: number }>({ method, path: place, body: sent });
    await ask('POST', '/api/products', { code: 'P', name: 'P' });
    await ask('POST', '/api/downtime-types', { code: 'T', name: 'T' });
    assert.equal((await ask('POST', '/api/workers', { number: 7, name: 'Ann' })).status, 201);
    const made = await ask('POST', path, body);
    assert.equal(made.status, 201, made.text);
    const refused = await ask('PUT', '/api/workers/7', { number: 8 });
    assert.deepEqual([refused.status, pointersOf(refused)], [400, ['/number']]);
    assert.match(refused.text, new RegExp(`${noun.replace(' that lasts', '')} ${made.body.id}\\b`));
    assert.equal((await ask('PUT', '/api/workers/7', { number: 7, name: 'Anna' })).status, 200);
    assert.ok((await ask('DELETE', `${path}/${made.body.id}`)).status < 300);
    const renumbered = await ask('PUT', '/api/workers/7', { number: 8 });
    assert.equal(renumbered.status, 200, renumbered.text);
  });
}

test('a shift needs a start, another end, and weekdays from 1 to 7', async () => {
  const company = await newCompany();
  const wrong = [
    [{}, ['/shift/start', '/shift/end', '/shift/days']],
    [{ ...shift, start: '8:30' }, ['/shift/start']],
    [{ ...shift, end: '24:00' }, ['/shift/end']],
    [{ ...shift, end: shift.start }, ['/shift/end']],
    [{ ...shift, days: [] }, ['/shift/days']],
    [{ ...shift, days: [0, 8, 1.5] }, ['/shift/days/0', '/shift/days/1', '/shift/days/2']],
    ['08:00-17:00', ['/shift']],
  ] as const;
  for (const [sent, pointers] of wrong) {
    const answer = await company.call({ method: 'POST', path, body: { number: 1, shift: sent } });
    assert.deepEqual(pointersOf(answer), pointers, JSON.stringify(sent));
  }
  const night = { start: '22:00', end: '06:00', days: ['7', 1, 1] };
  const answer = await company.call<{ shift: object }>({ method: 'POST', path, body: { number: 1, shift: night } });
  assert.deepEqual(answer.body.shift, { ...night, days: [1, 7], breaks: [] });
});

test('the breaks of a shift lie within it, also in one over midnight', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path, body: { number: 1 } });
  const put = (sent: object) => company.call({ method: 'PUT', path: `${path}/1`, body: { shift: sent } });
  const night = { start: '22:00', end: '06:00', days: [1] };
  for (const [start, end] of [
    ['22:00', '22:15'],
    ['23:50', '00:10'],
    ['05:30', '06:00'],
  ]) {
    const answer = await put({ ...night, breaks: [{ start, end }] });
    assert.equal(answer.status, 200, answer.text);
  }
  for (const [start, end] of [
    ['21:45', '22:15'],
    ['05:30', '06:15'],
    ['12:00', '12:30'],
    ['00:30', '00:30'],
    ['02:30', '02:00'],
  ]) {
    assert.deepEqual(pointersOf(await put({ ...night, breaks: [{ start, end }] })), ['/shift/breaks']);
  }
});

test('the section of a worker must exist, by code or name', async () => {
  const company = await withGroups();
  const create = (section: string) => company.call({ method: 'POST', path, body: { number: 1, section } });
  assert.deepEqual(pointersOf(await create('no')), ['/section']);
  assert.equal((await create('Cutting')).status, 201);
  await company.call({ method: 'DELETE', path: '/api/sections/CUT' });
  const kept = await company.call({ method: 'PUT', path: `${path}/1`, body: { name: 'John', section: 'Cutting' } });
  assert.equal(kept.status, 200, kept.text);
});

test('whatever a worker is called comes back as it was sent', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path, body: { number: 1 } });
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => !text.includes('\0'));
  const send = async (name: string) => {
    const answer = await company.call<{ name: string }>({ method: 'PUT', path: `${path}/1`, body: { name } });
    assert.equal(answer.body.name, name);
  };
  await fc.assert(fc.asyncProperty(words, send), { numRuns: 50 });
});
