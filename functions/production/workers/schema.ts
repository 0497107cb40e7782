import * as z from 'zod/mini';
import { clearable, filledText } from '../../../shared/http/fields.ts';
import { integer } from '../../../shared/http/number-fields.ts';
import { optionalReference, referenceBy } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

/** When a worker is expected at work, in the company's zone. */
export type Shift = {
  /** HH:mm; an end before the start is on the next day. */
  readonly start: string;
  readonly end: string;
  /** Weekdays of the start, ISO 8601: 1 is Monday, 7 is Sunday; ascending. */
  readonly days: readonly number[];
  /** Planned breaks within it, HH:mm; in a shift over midnight those before its start are on the next day. */
  readonly breaks?: readonly { readonly start: string; readonly end: string }[] | null | undefined;
};

/** A person who works for the company. */
export type Worker = {
  readonly id: number;
  /** What the worker is called by; 0 is a number like any other. */
  readonly number: number;
  readonly name?: string | null | undefined;
  readonly section?: string | null | undefined;
  /** Codes of worker groups. */
  readonly groups?: readonly string[] | null | undefined;
  readonly shift?: Shift | null | undefined;
};

const GROUPS_MAX = 50;

const clock = () =>
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day, HH:mm, such as 08:30' }));

const weekday = () =>
  integer(1).check(z.refine((day) => day <= 7, { error: 'must be a weekday from 1 (Monday) to 7' }));

const ascending = (days: number[]) => [...new Set(days)].toSorted((a, b) => a - b);

const DAY_MINUTES = 24 * 60;
const BREAKS_MAX = 10;

/** Minutes from one time of day to the next time it is another. */
function minutesBetween(from: string, to: string): number {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES;
}

/** A break begins before it ends, and neither is outside the shift; of a shift that has no length nothing is said. */
const isWithin = (pause: Span, { start, end }: Span) =>
  start === end ||
  (minutesBetween(start, pause.start) < minutesBetween(start, pause.end) &&
    minutesBetween(start, pause.end) <= minutesBetween(start, end));

type Span = Pick<Shift, 'start' | 'end'>;

const ShiftInput = () =>
  wire({
    start: clock(),
    end: clock(),
    breaks: clearable(z.array(wire({ start: clock(), end: clock() })).check(z.maxLength(BREAKS_MAX))),
    days: z.pipe(z.array(weekday()).check(z.minLength(1), z.maxLength(7)), z.transform(ascending)),
  }).check(
    z.refine(({ start, end }) => start !== end, { error: 'must not end when it starts', path: ['end'] }),
    z.refine(({ breaks, ...shift }) => (breaks ?? []).every((pause) => isWithin(pause, shift)), {
      error: 'must each end after they start, within the shift',
      path: ['breaks'],
    }),
  );

const fields = () => ({
  number: integer(0),
  name: clearable(filledText()),
  section: z.optional(optionalReference()),
  groups: clearable(z.array(referenceBy('code')).check(z.maxLength(GROUPS_MAX))),
  shift: clearable(ShiftInput()),
});

export const WorkerInput = memo(() => wire(fields()));
export const WorkerUpdate = memo(() => wire(partial(fields())));
export const WorkerPath = memo(() => z.object({ number: integer(0) }));

export const WorkerOut = memo(() =>
  z.object({
    id: z.number(),
    number: z.number(),
    name: z.nullable(z.string()),
    section: z.nullable(z.string()),
    groups: z.array(z.string()),
    shift: z.nullable(
      z.object({
        start: z.string(),
        end: z.string(),
        days: z.array(z.number()),
        breaks: z.array(z.object({ start: z.string(), end: z.string() })),
      }),
    ),
  }),
);

const representShift = ({ start, end, days, breaks }: Shift) => ({
  start,
  end,
  days: [...days],
  breaks: (breaks ?? []).map((pause) => ({ start: pause.start, end: pause.end })),
});

/** The JSON of a worker. */
export const workerJson = ({ id, number, name, section, groups, shift }: Worker) => ({
  id,
  number,
  name: name ?? null,
  section: section ?? null,
  groups: [...(groups ?? [])],
  shift: shift ? representShift(shift) : null,
});
