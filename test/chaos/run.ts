import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { EXPIRY_SECONDS, newAhead, readLater, sendAhead } from './ahead.ts';
import { readersUpToDate } from './checks/channels.ts';
import type { Check, Evidence } from './checks/check.ts';
import { everyEndpointIsTold } from './checks/deliveries.ts';
import { daysCounted, digestSums } from './checks/digest.ts';
import { readingsAreInOrder } from './checks/history.ts';
import { everyChangeIsInTheLedger } from './checks/ledger.ts';
import { parkedAreCarriedOutOnce } from './checks/patience.ts';
import { serialsAreAllOrNone } from './checks/serials.ts';
import { productionsAreBookedOnce, stockIsItsMovements } from './checks/stock.ts';
import { versionsAreUnbroken } from './checks/stream.ts';
import { writesAreKept } from './checks/writes.ts';
import { type ChannelReading, foundCompany } from './company.ts';
import { observe } from './history.ts';
import { type Kills, killAtRandom } from './killer.ts';
import { readEvents, readTotals } from './ledger.ts';
import { type Line, runLine, setUpLine, setUpPartner } from './line.ts';
import { newMemory } from './memory.ts';
import type { Plant } from './plant.ts';
import { startPlant } from './plant.ts';
import { type Rest, untilQuiet } from './quiet.ts';
import { type Random, seededRandom } from './random.ts';
import { readAlong, readToTheEnd } from './readers.ts';
import { readTruth, type Truth } from './truth.ts';
import { write } from './work.ts';

const WRITERS_PER_COMPANY = 5;
const LINES_PER_COMPANY = 2;
const OBSERVERS_PER_COMPANY = 2;
const AHEAD_PER_COMPANY = 2;
/** Time between two clocks that go wrong. */
const CLOCK_MILLISECONDS = [500, 2_500] as const;
/** Time for requests to end by themselves before the clocks are put forward. */
const PATIENCE_MILLISECONDS = 3_000;
/** The longest leases, of serials and of readers that never gave their receipt back, run out after a minute. */
const LEASE_SECONDS = 61;

/** The channels of each company; a company has three at most. */
const CHANNELS: readonly (readonly ChannelReading[])[] = [
  [
    { name: 'orders', type: 'PRODUCTION_ORDER', ack: true },
    { name: 'orders-plain', type: 'PRODUCTION_ORDER', ack: false },
    { name: 'productions', type: 'PRODUCTION', ack: true },
  ],
  [
    { name: 'stock', type: 'STOCK', ack: true },
    { name: 'stock-plain', type: 'STOCK', ack: false },
    { name: 'productions-plain', type: 'PRODUCTION', ack: false },
  ],
];

/** The guarantees that are judged, by the name they have in the report. */
const CHECKS: Readonly<Record<string, Check>> = {
  'answered writes are kept, once': writesAreKept,
  'versions are unbroken': versionsAreUnbroken,
  'every change is in the ledger, once': everyChangeIsInTheLedger,
  'what is read is in order': readingsAreInOrder,
  'the digest adds up': digestSums,
  'every endpoint has its events': everyEndpointIsTold,
  'every reader is up to date': readersUpToDate,
  'stock is its movements': stockIsItsMovements,
  'productions are booked once': productionsAreBookedOnce,
  'serials are all or none': serialsAreAllOrNone,
  'what waits is carried out once, or expires': parkedAreCarriedOutOnce,
};

export type ChaosOptions = {
  readonly seconds: number;
  readonly seed: number;
  /** A fault of FAULTS that the functions have. */
  readonly planted?: string;
};

/** What came of a run. */
export type Result = {
  readonly kills: Kills;
  readonly rest: Rest;
  readonly figures: Readonly<Record<string, number>>;
  /** Violations by guarantee; every guarantee that was judged has an entry. */
  readonly violations: Readonly<Record<string, readonly string[]>>;
  /** What was judged, one for each company. */
  readonly evidence: readonly Evidence[];
  /** The file with what the parts printed, kept when there are violations. */
  readonly log: string | undefined;
};

/** One company at work: what the client knows, and what the readers saw. */
type Scene = Omit<Evidence, 'truth' | 'ledger' | 'totals' | 'later' | 'line'> & { line: Line };

/** Runs a sandbox whose parts are killed, and whose network and clocks are bad, while clients write; waits until all is quiet, and judges. */
export async function runChaos(options: ChaosOptions): Promise<Result> {
  const random = seededRandom(options.seed);
  const plant = await startPlant(random.fork(), options.planted);
  const scenes: Scene[] = [];
  let keep = true;
  try {
    for (const channels of CHANNELS) {
      scenes.push(await openScene(plant.baseUrl, channels, random.fork()));
    }
    // Each makes packs for the next one.
    for (const [position, scene] of scenes.entries()) {
      const { company: actor } = scenes[(position + 1) % scenes.length] as Scene;
      scene.line = { ...scene.line, partner: await setUpPartner(scene.company, actor) };
    }
    const kills = await rage(plant, scenes, options);
    const rest = await comeToRest(plant, scenes);
    const truth = await readTruth(plant.database);
    const evidence = await Promise.all(scenes.map((scene) => gather(scene, truth)));
    const judged = await judge(evidence);
    const violations = { ...judged.violations, 'queues are empty': leftIn(plant, rest) };
    const figures = {
      ...sortedByName(plant.network.faults),
      ...talliesOf(scenes),
      'changes committed': truth.changes.length,
      ...judged.figures,
    };
    keep = isBroken({ violations });
    return { kills, rest, figures, violations, evidence, log: keep ? plant.log : undefined };
  } catch (error) {
    throw new Error(`The run broke off. What the parts printed: ${plant.log}`, { cause: error });
  } finally {
    for (const { company } of scenes) for (const { endpoint } of company.subscriptions) endpoint.stop();
    await plant.stop(keep);
  }
}

async function gather(scene: Scene, truth: Truth): Promise<Evidence> {
  const { client, id } = scene.company;
  const [ledger, totals, later] = await Promise.all([
    readEvents(client),
    readTotals(client, daysCounted(truth, id)),
    readLater(client, scene.ahead),
  ]);
  return { ...scene, truth, ledger, totals, later };
}

/** Whether any guarantee is broken. */
export const isBroken = ({ violations }: Pick<Result, 'violations'>): boolean =>
  Object.values(violations).some((all) => all.length > 0);

async function openScene(baseUrl: string, channels: readonly ChannelReading[], random: Random): Promise<Scene> {
  const company = await foundCompany(baseUrl, channels, random);
  const line = await setUpLine(company);
  const seen = new Map(channels.map(({ name }) => [name, new Map()]));
  return { company, line, memory: newMemory(), ahead: newAhead(), seen };
}

/** Writers, readers and the killer, all at once. */
async function rage(plant: Plant, scenes: readonly Scene[], { seconds, seed }: ChaosOptions): Promise<Kills> {
  const random = seededRandom(seed + 1);
  const chance = seededRandom(seed + 2);
  const until = performance.now() + seconds * 1000;
  plant.network.rage();
  const crowd = scenes.flatMap((scene) => [
    ...Array.from({ length: WRITERS_PER_COMPANY }, (_, number) =>
      write(scene.company.client, scene.memory, `w${number}`, random.fork(), until),
    ),
    ...Array.from({ length: LINES_PER_COMPANY }, (_, number) =>
      runLine(scene.line, `L${number}`, random.fork(), until),
    ),
    ...Array.from({ length: AHEAD_PER_COMPANY }, (_, number) =>
      sendAhead(scene.company.client, scene.ahead, `A${number}`, chance.fork(), until),
    ),
    ...Array.from({ length: OBSERVERS_PER_COMPANY }, () =>
      observe(scene.company.client, scene.memory, random.fork(), until),
    ),
    ...(scene.line.partner ? [runLine(scene.line.partner, 'P', random.fork(), until)] : []),
    ...readingsOf(scene)
      .filter(({ channel }) => channel.ack)
      .map((reading) => readAlong(reading, random.fork(), until)),
  ]);
  const work = Promise.all(crowd);
  // Its failure is met when it is waited for.
  work.catch(() => {});
  const [kills] = await Promise.all([
    killAtRandom(plant, random.fork(), until),
    turnClocks(plant, random.fork(), until),
  ]);
  plant.network.calm();
  await plant.rightClocks();
  await hurry(plant, work);
  return kills;
}

/** Has clocks go wrong until `until`, one after the other. */
async function turnClocks(plant: Plant, random: Random, until: number): Promise<void> {
  while (performance.now() < until) {
    await pause(random.between(...CLOCK_MILLISECONDS));
    await plant.turnClock(random);
  }
}

/** Requests that are not answered yet may wait for the lease of one that was killed: it gets its time. */
async function hurry(plant: Plant, work: Promise<unknown>): Promise<void> {
  let over = false;
  const done = work.finally(() => {
    over = true;
  });
  while (!over) {
    await Promise.race([pause(PATIENCE_MILLISECONDS), done]);
    if (!over) await plant.advance(LEASE_SECONDS);
  }
}

const readingsOf = ({ company, seen }: Scene) =>
  company.channels.map((channel) => ({
    client: company.client,
    channel,
    seen: seen.get(channel.name) ?? new Map(),
  }));

/** The endpoints become well, what waits gets its time, what it waits for in vain too, and the readers read what is left. */
async function comeToRest(plant: Plant, scenes: readonly Scene[]): Promise<Rest> {
  for (const { company } of scenes) for (const { endpoint } of company.subscriptions) endpoint.calm();
  const before = await untilQuiet(plant);
  await plant.advance(EXPIRY_SECONDS);
  await plant.runSchedules();
  const after = await untilQuiet(plant);
  const rest = {
    seconds: before.seconds + after.seconds,
    aheadSeconds: before.aheadSeconds + EXPIRY_SECONDS + after.aheadSeconds,
    redriven: before.redriven + after.redriven,
    depths: after.depths,
  };
  await plant.advance(LEASE_SECONDS);
  await Promise.all(scenes.flatMap(readingsOf).map(readToTheEnd));
  return rest;
}

async function judge(all: readonly Evidence[]) {
  const violations: Record<string, readonly string[]> = {};
  const figures: Record<string, number> = {};
  for (const [name, check] of Object.entries(CHECKS)) {
    const findings = await Promise.all(all.map(check));
    violations[name] = findings.flatMap((finding) => finding.violations);
    for (const finding of findings) add(figures, finding.figures ?? {});
  }
  return { violations, figures };
}

/** Messages and stream records left unprocessed. */
function leftIn({ discarded }: Plant, { depths }: Rest): readonly string[] {
  const left = Object.entries(depths).filter(([, count]) => count > 0);
  return [
    ...left.map(([state, count]) => `${count} messages are ${state}`),
    ...(existsSync(discarded) ? ['stream records were given up on'] : []),
  ];
}

function talliesOf(scenes: readonly Scene[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const { company } of scenes) {
    const { sent, committed, refused, ambiguous, retries } = company.client.tally;
    add(figures, {
      'writes sent': sent,
      'writes committed': committed,
      'writes refused (409)': refused,
      'writes ambiguous': ambiguous,
      'tries again': retries,
    });
  }
  return figures;
}

const sortedByName = <T>(all: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function add(to: Record<string, number>, figures: Readonly<Record<string, number>>): void {
  for (const [name, figure] of Object.entries(figures)) to[name] = (to[name] ?? 0) + figure;
}
