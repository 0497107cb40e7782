import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { sample } from '../../support/samples.ts';
import { downtime, production, writeHistories } from '../model/records.ts';
import { at, figures, monday, report, span, stay } from './company.ts';

useFactory({ rateLimitPerMinute: 0 });

const week = { 'start-time': '2026-07-20', 'end-time': '2026-07-27' };
const shift = { start: '09:00', end: '17:00', days: [1, 2, 3, 4, 5], breaks: [{ start: '12:00', end: '12:30' }] };

/** The figures of one worker, number 1, to whom this has happened. */
async function figuresOf(
  history: Omit<Parameters<typeof writeHistories>[1][number], 'number'>,
  query: object = monday,
) {
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  await writeHistories(company, [{ number: 1, ...history }]);
  return figures((await report(company, { ...query }))[0]);
}

test('the report is answered as printed: John worked 4 of 8 hours, Mary 8 of 8', async () => {
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  const punches = stay('20 08:00', '20 16:00');
  const [john, mary] = [0, 1].map((worker) => [production({ worker, machine: 'M', ...span('20 08:00', '20 12:00') })]);
  await writeHistories(company, [
    {
      number: 1,
      name: 'Mary',
      punches,
      productions: [...(mary ?? []), production({ worker: 1, ...span('20 12:00', '20 18:00') })],
    },
    { number: 0, name: 'John', punches, productions: john ?? [] },
  ]);
  assert.deepEqual(await report(company, monday), sample('reports/worker-labor-time.response'));
});

test('breaks and downtimes of the worker are no work; those without a machine are calendar downtimes', async () => {
  const history = {
    shift,
    productions: [production({ worker: 1, machine: 'M', ...span('20 08:00', '20 16:00') })],
    downtimes: [
      downtime({ workers: [1], ...span('20 11:15', '20 12:00') }),
      downtime({ workers: [1], machines: ['N'], ...span('20 13:00', '20 13:20') }),
      downtime({ machines: ['M'], ...span('20 13:10', '20 13:40') }),
      downtime({ workers: [1], ...span('20 15:30', '20 19:00') }),
    ],
  };
  // 8 h less 11:00–12:00, 13:00–13:40 and 15:30–16:00 of UTC; the last two of them and the break are calendar downtimes.
  assert.deepEqual(await figuresOf(history), ['08H00', '05H50m00s', '73%', '01H30m00s']);
});

test('rework is shown when it is asked for, and work on two machines at once counts once', async () => {
  const company = await newCompany();
  const productions = [
    production({ worker: 1, machine: 'M', ...span('20 08:00', '20 10:00') }),
    production({ worker: 1, machine: 'N', rework: true, ...span('20 09:00', '20 10:30') }),
  ];
  await writeHistories(company, [{ number: 1, punches: stay('20 08:00', '20 12:00'), productions }]);
  const [hidden] = await report(company, monday);
  assert.ok(hidden && !('rework-time' in hidden));
  const [shown] = await report(company, { ...monday, 'show-rework': true });
  assert.deepEqual(shown, { ...hidden, 'rework-time': '01H30m00s' });
  assert.equal(shown?.['work-time'], '02H30m00s');
});

test('weekend days are left out unless they are asked for; a night shift of Friday is no weekend, one of Sunday is', async () => {
  const history = {
    shift: { start: '22:00', end: '06:00', days: [5, 6, 7] },
    productions: [production({ worker: 1, ...span('24 20:00', '27 08:00') })],
  };
  const days = { 'start-time': '2026-07-24', 'end-time': '2026-07-28' };
  assert.deepEqual(await figuresOf(history, days), ['08H00', '08H00m00s', '100%', '00H00m00s']);
  const weekend = { ...days, 'show-weekend': true };
  assert.deepEqual(await figuresOf(history, weekend), ['24H00', '24H00m00s', '100%', '00H00m00s']);
});

test('without punches the shift is the presence, unless only the punch clock counts', async () => {
  const punches = stay('21 08:00', '21 10:00');
  assert.deepEqual(await figuresOf({ shift, punches }, week), ['34H00', '00H00m00s', '0%', '02H00m00s']);
  const only = { ...week, 'only-punch-clock': true };
  assert.deepEqual(await figuresOf({ shift, punches }, only), ['02H00', '00H00m00s', '0%', '00H00m00s']);
});

test('of a worker about whom neither punches nor a shift say anything work is what was recorded, without presence 0%', async () => {
  const productions = [production({ worker: 1, ...span('20 08:00', '20 12:00') })];
  assert.deepEqual(await figuresOf({ productions }), ['00H00', '04H00m00s', '0%', '00H00m00s']);
});

test('the share of work is rounded half up', async () => {
  const punches = stay('20 08:00', '20 16:00');
  const shareOf = async (minutes: string) => {
    const productions = [production({ worker: 1, ...span('20 08:00', `20 08:${minutes}`) })];
    return (await figuresOf({ punches, productions }))?.[2];
  };
  assert.deepEqual([await shareOf('12'), await shareOf('11'), await shareOf('07')], ['3%', '2%', '1%']);
});

test('a worker who came before the window and a downtime that began months before it count within the window only', async () => {
  const history = {
    punches: [
      { type: 1, date: at('20 20:00') },
      { type: 0, date: at('21 02:00') },
    ] as const,
    productions: [production({ worker: 1, from: '2026-02-01T00:00:00.000Z', to: at('21 01:00') })],
  };
  const tuesday = { 'start-time': '2026-07-21', 'end-time': '2026-07-22' };
  assert.deepEqual(await figuresOf(history, tuesday), ['03H00', '02H00m00s', '67%', '00H00m00s']);
});

test('what goes on counts up to now', async () => {
  const now = Date.now();
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  const company = await newCompany();
  const punches = [{ type: 1, date: ago(120) }] as const;
  await writeHistories(company, [
    { number: 1, punches, productions: [production({ worker: 1, from: ago(60), to: null })] },
  ]);
  const query = { 'start-time': ago(1_440), 'end-time': ago(-1_440), 'show-weekend': true };
  const [line] = await report(company, query);
  assert.deepEqual([line?.['presence-time'], line?.percentage], ['02H00', '50%']);
  assert.match(line?.['work-time'] ?? '', /^01H0[0-2]m/);
});
