import { mapBounded } from '../../shared/map-bounded.ts';
import type { Random } from '../chaos/random.ts';
import { arraysOf, type Hall, machineCode, REASON, WASTE } from './hall.ts';

/** Machines count every so many seconds. */
export const TICK_SECONDS = 10;
/** Requests of a company under way at once. */
const AT_ONCE = 2;
const HOUR_SECONDS = 3_600;
/** A worker comes and goes so often in an hour, and a machine stops so often. */
const PUNCHES_AN_HOUR = 2;
const STOPS_AN_HOUR = 1;
const SCRAP_CHANCE = 0.02;

type Post = { readonly path: string; readonly body: unknown };

/** What happens in a hall until its machines count next: counts in arrays, and some punches and stops. */
export async function playTick({ client, counts, size }: Hall, tick: number, random: Random): Promise<void> {
  const posts: readonly Post[] = [
    ...arraysOf([...counts.keys()].map((machine) => counted(machine, counts, random))).map((body) => ({
      path: '/api/machine-counters',
      body,
    })),
    ...chosen(size.workers, PUNCHES_AN_HOUR, random).map((worker) => punch(worker, tick)),
    ...chosen(size.machines, STOPS_AN_HOUR * 2, random).map((machine) => stop(machine, random)),
  ];
  await mapBounded(posts, AT_ONCE, (post) => client.must({ method: 'POST', ...post }));
}

function counted(machine: string, counts: Hall['counts'], random: Random) {
  const before = counts.get(machine) ?? { good: 0, waste: 0 };
  const now = { good: before.good + random.between(1, 3), waste: before.waste + (random() < SCRAP_CHANCE ? 1 : 0) };
  counts.set(machine, now);
  return { machine, count: now.good, ...(now.waste > 0 && { waste: [{ code: WASTE, quantity: now.waste }] }) };
}

/** Those of `count` numbers whom something concerns that happens to each so often in an hour. */
function chosen(count: number, anHour: number, random: Random): readonly number[] {
  const share = (anHour * TICK_SECONDS) / HOUR_SECONDS;
  return Array.from({ length: count }, (_, position) => position + 1).filter(() => random() < share);
}

const punch = (worker: number, tick: number): Post => ({
  path: '/api/punchclocks',
  body: {
    worker: { number: worker },
    type: tick % 2,
    date: new Date(Date.parse('2026-07-20T06:00:00Z') + tick * TICK_SECONDS * 1_000).toISOString(),
  },
});

const stop = (machine: number, random: Random): Post => ({
  path: `/api/machines/${machineCode(machine)}/startstop`,
  body: { running: random() < 0.5 ? 0 : 1, type: REASON },
});
