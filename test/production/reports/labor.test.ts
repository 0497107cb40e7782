import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { attendanceWindow } from '../../../functions/production/model/attendance.ts';
import { decisiveWindow } from '../../../functions/production/model/presence.ts';
import { laborOf } from '../../../functions/production/reports/rules.ts';
import { observedLabor } from '../model/oracle.ts';
import { downtime, machineOf, production } from '../model/records.ts';
import { type Scenario, scenario } from '../model/scenario.ts';

const ME = 7;

/** The labour the code finds in a scenario, from no more than what is read from the table for its window. */
function laborCounted({ punches, productions, downtimes, window, ...telling }: Scenario) {
  const decisive = decisiveWindow(attendanceWindow(window));
  const stops = downtimes.map(({ machine, mine, ...span }) =>
    downtime({ ...span, workers: mine ? [ME] : [], machines: machine ? [machine] : [] }),
  );
  const stood = ['M1', 'M2'].map(
    (code) => [machineOf(code).id, stops.filter(({ machines }) => machines.some((one) => one.code === code))] as const,
  );
  const evidence = {
    punches: punches.filter(({ date }) => date >= decisive.from && date <= decisive.to),
    downtimes: stops.filter(({ workers }) => workers.includes(ME)),
    productions: productions.map((one) => production({ ...one, worker: ME })),
    machineDowntimes: new Map(stood),
  };
  return laborOf(evidence, window, telling);
}

test('presence, work, rework and calendar downtimes are what every quarter of an hour says, in any zone and over clock changes', () => {
  fc.assert(
    fc.property(scenario, (given) => {
      assert.deepEqual(laborCounted(given), observedLabor(given));
    }),
    { numRuns: Number(process.env.LABOR_RUNS ?? 300) },
  );
});
