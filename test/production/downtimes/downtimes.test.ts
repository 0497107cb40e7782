import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { DOWNTIMES, type Downtime, floorCompany, refusedPointers, send } from './floor.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const hour = { 'start-time': '2026-07-20T08:00:00Z', 'end-time': '2026-07-20T09:00:00Z' };
const stop = { ...hour, machines: ['M2'], 'downtime-type': 'Malfunction' };
const open = { ...stop, 'end-time': null };

test('downtimes are listed as printed', async () => {
  const company = await floorCompany('Europe/Lisbon');
  const printed = sample<Downtime[]>('downtimes/list.response');
  await send(company, 'POST', DOWNTIMES, printed);
  const { body } = await company.call<Downtime[]>({ path: DOWNTIMES });
  assertShows(body, printed, ['/0/id']);
  assert.deepEqual(body, [{ ...printed[0], id: body[0]?.id }]);
});

test('a downtime that goes on has no end and no closer, and its time grows', async () => {
  stopDate(Date.parse('2026-07-20T09:00:00Z'));
  const company = await floorCompany();
  const { id } = await send(company, 'POST', DOWNTIMES, { ...open, 'started-by': { number: 2 } });
  vi.setSystemTime(Date.parse('2026-07-20T10:30:07Z'));
  const { body } = await company.call<Downtime>({ path: `${DOWNTIMES}/${id}` });
  assert.deepEqual(body, {
    id,
    'start-time': '2026-07-20T08:00:00.000Z',
    'end-time': null,
    'started-by': { number: 2 },
    'closed-by': {},
    workers: [],
    machines: [{ code: 'M2', name: 'Machine 2' }],
    product: '',
    'production-order': '',
    'checked-out': false,
    'downtime-type': 'Malfunction',
    'time-spent': '02H30m07s',
  });
});

test('without a start it starts now; one that is yet to come has lasted no time', async () => {
  stopDate(Date.parse('2026-07-20T09:00:00Z'));
  const company = await floorCompany();
  const now = await send(company, 'POST', DOWNTIMES, { workers: [1], 'downtime-type': 'Other' });
  assert.equal(now['start-time'], '2026-07-20T09:00:00.000Z');
  const later = await send(company, 'POST', DOWNTIMES, { ...open, 'start-time': '2026-07-21' });
  assert.deepEqual([later['checked-out'], later['time-spent']], [false, '00H00m00s']);
});

test('everything a downtime names must exist, and it must concern a machine or a worker', async () => {
  const company = await floorCompany();
  const nothing = {
    machines: ['M9'],
    workers: [{ number: 1 }, 9],
    'started-by': 8,
    'closed-by': { number: 7 },
    product: 'no',
    'production-order': 'no',
    'downtime-type': 'no',
  };
  const pointers = [
    'closed-by',
    'downtime-type',
    'machines/0',
    'product',
    'production-order',
    'started-by',
    'workers/1',
  ];
  assert.deepEqual(
    await refusedPointers(company, 'POST', DOWNTIMES, { ...stop, ...nothing }),
    pointers.map((field) => `/${field}`),
  );
  for (const body of [{}, { machines: [], workers: [] }, { machines: null }]) {
    const sent = { ...hour, 'downtime-type': 'Other', ...body };
    assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, [stop, sent]), ['/1/machines']);
  }
  assert.deepEqual((await company.call({ path: DOWNTIMES })).body, []);
});

test('the type must be one of those each machine lists; a machine that lists none takes any', async () => {
  const company = await floorCompany();
  const other = { ...stop, 'downtime-type': 'Other' };
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, other), ['/downtime-type']);
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, { ...other, machines: ['M2', 'M1', 'M3'] }), [
    '/downtime-type',
    '/downtime-type',
  ]);
  const { id } = await send(company, 'POST', DOWNTIMES, { ...other, machines: ['M1'] });
  const path = `${DOWNTIMES}/${id}`;
  assert.deepEqual(await refusedPointers(company, 'PUT', path, { machines: ['M1', 'M2'] }), ['/downtime-type']);
  const moved = await send(company, 'PUT', path, { machines: ['M1', 'M2'], 'downtime-type': 'Maintenance' });
  assert.deepEqual(moved.machines, [
    { code: 'M1', name: null },
    { code: 'M2', name: 'Machine 2' },
  ]);
  assert.deepEqual(await refusedPointers(company, 'PUT', path, { 'downtime-type': 'Other' }), ['/downtime-type']);
});

test('what a downtime names may be gone, or be taken from its machine, without standing in the way of a change', async () => {
  const company = await floorCompany();
  const named = { product: 'ProdX', 'production-order': 'OP XPTO', workers: [3], 'closed-by': 3 };
  const { id } = await send(company, 'POST', DOWNTIMES, { ...stop, ...named });
  await send(company, 'PUT', '/api/machines/M2', { 'downtime-types': ['Maintenance'] });
  await send(company, 'PUT', `${DOWNTIMES}/${id}`, { ...stop, 'end-time': '2026-07-20T10:00:00Z' });
  const [order] = (await company.call<{ id: number }[]>({ path: '/api/production-orders' })).body;
  await send(company, 'DELETE', `/api/production-orders/${order?.id}`);
  for (const gone of ['machines/M2', 'workers/3', 'products/ProdX', 'downtime-types/Malfunction']) {
    await send(company, 'DELETE', `/api/${gone}`);
  }
  const { body } = await company.call<Downtime>({ path: `${DOWNTIMES}/${id}` });
  const after = await send(company, 'PUT', `${DOWNTIMES}/${id}`, { ...body, 'end-time': '2026-07-20T11:00:00Z' });
  assert.deepEqual(after, { ...body, 'end-time': '2026-07-20T11:00:00.000Z', 'time-spent': '03H00m00s' });
});

test('a downtime ends after it starts', async () => {
  const company = await floorCompany();
  const at = (start: string, end: string) => ({ ...stop, 'start-time': start, 'end-time': end });
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, at('2026-07-20', '2026-07-19')), ['/end-time']);
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, at('2026-07-20', '2026-07-20')), ['/end-time']);
  const { id } = await send(company, 'POST', DOWNTIMES, stop);
  const late = { 'start-time': '2026-07-20T09:00:00Z' };
  assert.deepEqual(await refusedPointers(company, 'PUT', `${DOWNTIMES}/${id}`, late), ['/end-time']);
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, { ...open, 'closed-by': 1 }), ['/closed-by']);
});

test('a machine has one downtime that goes on at most; those that have ended may overlap', async () => {
  const company = await floorCompany();
  const { id } = await send(company, 'POST', DOWNTIMES, open);
  const again = { ...open, machines: ['M1', 'M2'], 'downtime-type': 'Maintenance' };
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, again), ['/machines']);
  const { text } = await company.call({ method: 'POST', path: DOWNTIMES, body: again });
  assert.match(text, /must have no other downtime that goes on: \\"M2\\"/);
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, [{ ...open, machines: ['M1'] }, again]), [
    '/1/machines',
    '/1/machines',
  ]);
  const [first] = await send<Downtime[]>(company, 'POST', DOWNTIMES, [stop, stop, { ...stop, machines: ['M3', 'M3'] }]);
  assert.deepEqual(await refusedPointers(company, 'PUT', `${DOWNTIMES}/${first?.id}`, { 'end-time': null }), [
    '/machines',
  ]);
  const end = { 'end-time': '2026-07-20T12:00:00Z', 'closed-by': 2 };
  const closed = await send(company, 'PUT', `${DOWNTIMES}/${id}`, end);
  assert.deepEqual([closed['checked-out'], closed['closed-by']], [true, { number: 2 }]);
  const reopened = await send(company, 'PUT', `${DOWNTIMES}/${first?.id}`, { 'end-time': null });
  assert.deepEqual([reopened['end-time'], reopened['closed-by']], [null, {}]);
  await send(company, 'DELETE', `${DOWNTIMES}/${first?.id}`);
  await send(company, 'POST', DOWNTIMES, again);
});

test('of 10 downtimes of a machine that are to begin at once, one does', async () => {
  const company = await floorCompany();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => company.call({ method: 'POST', path: DOWNTIMES, body: open })),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, ...Array.from({ length: 9 }, () => 400)]);
});

test('a downtime of many machines and workers can be written and changed as one', async () => {
  const company = await floorCompany();
  const machines = Array.from({ length: 12 }, (_, position) => ({ code: `A${position}` }));
  const workers = Array.from({ length: 12 }, (_, position) => ({ number: 100 + position }));
  const others = machines.map(({ code }) => ({ code: `B${code}` }));
  await send(company, 'POST', '/api/machines', [...machines, ...others]);
  await send(company, 'POST', '/api/workers', [...workers, { number: 200 }]);
  const all = { 'downtime-type': 'Other', machines, workers };
  const { id } = await send(company, 'POST', DOWNTIMES, all);
  const swapped = { machines: others, workers: [...workers.slice(1), { number: 200 }] };
  const headers = { 'idempotency-key': 'swap' };
  const path = `${DOWNTIMES}/${id}`;
  const answer = await company.call<Downtime>({ method: 'PUT', path, headers, body: swapped });
  assert.deepEqual([answer.status, answer.body.machines?.length], [200, 12], answer.text);
  const tooMany = { ...all, workers: [...workers, { number: 200 }] };
  assert.deepEqual(await refusedPointers(company, 'POST', DOWNTIMES, tooMany), ['/machines']);
});

test('the scope of everyday work is enough for all of it', async () => {
  const { key, secret } = await floorCompany();
  for (const scope of ['productions_write', 'company_admin']) {
    const token = await issueToken({ key, secret }, [scope]);
    const made = await call<Downtime>({ method: 'POST', path: DOWNTIMES, token, body: stop });
    const path = `${DOWNTIMES}/${made.body.id}`;
    const read = [await call({ path: DOWNTIMES, token }), await call({ path, token })];
    const changed = await call({ method: 'PUT', path, token, body: { product: 'ProdX' } });
    const removed = await call({ method: 'DELETE', path, token });
    const statuses = [made, ...read, changed, removed].map(({ status }) => status);
    assert.deepEqual(statuses, [201, 200, 200, 200, 204], scope);
  }
});
