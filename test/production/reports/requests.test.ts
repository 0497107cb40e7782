import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { downtime, production, writeHistories } from '../model/records.ts';
import { figures, type Line, monday, REPORT, report, span, stay } from './company.ts';

useFactory({ rateLimitPerMinute: 0 });

test('a missing, unreadable or turned round time, and more than 366 days, are 400 and named', async () => {
  const company = await newCompany();
  const refused: readonly (readonly [query: Record<string, string>, named: readonly string[]])[] = [
    [{}, ['start-time', 'end-time']],
    [{ 'start-time': '2026-07-20' }, ['end-time']],
    [{ 'start-time': '2026-07-20', 'end-time': 'tomorrow' }, ['end-time']],
    [{ 'start-time': '2026-07-21T00:00:01Z', 'end-time': '2026-07-21T00:00:00Z' }, ['end-time']],
    [{ 'start-time': '2025-01-01', 'end-time': '2026-01-02T00:00:01' }, ['end-time']],
    [{ ...monday, 'worker-number': 'John', 'show-rework': 'yes' }, ['worker-number', 'show-rework']],
    [{ ...monday, page: '0' }, ['page']],
  ];
  for (const [query, named] of refused) {
    const { status, body, text } = await company.call<{ errors: { pointer: string }[] }>({ path: REPORT, query });
    assert.equal(status, 400, text);
    assert.deepEqual(
      body.errors.map(({ pointer }) => pointer),
      named,
    );
  }
});

test('both times may be one moment, have any form of a date, and be 366 days apart', async () => {
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  await writeHistories(company, [{ number: 1, punches: stay('20 08:00', '20 10:00') }]);
  const moment = { 'start-time': '2026-07-20T10:00:00+01', 'end-time': '2026-07-20T09:00:00Z' };
  assert.equal((await report(company, moment))[0]?.['presence-time'], '00H00');
  const local = { 'start-time': '2026-07-20T10:00:00', 'end-time': '2026-07-20T12:00:00.000' };
  assert.equal((await report(company, local))[0]?.['presence-time'], '01H00');
  assert.equal(
    (await report(company, { 'start-time': '2025-07-26', 'end-time': '2026-07-27' }))[0]?.['presence-time'],
    '02H00',
  );
});

test('a worker and a section are found by number, code and name; one that does not exist has no lines', async () => {
  const company = await newCompany();
  await writeHistories(company, [{ number: 1, section: 'S1' }, { number: 2, section: 'Second' }, { number: 3 }]);
  const numbers = async (more: Record<string, string | number>) =>
    (await report(company, { ...monday, ...more })).map(({ worker }) => worker.number);
  assert.deepEqual(await numbers({ 'worker-number': 3 }), ['3']);
  assert.deepEqual(await numbers({ 'worker-number': 3, page: 2 }), []);
  assert.deepEqual(await numbers({ 'worker-number': 4 }), []);
  assert.deepEqual(await numbers({ section: 'S1' }), ['1']);
  assert.deepEqual(await numbers({ section: 'Second' }), ['2']);
  assert.deepEqual(await numbers({ section: 'Third' }), []);
  assert.deepEqual(await numbers({ section: 'S1', 'worker-number': 1 }), ['1']);
  assert.deepEqual(await numbers({ section: 'S1', 'worker-number': 2 }), []);
});

test('a page has 25 workers by number; Link and page numbers lead through all of them, once each', async () => {
  const company = await newCompany();
  const numbers = Array.from({ length: 60 }, (_, position) => (position * 37) % 101);
  await writeHistories(
    company,
    numbers.map((number) => ({ number })),
  );
  const expected = numbers.toSorted((a, b) => a - b).map(String);
  const pages = await walk<Line>(company, REPORT, monday);
  assert.deepEqual(
    pages.map((page) => page.length),
    [25, 25, 10],
  );
  assert.deepEqual(
    pages.flat().map(({ worker }) => worker.number),
    expected,
  );
  for (const page of [1, 2, 3, 4]) {
    assert.deepEqual(await report(company, { ...monday, page }), pages[page - 1] ?? []);
  }
});

test('another company with the same numbers has nothing in the report', async () => {
  const [mine, other] = await Promise.all([newCompany(), newCompany()]);
  const punches = stay('20 08:00', '20 16:00');
  const productions = [production({ worker: 1, machine: 'M', ...span('20 08:00', '20 12:00') })];
  await writeHistories(other, [{ number: 1, name: 'Secret', punches, productions }]);
  await writeHistories(mine, [
    { number: 1, name: 'Known', downtimes: [downtime({ machines: ['M'], ...span('20 01:00', '20 02:00') })] },
  ]);
  assert.deepEqual((await report(mine, monday)).map(figures), [['00H00', '00H00m00s', '0%', '00H00m00s']]);
  assert.deepEqual((await report(other, monday)).map(figures), [['08H00', '04H00m00s', '50%', '00H00m00s']]);
});

test('sections of the register are found by their name, too', async () => {
  const company = await newCompany();
  const created = await company.call({ method: 'POST', path: '/api/sections', body: { code: 'S1', name: 'Assembly' } });
  assert.equal(created.status, 201, created.text);
  await writeHistories(company, [
    { number: 1, section: 'S1' },
    { number: 2, section: 'Assembly' },
    { number: 3, section: 'S2' },
  ]);
  for (const section of ['S1', 'Assembly']) {
    const lines = await report(company, { ...monday, section });
    assert.deepEqual(
      lines.map(({ worker }) => worker.number),
      ['1', '2'],
      section,
    );
  }
});
