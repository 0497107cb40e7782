import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** A worker as what happens on the shop floor names one, as it was when that was written; found by its id. */
export type NamedWorker = { readonly id: number; readonly number: number; readonly name: string | null };

/** A worker came or went (rule punchclock-type). */
export type PunchClock = {
  readonly id: number;
  readonly worker: NamedWorker;
  /** 1 in, 0 out (rule punchclock-type). */
  readonly type: 0 | 1;
  readonly date: Instant;
};

/** Key: padded id; listed by worker and by date; a worker's presence is read from the entries of a timeline alone. */
export const PunchClocks: Entity<PunchClock> = {
  name: 'punchclocks',
  noun: 'punch clock entry',
  key: ({ id }) => padId(id),
  tags: ({ worker }) => [punchWorkerIndex(worker.id)],
  dates: ({ date }) => [date],
  entries: ({ worker, type, date }) => [{ index: punchTimelineIndex(worker.id), date, amount: BigInt(type) }],
};

/** Index partition of the entries of a worker, by id. */
export const punchWorkerIndex = (worker: number) => `worker=${worker}`;
/** Index partition of the entries of a worker in the order of time, read consistently; the figure is the type. */
export const punchTimelineIndex = (worker: number) => `timeline=${worker}`;
