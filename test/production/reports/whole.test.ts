import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { formatDuration, formatHours } from '../../../shared/time/durations.ts';
import { newCompany, useFactory } from '../../support/factory.ts';
import { observedLabor } from '../model/oracle.ts';
import { downtime, production, writeHistories } from '../model/records.ts';
import { type Scenario, scenario } from '../model/scenario.ts';
import { report } from './company.ts';

useFactory({ rateLimitPerMinute: 0 });

/** What is asked, and where, is the same for all workers of a report; what is past does not depend on now. */
const shared = ({ zone, base, window, only, weekend }: Scenario) => ({ zone, base, window, only, weekend });
const past = new Date(Date.UTC(2026, 9, 31)).toISOString();

const several = fc.tuple(scenario, fc.array(scenario, { maxLength: 2 })).map(([first, others]) =>
  [first, ...others].map((one) => {
    const shift = first.base - one.base;
    const moved = (time: string) => new Date(Date.parse(time) + shift).toISOString();
    const spanned = <T extends { readonly from: string; readonly to: string | null }>({ from, to, ...rest }: T) => ({
      ...rest,
      from: moved(from),
      // What goes on would reach up to today, whatever the day.
      to: moved(to ?? from),
    });
    return {
      ...one,
      ...shared(first),
      now: past,
      punches: one.punches.map(({ type, date }) => ({ type, date: moved(date) })),
      productions: one.productions.map(spanned),
      downtimes: one.downtimes.map(spanned),
    };
  }),
);

/** The line of a worker, from what every quarter of an hour says. */
function lineOf(given: Scenario, number: number) {
  const { presence, work, rework, calendar } = observedLabor(given);
  const share = presence === 0 ? 0 : Math.round((work / presence) * 100);
  return {
    worker: { number: String(number), name: null },
    'presence-time': formatHours(presence / 1_000),
    'work-time': formatDuration(work / 1_000),
    percentage: `${share}%`,
    'calendar-downtimes': formatDuration(calendar / 1_000),
    'rework-time': formatDuration(rework / 1_000),
  };
}

/** Machines are shared: each worker's downtimes of a machine stop the others, too. */
const together = (workers: readonly Scenario[]): readonly Scenario[] =>
  workers.map((one) => ({
    ...one,
    downtimes: workers.flatMap((other) =>
      other.downtimes.map((stop) => (other === one ? stop : { ...stop, mine: false })),
    ),
  }));

test('the report through the door is what every quarter of an hour says, in any zone and over clock changes', async () => {
  await fc.assert(
    fc.asyncProperty(several, async (workers) => {
      const first = workers[0] as Scenario;
      const company = await newCompany({ timeZone: first.zone });
      await writeHistories(
        company,
        workers.map(({ shift, punches, productions, downtimes }, number) => ({
          number,
          shift,
          punches,
          productions: productions.map((one) => production({ ...one, worker: number })),
          downtimes: downtimes.map(({ machine, mine, ...span }) =>
            downtime({ ...span, workers: mine ? [number] : [], machines: machine ? [machine] : [] }),
          ),
        })),
      );
      const lines = await report(company, {
        'start-time': first.window.from,
        'end-time': first.window.to,
        'show-rework': true,
        'show-weekend': first.weekend,
        'only-punch-clock': first.only,
      });
      assert.deepEqual(lines, together(workers).map(lineOf));
    }),
    { numRuns: Number(process.env.REPORT_RUNS ?? 25) },
  );
});
