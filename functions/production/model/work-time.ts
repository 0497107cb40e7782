import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import type { Downtime } from '../downtimes/entity.ts';
import type { Production } from '../productions/entity.ts';
import { Workers } from '../workers/entity.ts';
import { type AttendanceTerms, attendanceOf, attendanceWindow } from './attendance.ts';
import type { Window } from './intervals.ts';
import { PARALLEL_READS_MAX } from './limits.ts';
import { coveredMilliseconds, isOverlapping, joinedSpans } from './spans.ts';
import { lostSpans, NO_RECORDS, type WorkerRecords, workedSpans } from './worked-spans.ts';
import { machineDowntimes, workerRecords } from './worker-records.ts';

/** A production that has ended, and the window in which what is known of it is read. */
type PlacedProduction = {
  /** Ids, and the number of the worker. */
  readonly worker: number | undefined;
  readonly workerNumber: number | undefined;
  readonly machine: number | undefined;
  readonly span: Window;
  readonly window: Window;
};

/**
 * Whole seconds of work of each production, in their order (rule work-time): from start to end, less what is lost to
 * downtimes of its worker or its machine and to the planned breaks of the shift, within the attendance of its worker.
 * One without a worker is not cut by attendance. One that has not ended has 0, as printed: its end is only a
 * placeholder for the start (rule production-open-end). Whatever the number of productions, punches and downtimes are
 * read once per worker and machine, or, where the productions of a page lie more than four days apart, once for each
 * such time. `zone` is the company's.
 */
export async function workTimesOf(
  store: Store,
  productions: readonly Production[],
  now: Date,
  zone: string,
): Promise<readonly number[]> {
  const placed = placedProductions(productions);
  const ended = placed.flatMap((one) => one ?? []);
  const numbers = new Set(ended.flatMap(({ workerNumber }) => workerNumber ?? []));
  const [staff, known, machineStops] = await Promise.all([
    store.getMany(Workers, [...numbers].map(padId)),
    readOnce(ended, 'worker', (worker, window) => workerRecords(store, worker, window)),
    readOnce(ended, 'machine', (machine, window) => machineDowntimes(store, machine, window)),
  ]);
  return placed.map((one) => {
    if (!one) return 0;
    const found = one.workerNumber === undefined ? undefined : staff.get(padId(one.workerNumber))?.data;
    // Another worker may have the number by now.
    const shift = found?.id === one.worker ? found?.shift : undefined;
    const terms = { shift, zone, now: now.toISOString() };
    return Math.floor(
      coveredMilliseconds(workIn(one, known(one) ?? NO_RECORDS, machineStops(one) ?? [], terms)) / 1_000,
    );
  });
}

/** What was read may be known of a longer time; days are only gone through where the production lasts. */
function workIn(
  { worker, span }: PlacedProduction,
  { punches, downtimes }: WorkerRecords,
  machineStops: readonly Downtime[],
  terms: AttendanceTerms,
): readonly Window[] {
  const { present, unknownDays } = attendanceOf(punches, span, terms);
  const attended = worker === undefined ? [span] : [...present, ...unknownDays];
  return workedSpans([span], attended, lostSpans(span, [...downtimes, ...machineStops], terms));
}

/** Productions near one another share a window: the same punches decide about them. */
function placedProductions(productions: readonly Production[]): readonly (PlacedProduction | undefined)[] {
  const spans = productions.map(({ startTime, endTime }) =>
    endTime !== null && endTime > startTime ? { from: startTime, to: endTime } : undefined,
  );
  const all = spans.flatMap((span) => span ?? []);
  const windows = joinedSpans(all.map(attendanceWindow)).map((near) => ({
    near,
    window: hull(all.filter(isOverlapping(near))),
  }));
  return productions.map(({ worker, machine }, position) => {
    const span = spans[position];
    const found = span && windows.find(({ near }) => isOverlapping(near)(span));
    return (
      found && { worker: worker?.id, workerNumber: worker?.number, machine: machine?.id, span, window: found.window }
    );
  });
}

const hull = (spans: readonly Window[]): Window => ({
  from: spans.reduce((first, { from }) => (from < first ? from : first), spans[0]?.from ?? ''),
  to: spans.reduce((last, { to }) => (to > last ? to : last), ''),
});

/** Reads each worker or machine once in each window; answers how to look up what was read for a production. */
async function readOnce<K extends 'worker' | 'machine', T>(
  placed: readonly PlacedProduction[],
  kind: K,
  read: (owner: NonNullable<PlacedProduction[K]>, window: Window) => Promise<T>,
): Promise<(one: PlacedProduction) => T | undefined> {
  const keyOf = (one: PlacedProduction) => `${one.window.from} ${one[kind]}`;
  const wanted = new Map(placed.filter((one) => one[kind] !== undefined).map((one) => [keyOf(one), one]));
  const keys = [...wanted.keys()];
  const answers = await mapBounded([...wanted.values()], PARALLEL_READS_MAX, (one) =>
    read(one[kind] as NonNullable<PlacedProduction[K]>, one.window),
  );
  const found = new Map(keys.map((key, position) => [key, answers[position]]));
  return (one) => found.get(keyOf(one));
}
