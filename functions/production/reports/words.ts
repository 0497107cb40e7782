import { describedContract } from '../../../shared/http/words.ts';
import { REPORT_DAYS_MAX } from '../model/limits.ts';
import { contract } from './contract.ts';

const presence =
  '**Presence** is from punching in to punching out. A shift without punches counts as planned, unless `only-punch-clock`: no stay overlaps it, and none outside of any shift begins on its day.';
const work =
  '**Work** is the time of the productions of the worker, less downtimes of the worker and of the machine they ran on and less planned breaks, within the presence; what is recorded or lost twice counts once. A worker without a shift (with `only-punch-clock` every worker) may not have punched on a day at all: then nothing is known about the presence, and what was recorded is work. `rework-time` is the part of it spent on productions that are rework.';
const calendar =
  '**Calendar downtimes** are planned breaks of the shift and downtimes of the worker that name no machine, as far as they lie within the presence, whether there was work then or not; presence still contains them.';
const days =
  'What goes on counts up to now. Shifts and stays belong as a whole to one day in the company zone: a shift to the day it starts on, a stay to the day of its shift, or else to the day it begins on. What belongs to a Saturday or Sunday is left out of all sums, unless `show-weekend`.';
const bounds = `Both moments are included; a plain date is its midnight, so a whole July ends with \`end-time=2026-08-01\`. At most ${REPORT_DAYS_MAX} days.`;
const cost =
  'The report reads the entries of the window only: for each of the 25 workers of a page about eight reads, five at once, for each machine three, ten workers at once. One report of a company runs at a time: a second one is refused with 429 and `Retry-After: 1`. One that crashed stands in the way for 30 seconds.';

export const reports = describedContract(contract, {
  title: 'Reports',
  description: 'What the shop floor adds up to.',
  fields: {
    worker: 'The worker the line is about.',
    'worker.number': 'Number of the worker, as text.',
    'presence-time': 'Time the worker was present; seconds are cut off, such as `08H00`.',
    'work-time':
      'Time of the productions of the worker, less downtimes and breaks, within the presence, such as `04H00m00s`.',
    percentage: 'Work in whole per cent of presence, rounded half up, such as `50%`; `0%` without presence.',
    'calendar-downtimes':
      'Planned breaks, and downtimes of the worker without a machine, within the presence, such as `00H30m00s`.',
    'rework-time': 'The part of the work that was rework; only with `show-rework=true`. Such as `00H30m00s`.',
    '?start-time': 'Beginning of the report; the moment is included.',
    '?end-time': 'End of the report; the moment is included. At most 366 days after the start.',
    '?worker-number': 'Only the worker with this number.',
    '?section': 'Only workers of this section, by its name or code.',
  },
  routes: {
    workerLaborTime: {
      call: 'getWorkerLaborTimeReport',
      defaults: { 'only-punch-clock': false, 'show-weekend': false, 'show-rework': false },
      summary: 'Report presence and working time of workers, by number',
      description: [bounds, presence, work, calendar, days, cost].join('\n\n'),
      problems: {
        400: `A parameter cannot be read, start-time or end-time is missing, they are turned round, or more than ${REPORT_DAYS_MAX} days apart.`,
      },
    },
  },
});
