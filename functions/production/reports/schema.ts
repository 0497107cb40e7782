import * as z from 'zod/mini';
import { filledText, instant, queryFlag } from '../../../shared/http/fields.ts';
import { integer } from '../../../shared/http/number-fields.ts';
import { memo } from '../../../shared/memo.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { REPORT_DAYS_MAX } from '../model/limits.ts';

const millisecondsMax = REPORT_DAYS_MAX * DAY_MILLISECONDS;

const flag = (meaning: string) => z.optional(queryFlag()).check(z.describe(meaning));

/** What the labour-time report is asked for. Flags default to false. */
export const LaborTimeQuery = memo(() =>
  z
    .object({
      'start-time': instant(),
      'end-time': instant(),
      'worker-number': z.optional(integer(0)),
      section: z.optional(filledText()),
      'show-rework': flag('Adds `rework-time`'),
      'show-weekend': flag('Counts Saturdays and Sundays, too'),
      'only-punch-clock': flag('Shifts do not fill in where there are no punches'),
    })
    .check(
      z.refine(({ 'start-time': from, 'end-time': to }) => from <= to, {
        error: 'must not be before start-time',
        path: ['end-time'],
      }),
      z.refine(({ 'start-time': from, 'end-time': to }) => Date.parse(to) - Date.parse(from) <= millisecondsMax, {
        error: `must be at most ${REPORT_DAYS_MAX} days after start-time`,
        path: ['end-time'],
      }),
    ),
);
export type LaborTimeSent = z.output<ReturnType<typeof LaborTimeQuery>>;

export const LaborTimeOut = memo(() =>
  z.array(
    z.object({
      worker: z.object({ number: z.string(), name: z.nullable(z.string()) }),
      'presence-time': z.string(),
      'work-time': z.string(),
      percentage: z.string(),
      'calendar-downtimes': z.string(),
      'rework-time': z.optional(z.string()),
    }),
  ),
);
