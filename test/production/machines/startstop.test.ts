import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { call, type TestCompany, useFactory } from '../../support/factory.ts';
import { sample } from '../../support/samples.ts';
import type { Downtime } from '../downtimes/floor.ts';
import {
  get,
  PRODUCTIONS,
  type Production,
  production,
  refusedPointers,
  send,
  tableMaker,
} from '../productions/floor.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const SAW = '/api/machines/SAW/startstop';
const stop = { type: 'Maintenance', running: 0 };
const start = { type: 'Maintenance', running: 1 };

/** The floor, with two downtime types assigned to its machines and a third one to none. */
async function machines() {
  const company = await tableMaker();
  const types = ['Maintenance', 'Malfunction'];
  const body = [...types, 'Other'].map((code) => ({ code }));
  await send(company, 'POST', '/api/downtime-types', body);
  for (const code of ['SAW', 'PRESS']) await send(company, 'PUT', `/api/machines/${code}`, { 'downtime-types': types });
  return company;
}

const report = (company: TestCompany, body: object, path = SAW) => send<object>(company, 'POST', path, body);
const downtimes = (company: TestCompany) => get<Downtime[]>(company, '/api/downtimes');
const ended = async (company: TestCompany) => (await downtimes(company)).map((one) => one['checked-out']);

test('the printed request opens a downtime, repeated it has no effect; running again closes it, once', async () => {
  stopDate(Date.parse('2026-07-20T08:00:00.500Z'));
  const company = await machines();
  assert.deepEqual(await report(company, sample('machines/startstop.request')), {});
  vi.setSystemTime(Date.parse('2026-07-20T08:10:00Z'));
  await report(company, stop);
  await report(company, { type: 'Malfunction', running: 0 });
  const open = {
    id: 1,
    'start-time': '2026-07-20T08:00:00.500Z',
    'end-time': null,
    'started-by': {},
    'closed-by': {},
    workers: [],
    machines: [{ code: 'SAW', name: 'SAW' }],
    product: '',
    'production-order': '',
    'checked-out': false,
    'downtime-type': 'Maintenance',
    'time-spent': '00H09m59s',
  };
  assert.deepEqual(await downtimes(company), [open]);
  await report(company, { type: 'Malfunction', running: 1 });
  const closed = { ...open, 'end-time': '2026-07-20T08:10:00.000Z', 'checked-out': true };
  vi.setSystemTime(Date.parse('2026-07-20T08:20:00Z'));
  await report(company, start);
  assert.deepEqual(await downtimes(company), [closed]);
  await report(company, stop);
  assert.deepEqual(
    (await downtimes(company)).map(({ id, 'end-time': end }) => [id, end]),
    [
      [1, closed['end-time']],
      [2, null],
    ],
  );
});

test('the state is understood as a number, as text and as a truth value', async () => {
  const company = await machines();
  for (const [off, on] of [
    [0, 1],
    ['0', '1'],
    [false, true],
  ]) {
    await report(company, { ...stop, running: off });
    assert.ok((await ended(company)).includes(false));
    await report(company, { ...start, running: on });
    assert.ok(!(await ended(company)).includes(false));
  }
  for (const running of [2, -1, 'yes', null, undefined]) {
    assert.deepEqual(await refusedPointers(company, 'POST', SAW, { type: 'Maintenance', running }), ['/running']);
  }
});

test('a machine stops only for a reason that exists and is assigned to it; it always may run again', async () => {
  const company = await machines();
  for (const type of ['no', 'Other', '', null, undefined]) {
    assert.deepEqual(await refusedPointers(company, 'POST', SAW, { type, running: 0 }), ['/type'], String(type));
  }
  await send(company, 'POST', '/api/machines', { code: 'BARE' });
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/machines/BARE/startstop', stop), ['/type']);
  await report(company, stop);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { type: 'no', running: 1 }), ['/type']);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { running: 1 }), ['/type']);
  await send(company, 'PUT', '/api/machines/SAW', { 'downtime-types': [] });
  await send(company, 'DELETE', '/api/downtime-types/Maintenance');
  await report(company, start);
  assert.deepEqual(await ended(company), [true]);
});

test('the downtime is of the workers who work on the machine, and of the product and order started last', async () => {
  const company = await machines();
  const running = (machine: string, at: string, more: object) =>
    production({ machine, quantity: undefined, 'end-time': undefined, 'start-time': `2026-07-20T${at}Z`, ...more });
  await send(company, 'POST', PRODUCTIONS, [
    running('SAW', '08:00:00', { worker: 0 }),
    running('SAW', '09:00:00', { worker: 1000, 'production-order': null, operation: { code: '', product: 'leg' } }),
    running('PRESS', '10:00:00', { worker: 7 }),
    production({ machine: 'SAW', worker: 7 }),
  ]);
  await report(company, stop);
  await report(company, stop, '/api/machines/PRESS/startstop');
  assert.deepEqual(
    (await downtimes(company)).map((one) => [one.workers, one.product, one['production-order']]),
    [
      [[{ number: 0 }, { number: 1000 }], 'leg', ''],
      [[{ number: 7 }], 'table', 'O'],
    ],
  );
});

test('a downtime reported for two machines goes on for the other when one runs again', async () => {
  stopDate(Date.parse('2026-07-20T10:00:00Z'));
  const company = await machines();
  const outage = { machines: ['SAW', 'PRESS'], workers: [7], 'started-by': 7, 'downtime-type': 'Malfunction' };
  await send(company, 'POST', '/api/downtimes', { ...outage, 'start-time': '2026-07-20T09:00:00Z' });
  await report(company, start);
  const shown = async () =>
    (await downtimes(company)).map((one) => [one.machines.map(({ code }) => code), one['end-time'], one['started-by']]);
  const now = '2026-07-20T10:00:00.000Z';
  assert.deepEqual(await shown(), [
    [['PRESS'], null, { number: 7 }],
    [['SAW'], now, { number: 7 }],
  ]);
  await report(company, stop);
  await report(company, start, '/api/machines/PRESS/startstop');
  assert.deepEqual((await shown()).slice(0, 1), [[['PRESS'], now, { number: 7 }]]);
});

test('a downtime ends after it starts, even when the machine runs before it was to stop', async () => {
  stopDate(Date.parse('2026-07-20T10:00:00Z'));
  const company = await machines();
  await report(company, stop);
  await report(company, start);
  const planned = { machines: ['SAW'], 'downtime-type': 'Maintenance', 'start-time': '2026-07-21' };
  await send(company, 'POST', '/api/downtimes', planned);
  await report(company, start);
  assert.deepEqual(
    (await downtimes(company)).map(({ 'end-time': end }) => end),
    ['2026-07-20T10:00:00.001Z', '2026-07-21T00:00:00.001Z'],
  );
});

test('of 20 reports at once that a machine stopped one opens a downtime, of 20 that it runs one closes it', async () => {
  const company = await machines();
  const together = async (body: object) => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => company.call({ method: 'POST', path: SAW, body })),
    );
    assert.deepEqual(new Set(answers.map(({ status, text }) => `${status} ${text}`)), new Set(['200 {}']));
  };
  await together(stop);
  assert.deepEqual(await ended(company), [false]);
  await together(start);
  assert.deepEqual(await ended(company), [true]);
});

test('a retry with the same key never opens a second downtime, also when the machine has run since', async () => {
  const company = await machines();
  const headers = { 'idempotency-key': 'stop-1' };
  const request = { method: 'POST', path: SAW, headers, body: stop } as const;
  const answers = [await company.call(request)];
  await report(company, start);
  answers.push(await company.call(request));
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body]),
    [
      [200, {}],
      [200, {}],
    ],
  );
  assert.equal((await downtimes(company)).length, 1);
});

test('a machine reports with API key and secret; an unknown one is 404, and so is one of another company', async () => {
  const company = await machines();
  const { key, secret } = company;
  const send = (code: string, body: object = stop) =>
    call({ method: 'POST', path: `/api/machines/${code}/startstop`, basic: { key, secret }, body });
  assert.equal((await send('SAW')).status, 200);
  assert.equal((await send('none')).status, 404);
  const other = await tableMaker();
  const theirs = await other.call({ method: 'POST', path: '/api/machines/LATHE/startstop', body: stop });
  assert.equal(theirs.status, 404);
  assert.equal((await downtimes(company)).length, 1);
  assert.equal((await get<Production[]>(other, '/api/downtimes')).length, 0);
});
