import * as z from 'zod/mini';
import {
  clearable,
  code,
  id,
  instant,
  partial,
  referred,
  referredOrNot,
  referredWorker,
  referredWorkerOrNot,
  wire,
} from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';

const LIST_LENGTH_MAX = 48;
export const CONCERNS_NOBODY = 'or workers must be given: a downtime concerns at least one';

const several = <S extends z.ZodMiniType>(one: S) => clearable(z.array(one).check(z.maxLength(LIST_LENGTH_MAX)));

const fields = () => ({
  startTime: clearable(instant()),
  endTime: clearable(instant()),
  startedBy: z.optional(referredWorkerOrNot()),
  closedBy: z.optional(referredWorkerOrNot()),
  workers: several(referredWorker()),
  machines: several(referred('code')),
  product: z.optional(referredOrNot()),
  productionOrder: z.optional(referredOrNot()),
  downtimeType: referred('code'),
});

export const DowntimeInput = memo(() =>
  wire(fields()).check(
    z.refine(({ machines, workers }) => (machines?.length ?? 0) + (workers?.length ?? 0) > 0, {
      error: CONCERNS_NOBODY,
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
export type Filters = z.output<ReturnType<typeof DowntimeFilters>>;
