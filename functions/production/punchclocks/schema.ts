import * as z from 'zod/mini';
import { orMissing } from '../../../shared/http/explain.ts';
import { clearable, instant } from '../../../shared/http/fields.ts';
import { id, integer } from '../../../shared/http/number-fields.ts';
import { workerReference } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import type { PunchClock } from './entity.ts';

const DIRECTIONS = { 0: 0, 1: 1, out: 0, in: 1 } as const;

/** 1 or 0 as a number or as text, or the words terminals use for them. */
const direction = () =>
  z.pipe(
    z.union(
      [z.literal([1, 0]), z.enum(['1', '0', 'in', 'out'])],
      orMissing('must be 1 or "in" when the worker comes, 0 or "out" when the worker goes'),
    ),
    z.transform((sent) => DIRECTIONS[sent]),
  );

const fields = () => ({ worker: workerReference(), type: direction(), date: clearable(instant()) });

/** Webhooks and channels call the type `entry` (rule punchclock-type). */
const aliases = { entry: 'type' };

export const PunchClockInput = memo(() => wire(fields(), aliases));
export const PunchClockUpdate = memo(() => wire(partial(fields()), aliases));
export type PunchClockSent = z.output<ReturnType<typeof PunchClockInput>>;
export type PunchClockChanges = z.output<ReturnType<typeof PunchClockUpdate>>;

export const PunchClockPath = memo(() => z.object({ id: id() }));
export const PunchClockFilters = memo(() =>
  z.object({
    'date-before': z.optional(instant()),
    'date-after': z.optional(instant()),
    worker: z.optional(integer(0)),
  }),
);

export const PunchClockOut = memo(() =>
  z.object({
    id: z.number(),
    date: z.string(),
    worker: z.object({ number: z.number() }),
    type: z.number(),
  }),
);

/** The JSON of an entry. */
export const punchClockJson = ({ id, date, worker, type }: PunchClock, zone: string) => ({
  id,
  date: formatMilliseconds(date, zone),
  worker: { number: worker.number },
  type,
});

/**
 * What webhooks and channels show of an entry; a channel has a notification only of one that was deleted
 * (rule punchclock-notification).
 */
export const punchClockNotice = (entry: PunchClock, zone: string, notification?: string) => ({
  id: entry.id,
  date: formatMilliseconds(entry.date, zone),
  ...(notification !== undefined && { notification }),
  worker: { number: entry.worker.number },
  entry: entry.type,
});
