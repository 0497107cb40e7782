import { setTimeout as pause } from 'node:timers/promises';
import { type Depths, depthsOf, redrive } from './depths.ts';
import type { Plant } from './plant.ts';
import { readTable } from './truth.ts';

const LOOK_MILLISECONDS = 50;
/** Steps the clocks are put forward by when everything left waits for its time, and how far in all. */
const STEP_SECONDS = 15;
const FAR_STEP_SECONDS = 600;
const AHEAD_SECONDS_MAX = 4 * 3600;
const MILLISECONDS_MAX = 300_000;

/** How long it took, in seconds of the machine and of the clocks that were put forward, and what was left then. */
export type Rest = {
  readonly seconds: number;
  readonly aheadSeconds: number;
  /** Dead letters that were sent to their queues again. */
  readonly redriven: number;
  readonly depths: Depths;
};

/**
 * Waits until the stream is read, no function runs and the queues are empty. What waits for its time, such as the lease
 * of a consumer that was killed or a retry, gets it by putting the clocks forward. Then dead letters, of messages whose
 * consumer was killed again and again, are redriven as the operator does it (docs/deploy.md), once. After a while it
 * gives up, and the depths show why.
 */
export async function untilQuiet(plant: Plant): Promise<Rest> {
  const began = performance.now();
  const before = plant.ahead();
  const until = began + MILLISECONDS_MAX;
  await untilEmpty(plant, until);
  const redriven = await redrive(plant.queues);
  const depths = await untilEmpty(plant, until);
  return { seconds: (performance.now() - began) / 1000, aheadSeconds: plant.ahead() - before, redriven, depths };
}

async function untilEmpty(plant: Plant, until: number): Promise<Depths> {
  const aheadMax = plant.ahead() + AHEAD_SECONDS_MAX;
  for (;;) {
    await plant.settled();
    const depths = await depthsOf(plant.queues);
    const far = await retriesFarAway(plant);
    const empty = depths.ready + depths.hidden + depths.delayed === 0;
    if ((empty && far === 0) || performance.now() > until || plant.ahead() > aheadMax) return depths;
    if (depths.ready > 0) await pause(LOOK_MILLISECONDS);
    else await moveOn(plant, empty ? FAR_STEP_SECONDS : STEP_SECONDS);
  }
}

async function moveOn(plant: Plant, seconds: number): Promise<void> {
  await plant.advance(seconds);
  await plant.runSchedules();
  await pause(LOOK_MILLISECONDS);
}

/** Retries that wait in the table, because they are further away than a queue can hold them back. */
async function retriesFarAway({ database }: Plant): Promise<number> {
  return (await readTable(database.endpoint, '~retries#')).length;
}
