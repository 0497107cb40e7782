import * as z from 'zod/mini';
import { memo } from '../../../shared/memo.ts';
import { formatClock, formatDuration } from '../../../shared/time/durations.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { coveredMilliseconds, spanOf } from '../model/spans.ts';
import type { Downtime } from './entity.ts';

const workerOrNobody = () => z.union([z.object({ number: z.number() }), z.object({})]);

export const DowntimeOut = memo(() =>
  z.object({
    id: z.number(),
    'start-time': z.string(),
    'end-time': z.nullable(z.string()),
    'started-by': workerOrNobody(),
    'closed-by': workerOrNobody(),
    workers: z.array(z.object({ number: z.number() })),
    machines: z.array(z.object({ code: z.string(), name: z.nullable(z.string()) })),
    product: z.string(),
    'production-order': z.string(),
    'checked-out': z.boolean(),
    'downtime-type': z.string(),
    'time-spent': z.string(),
  }),
);

type Viewing = { readonly zone: string; readonly now: Date };

const numbered = (number: number | null) => (number === null ? {} : { number });

/** The members both forms have; each writes durations as it is printed (rule downtime-time-spent). */
function shown(downtime: Downtime, { zone, now }: Viewing, format: (seconds: number) => string) {
  const { id, startTime, endTime, startedBy, closedBy, workers, machines, product, productionOrder, type } = downtime;
  return {
    id,
    'start-time': formatMilliseconds(startTime, zone),
    'end-time': endTime === null ? null : formatMilliseconds(endTime, zone),
    'started-by': numbered(startedBy),
    'closed-by': numbered(closedBy),
    workers: workers.map((number) => ({ number })),
    machines: machines.map(({ code, name }) => ({ code, name })),
    product: product ?? '',
    'production-order': productionOrder ?? '',
    'checked-out': endTime !== null,
    'downtime-type': type,
    'time-spent': format(coveredMilliseconds([spanOf(downtime, now.toISOString())]) / 1_000),
  };
}

/** The JSON of a downtime. */
export const downtimeJson = (downtime: Downtime, viewing: Viewing) => shown(downtime, viewing, formatDuration);

/**
 * What webhooks and channels show of a downtime; a channel has the event only of one that was deleted
 * (rule downtime-event-type).
 */
export const downtimeNotice = (downtime: Downtime, viewing: Viewing, event?: string) => ({
  ...shown(downtime, viewing, formatClock),
  ...(event !== undefined && { 'event-type': event }),
});
