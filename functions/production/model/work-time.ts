import { mapBounded } from '../../../shared/bounded.ts';
import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Downtime } from '../downtimes/entity.ts';
import type { Production } from '../productions/entity.ts';
import { Workers } from '../workers/entity.ts';
import { around, attendanceOf, type Telling } from './attendance.ts';
import type { Window } from './intervals.ts';
import { downtimesAt, knownOf } from './known.ts';
import { PARALLEL_READS_MAX } from './limits.ts';
import { joined, millisecondsOf, overlaps } from './spans.ts';
import { type Known, lostIn, NOTHING, worked } from './working.ts';

/** A production that has ended, and the window in which what is known of it is read. */
type Placed = {
  readonly worker: number | undefined;
  readonly machine: string | undefined;
  readonly span: Window;
  readonly window: Window;
};

/**
 * Whole seconds of work of each production, in their order (decisions A251): from start to end, less what is lost to
 * downtimes of its worker or its machine and to the planned breaks of the shift, within the attendance of its worker. One
 * without a worker is cut by nobody's attendance. One that has not ended has 0, as printed: its end is only a placeholder
 * for the start (A252). Whatever the number of productions, punches and downtimes are read once per worker and machine,
 * or, where the productions of a page lie more than four days apart, once for each such time. `zone` is the company's.
 */
export async function workTimesOf(
  store: Store,
  productions: readonly Production[],
  now: Date,
  zone: string,
): Promise<readonly number[]> {
  const placed = place(productions);
  const ended = placed.flatMap((one) => one ?? []);
  const workers = new Set(ended.flatMap(({ worker }) => worker ?? []));
  const [staff, known, stood] = await Promise.all([
    store.getMany(Workers, [...workers].map(padId)),
    readOnce(ended, 'worker', (worker, window) => knownOf(store, worker, window)),
    readOnce(ended, 'machine', (machine, window) => downtimesAt(store, machine, window)),
  ]);
  return placed.map((one) => {
    if (!one) return 0;
    const shift = one.worker === undefined ? undefined : staff.get(padId(one.worker))?.data.shift;
    const telling = { shift, zone, now: now.toISOString() };
    return Math.floor(millisecondsOf(workIn(one, known(one) ?? NOTHING, stood(one) ?? [], telling)) / 1_000);
  });
}

/** What was read may be known of a longer time; days are only gone through where the production lasts. */
function workIn(
  { worker, span }: Placed,
  { punches, downtimes }: Known,
  stood: readonly Downtime[],
  telling: Telling,
): readonly Window[] {
  const { present, untold } = attendanceOf(punches, span, telling);
  const attended = worker === undefined ? [span] : [...present, ...untold];
  return worked([span], attended, lostIn(span, [...downtimes, ...stood], telling));
}

/** Productions near one another share a window: the same punches decide about them. */
function place(productions: readonly Production[]): readonly (Placed | undefined)[] {
  const spans = productions.map(({ startTime, endTime }) =>
    endTime !== null && endTime > startTime ? { from: startTime, to: endTime } : undefined,
  );
  const all = spans.flatMap((span) => span ?? []);
  const windows = joined(all.map(around)).map((near) => ({ near, window: hull(all.filter(overlaps(near))) }));
  return productions.map(({ worker, machine }, position) => {
    const span = spans[position];
    const found = span && windows.find(({ near }) => overlaps(near)(span));
    return found && { worker: worker?.number, machine: machine?.code, span, window: found.window };
  });
}

const hull = (spans: readonly Window[]): Window => ({
  from: spans.reduce((first, { from }) => (from < first ? from : first), spans[0]?.from ?? ''),
  to: spans.reduce((last, { to }) => (to > last ? to : last), ''),
});

/** Reads each worker or machine once in each window; answers how to look up what was read for a production. */
async function readOnce<K extends 'worker' | 'machine', T>(
  placed: readonly Placed[],
  kind: K,
  read: (owner: NonNullable<Placed[K]>, window: Window) => Promise<T>,
): Promise<(one: Placed) => T | undefined> {
  const keyOf = (one: Placed) => `${one.window.from} ${one[kind]}`;
  const wanted = new Map(placed.filter((one) => one[kind] !== undefined).map((one) => [keyOf(one), one]));
  const keys = [...wanted.keys()];
  const answers = await mapBounded([...wanted.values()], PARALLEL_READS_MAX, (one) =>
    read(one[kind] as NonNullable<Placed[K]>, one.window),
  );
  const found = new Map(keys.map((key, position) => [key, answers[position]]));
  return (one) => found.get(keyOf(one));
}
