import { setTimeout as pause } from 'node:timers/promises';
import { PARTS, type Part, type Plant } from './plant.ts';
import { type Random, shuffledCopy } from './random.ts';

/** Time between two kills, and how long a part stays away. */
const PAUSE_MILLISECONDS = [300, 1500] as const;
const OUTAGE_MILLISECONDS_MAX = 500;
/** How deep in a function a part is killed: some begin their work with a token or a lease, some are in the middle of it. */
const DEPTH_MILLISECONDS_MAX = 60;

/** How often each part was killed, and how often in the middle of a function. */
export type Kills = Record<Part, { killed: number; inTheMiddle: number }>;

/**
 * Kills parts until `until` (of the performance clock), each as often as the others, and brings them back after a
 * while: often several are away at once. Resolves when all are back.
 */
export async function killAtRandom(plant: Plant, random: Random, until: number): Promise<Kills> {
  const kills = Object.fromEntries(PARTS.map((part) => [part, { killed: 0, inTheMiddle: 0 }])) as Kills;
  const away = new Map<Part, Promise<void>>();
  let order: Part[] = [];
  for (;;) {
    await pause(random.between(...PAUSE_MILLISECONDS));
    if (performance.now() >= until) break;
    if (order.length === 0) order = [...shuffledCopy(PARTS, random)];
    const part = order.pop() as Part;
    await away.get(part);
    const outage = random.between(0, OUTAGE_MILLISECONDS_MAX);
    const back = strike(plant, part, kills, { depth: random.between(0, DEPTH_MILLISECONDS_MAX), outage });
    // Its failure is met when it is waited for.
    back.catch(() => {});
    away.set(part, back);
  }
  await Promise.all(away.values());
  return kills;
}

type Blow = { readonly depth: number; readonly outage: number };

async function strike(plant: Plant, part: Part, kills: Kills, { depth, outage }: Blow): Promise<void> {
  const inTheMiddle = await plant.kill(part, depth);
  kills[part].killed += 1;
  if (inTheMiddle) kills[part].inTheMiddle += 1;
  await pause(outage);
  await plant.start(part);
}
