import { openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startDatabase } from '../../local/dynamodb.ts';
import type { DeploymentSetting } from '../chaos/process/deployment.ts';
import { type Random, seededRandom } from '../chaos/random.ts';
import { startWorker, type Worker } from '../chaos/worker.ts';
import { type Hall, openHall } from './hall.ts';
import { type Evidence, readEvidence } from './judge.ts';
import { type Listener, openListener } from './listener.ts';
import { playTick, TICK_SECONDS } from './shift.ts';

/** How much there is, of all companies together, and how it goes. */
export type LoadOptions = {
  /** Of the factory's time. */
  readonly minutes: number;
  readonly machines: number;
  readonly workers: number;
  readonly webhooks: number;
  readonly companies: number;
  /** How often faster than the factory's time; 0: as fast as the machine can. */
  readonly pace: number;
  readonly seed: number;
  /** Seconds of the machine for which bookings are gathered. */
  readonly window: number;
};

/** What a run came to. */
export type LoadResult = {
  /** Of each company. */
  readonly evidence: readonly Evidence[];
  readonly counts: number;
  /** Machines, workers and webhooks of a company. */
  readonly size: Hall['size'];
  /** Milliseconds until the last count was sent, and from then until all was quiet. */
  readonly working: number;
  readonly settling: number;
  /** Milliseconds of the processor that all functions have taken meanwhile. */
  readonly processor: number;
  /** Milliseconds from each change to its call. */
  readonly delays: readonly number[];
  /** Calls that came again. */
  readonly repeated: number;
  /** Bytes of the heap of all functions that are in use, in the course of the run. */
  readonly heaps: readonly number[];
};

type Deployment = Worker<{ readonly baseUrl: string }>;
type OpenHall = { readonly company: string; readonly hall: Hall; readonly before: number };

const TABLE = 'load';
/** How often the heap is looked at. */
const LOOKS = 4;
const HELD_LOOK_MILLISECONDS = 500;
/** A call that is put off, because many go to one endpoint or it was not answered in time, is waited for so long. */
const PUT_OFF_MILLISECONDS_MAX = 600_000;

/** Sets up the companies in a deployment of their own, lets their machines work, waits for all that follows, and reads what is there. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const random = seededRandom(options.seed);
  const database = await startDatabase({ table: TABLE });
  const { endpoint } = database;
  const listener = await openListener();
  const setting: DeploymentSetting = { database: endpoint, table: TABLE, bookingWindowSeconds: options.window };
  const deployment: Deployment = await startWorker('deployment', setting, openSync('/dev/null', 'a'));
  try {
    const size = sizeOf(options);
    const halls: OpenHall[] = [];
    for (let number = 1; number <= options.companies; number += 1) {
      const { company, ...credentials } = (await deployment.ask('createCompany', `Hall ${number}`)) as Credentials;
      const hall = await openHall(deployment.ready.baseUrl, credentials, { size, listener, random });
      await deployment.ask('settled');
      halls.push({ company, hall, before: await lastSequence(hall) });
    }
    listener.delays();
    const worked = await work(options, { halls, deployment, listener, random });
    const evidence = await Promise.all(
      halls.map(({ company, hall, before }) =>
        readEvidence(hall, { endpoint, company, table: TABLE, before, heard: listener.heard }),
      ),
    );
    return { ...worked, evidence, size, repeated: listener.repeated() };
  } finally {
    await deployment.kill();
    listener.stop();
    await database.stop();
  }
}

/** Of each company. */
function sizeOf({ machines, workers, webhooks, companies }: LoadOptions): Hall['size'] {
  const share = (all: number) => Math.max(1, Math.round(all / companies));
  return { machines: share(machines), workers: share(workers), webhooks: share(webhooks) };
}

type Factory = {
  readonly halls: readonly OpenHall[];
  readonly deployment: Deployment;
  readonly listener: Listener;
  readonly random: Random;
};

/** The machines of all companies count to the end of the time, then everything becomes quiet. */
async function work({ minutes, pace, window }: LoadOptions, { halls, deployment, listener, random }: Factory) {
  const ticks = Math.round((minutes * 60) / TICK_SECONDS);
  const heaps: number[] = [];
  const delays: number[] = [];
  const look = async () => heaps.push((await deployment.ask('heapBytes')) as number);
  const processor = async () => (await deployment.ask('processorMilliseconds')) as number;
  const before = await processor();
  const began = performance.now();
  for (let tick = 1; tick <= ticks; tick += 1) {
    const due = pace > 0 ? began + (tick * TICK_SECONDS * 1_000) / pace : 0;
    await Promise.all(halls.map(({ hall }) => playTick(hall, tick, random)));
    if (pace > 0) await pause(Math.max(0, due - performance.now()));
    delays.push(...listener.delays());
    if (tick % Math.max(1, Math.floor(ticks / LOOKS)) === 0) await look();
  }
  const sent = performance.now();
  await untilQuiet(deployment, window);
  const quiet = performance.now();
  const taken = (await processor()) - before;
  delays.push(...listener.delays());
  await look();
  const counts = ticks * halls.reduce((sum, { hall }) => sum + hall.size.machines, 0);
  return { counts, working: sent - began, settling: quiet - sent, processor: taken, delays, heaps };
}

type Credentials = { readonly company: string; readonly key: string; readonly secret: string };

async function lastSequence({ client }: Hall): Promise<number> {
  const { headers } = await client.must({ method: 'GET', path: '/api/events?limit=1' });
  return Number(headers.get('x-last-sequence'));
}

/** Until stream and queues are empty, what is held back in them included. */
async function untilQuiet(deployment: Deployment, window: number): Promise<void> {
  await deployment.ask('settled');
  const until = performance.now() + window * 1_000 + PUT_OFF_MILLISECONDS_MAX;
  while ((await deployment.ask('heldBack')) !== 0 && performance.now() < until) {
    await pause(HELD_LOOK_MILLISECONDS);
    await deployment.ask('settled');
  }
}
