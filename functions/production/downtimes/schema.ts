import * as z from 'zod/mini';
import { clearable, code, instant } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import {
  optionalReference,
  optionalWorkerReference,
  referenceBy,
  workerReference,
} from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { memo } from '../../../shared/memo.ts';

/**
 * A machine is three index items of a downtime, a worker one. The items before and after a change, the downtime itself
 * and the receipt of a repeated request fit into one transaction, with two writes to spare.
 */
export const DOWNTIME_PARTS_MAX = (TRANSACTION_WRITES_MAX - 4) / 2;
export const DOWNTIME_MACHINE_PARTS = 3;

export const CONCERNS_NOTHING = 'or workers must be given: a downtime concerns at least one';

const several = <S extends z.ZodMiniType>(one: S) => clearable(z.array(one).check(z.maxLength(DOWNTIME_PARTS_MAX)));

const fields = () => ({
  startTime: clearable(instant()),
  endTime: clearable(instant()),
  startedBy: z.optional(optionalWorkerReference()),
  closedBy: z.optional(optionalWorkerReference()),
  workers: several(workerReference()),
  machines: several(referenceBy('code')),
  product: z.optional(optionalReference()),
  productionOrder: z.optional(optionalReference()),
  downtimeType: referenceBy('code'),
});

export const DowntimeInput = memo(() =>
  wire(fields()).check(
    z.refine(({ machines, workers }) => (machines?.length ?? 0) + (workers?.length ?? 0) > 0, {
      error: CONCERNS_NOTHING,
      path: ['machines'],
    }),
  ),
);
export const DowntimeUpdate = memo(() => wire(partial(fields())));
export type DowntimeChanges = z.output<ReturnType<typeof DowntimeUpdate>>;

export const DowntimePath = memo(() => z.object({ id: id() }));
export const DowntimeFilters = memo(() =>
  z.object({
    'start-time-before': z.optional(instant()),
    'start-time-after': z.optional(instant()),
    'end-time-before': z.optional(instant()),
    'end-time-after': z.optional(instant()),
    machine: z.optional(code()),
  }),
);
export type DowntimeQuery = z.output<ReturnType<typeof DowntimeFilters>>;
