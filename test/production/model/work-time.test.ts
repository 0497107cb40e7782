import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { workTimesOf } from '../../../functions/production/model/work-time.ts';
import type { Production } from '../../../functions/production/productions/entity.ts';
import { newCompany, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';
import { observedWork } from './oracle.ts';
import { downtime, type History, production, type Span, storeOf, writeHistories } from './records.ts';
import { scenario } from './scenario.ts';

useFactory({ rateLimitPerMinute: 0 });

const at = (text: string) => `2026-07-${text.replace(' ', 'T')}:00.000Z`;
const span = (from: string, to: string | null): Span => ({ from: at(from), to: to === null ? null : at(to) });
const mine = (from: string, to: string | null, machine?: string) =>
  production({ worker: 1, machine, ...span(from, to) });
const later = new Date(at('30 00:00'));

/** Working times of productions in a company in which this has happened, as hours. */
async function hoursOf(productions: readonly Production[], history: Omit<History, 'number'> = {}, zone = 'UTC') {
  const company = await newCompany();
  await writeHistories(company, [{ number: 1, ...history }]);
  const seconds = await workTimesOf(storeOf(company), productions, later, zone);
  return seconds.map((one) => one / 3_600);
}

const shift = { start: '08:00', end: '17:00', days: [1, 2, 3, 4, 5], breaks: [{ start: '12:00', end: '13:00' }] };
const punches = [
  { type: 1, date: at('20 09:00') },
  { type: 0, date: at('20 16:00') },
] as const;

test('work is what was recorded when neither punches nor a shift say anything', async () => {
  assert.deepEqual(await hoursOf([mine('20 07:00', '20 19:00')]), [12]);
});

test('work lies within the presence: the punches, or else the shift less its breaks', async () => {
  const all = [mine('20 07:00', '20 19:00'), mine('21 07:00', '21 12:30'), mine('25 07:00', '25 12:30')];
  assert.deepEqual(await hoursOf(all, { punches }), [7, 5.5, 5.5]);
  assert.deepEqual(await hoursOf(all, { punches, shift }), [6, 4, 0]);
});

test('downtimes of the worker or of the machine are no work, and count once where they overlap', async () => {
  const downtimes = [
    downtime({ workers: [1], ...span('20 10:00', '20 11:00') }),
    downtime({ machines: ['M'], ...span('20 10:30', '20 12:00') }),
    downtime({ workers: [2], machines: ['N'], ...span('20 06:00', '20 20:00') }),
  ];
  const all = [mine('20 08:00', '20 16:00', 'M'), mine('20 08:00', '20 16:00', 'O'), mine('20 08:00', '20 16:00')];
  assert.deepEqual(await hoursOf(all, { downtimes }), [6, 7, 7]);
});

test('a downtime that goes on and one that began months ago take all they overlap', async () => {
  const open = downtime({ machines: ['M'], ...span('20 12:00', null) });
  const long = downtime({ machines: ['N'], from: '2026-03-01T00:00:00.000Z', to: at('20 12:00') });
  const all = [mine('20 08:00', '20 16:00', 'M'), mine('20 08:00', '20 17:00', 'N')];
  assert.deepEqual(await hoursOf(all, { downtimes: [open, long] }), [4, 5]);
});

test('a production has no work time before it has ended, and none when it ends as it starts', async () => {
  assert.deepEqual(await hoursOf([mine('20 08:00', null), mine('20 08:00', '20 08:00')]), [0, 0]);
});

test('a production without a worker loses what its machine stood still', async () => {
  const company = await newCompany();
  const downtimes = [downtime({ machines: ['M'], ...span('20 10:00', '20 11:00') })];
  await writeHistories(company, [{ number: 1, shift, downtimes }]);
  const all = [production({ worker: null, machine: 'M', ...span('20 06:00', '20 20:00') })];
  assert.deepEqual(await workTimesOf(storeOf(company), all, later, 'UTC'), [13 * 3_600]);
});

test('a worker of whom nothing is left, and one of another company, change nothing', async () => {
  const [company, other] = await Promise.all([newCompany(), newCompany()]);
  const downtimes = [downtime({ workers: [1], machines: ['M'], ...span('20 08:00', '20 20:00') })];
  await writeHistories(other, [{ number: 1, shift, punches, downtimes }]);
  assert.deepEqual(await workTimesOf(storeOf(company), [mine('20 08:00', '20 20:00', 'M')], later, 'UTC'), [
    12 * 3_600,
  ]);
});

test('a page of productions reads each worker and each machine once, whatever their number', async () => {
  const company = await newCompany();
  await writeHistories(company, [{ number: 1, punches }]);
  const queries = async (all: readonly Production[]) => {
    const { roundTrips } = await meter(() => workTimesOf(storeOf(company), all, later, 'UTC'));
    return roundTrips.length;
  };
  const one = await queries([mine('20 08:00', '20 09:00', 'M')]);
  assert.equal(await queries(Array.from({ length: 25 }, () => mine('20 08:00', '20 09:00', 'M'))), one);
  assert.equal(await queries([mine('20 08:00', null, 'M')]), 0, 'what has not ended is not looked up');
});

test('productions years apart read nothing of what lies between them', async () => {
  const company = await newCompany();
  const between = Array.from({ length: 40 }, (_, day) => ({
    type: (day % 2) as 0 | 1,
    date: new Date(Date.UTC(2025, 0, 1 + day)).toISOString(),
  }));
  await writeHistories(company, [{ number: 1, punches: between }]);
  const all = [
    production({ worker: 1, from: '2024-01-01T08:00:00.000Z', to: '2024-01-01T09:00:00.000Z' }),
    mine('20 08:00', '20 09:00'),
  ];
  const { roundTrips } = await meter(() => workTimesOf(storeOf(company), all, later, 'UTC'));
  const timelines = roundTrips.filter(({ input }) => JSON.stringify(input).includes('timeline=2'));
  assert.equal(timelines.length, 2);
  for (const { input } of timelines) assert.doesNotMatch(JSON.stringify(input), /2025-01/);
});

test('working times are what every quarter of an hour says, in any zone and over clock changes', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (given) => {
      const company = await newCompany();
      const { zone, downtimes } = given;
      const productions = given.productions.map((one) => production({ ...one, worker: 1 }));
      const stops = downtimes.map(({ machine, mine: own, ...rest }) =>
        downtime({ ...rest, workers: own ? [1] : [], machines: machine ? [machine] : [] }),
      );
      await writeHistories(company, [{ number: 1, shift: given.shift, punches: given.punches, downtimes: stops }]);
      const times = await workTimesOf(storeOf(company), productions, new Date(given.now), zone);
      assert.deepEqual(times, observedWork(given));
    }),
    { numRuns: Number(process.env.WORK_RUNS ?? 40) },
  );
});
