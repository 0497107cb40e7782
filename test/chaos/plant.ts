import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { consumers, queues as queueList } from '../../functions/consumers.ts';
import { type Database, memoryFolder, startDatabase } from '../../local/dynamodb.ts';
import { setEnvironment } from '../../local/environment.ts';
import type { QueueAddress } from '../../local/queues.ts';
import { putClockAhead } from './clock.ts';
import { type Network, openNetwork } from './network.ts';
import type { ApiSetting } from './process/api.ts';
import type { ConsumerProcessSetting } from './process/consumers.ts';
import type { QueueSetting } from './process/queues.ts';
import type { Random } from './random.ts';
import { startWorker, type Worker } from './worker.ts';

/** What can be killed: the two engines, the functions of the API, and those that the stream and the queues call. */
export const PARTS = ['database', 'queues', 'api', 'stream', 'consumers'] as const;
export type Part = (typeof PARTS)[number];

/** Messages come back sooner than in the stack, so that some do while the chaos lasts, but after any function has ended. */
const VISIBILITY_SECONDS = 5 + Math.max(...queueList.map(({ consumer }) => consumer.timeoutSeconds));

/** How far a clock of the parts that run functions may go wrong, both ways. */
const ASTRAY_SECONDS = [-120, 180] as const;

/** How long a kill waits at most for a function to begin. */
const AIM_MILLISECONDS = 5000;

/** A whole sandbox, each part in a process of its own, and the network between them. */
export type Plant = {
  /** Where clients reach the API, through the network. */
  readonly baseUrl: string;
  readonly network: Network;
  readonly database: Pick<Database, 'endpoint' | 'streamArn'>;
  readonly queues: QueueAddress;
  /** Files: everything the parts printed, and the stream records the consumer gave up on. */
  readonly log: string;
  readonly discarded: string;
  /**
   * Kills a part with SIGKILL, one that runs functions so many milliseconds after it has begun one; answers whether it was
   * in the middle of a function. `start` brings it back.
   */
  kill(part: Part, depthMilliseconds: number): Promise<boolean>;
  start(part: Part): Promise<void>;
  /** Puts the clocks of all parts, and this process's own, forward. */
  advance(seconds: number): Promise<void>;
  /** Has the clock of a part that runs functions go wrong by minutes, until it is told to be right or the part is killed. */
  turnClock(random: Random): Promise<void>;
  rightClocks(): Promise<void>;
  /** Seconds the clocks are ahead. */
  ahead(): number;
  /** Resolves when the stream is read to its end and no function is under way. */
  settled(): Promise<void>;
  runSchedules(): Promise<void>;
  /** Ends everything; `keep` leaves the files. */
  stop(keep?: boolean): Promise<void>;
};

type WorkerPart = Exclude<Part, 'database'>;

/**
 * Starts everything on free ports; the data lies in memory where the machine has such a folder. The network and its faults
 * lie between the parts; this process reaches the engines directly. With `planted` the functions have a fault of FAULTS.
 */
export async function startPlant(random: Random, planted?: string): Promise<Plant> {
  const folder = mkdtempSync(join(memoryFolder(), 'shopfloor-chaos-'));
  const log = join(folder, 'log');
  const out = openSync(log, 'a');
  let seconds = 0;
  const ahead = () => seconds * 1000;
  let database = await startDatabase({ folder });
  const port = portOf(database.endpoint);
  const position = { streamPosition: join(folder, 'stream-position.json'), discarded: join(folder, 'discarded.jsonl') };
  const { endpoint, streamArn } = database;
  const first: QueueSetting = { folder: join(folder, 'queues'), visibilitySeconds: VISIBILITY_SECONDS, ahead: 0 };
  const firstQueues = await startWorker<QueueAddress>('queues', first, out);
  const queues = firstQueues.ready;
  setEnvironment({ database: endpoint, queues, rateLimitPerMinute: 0 });
  const network = openNetwork(random);
  const surroundings = {
    database: await network.through('table', endpoint),
    queues: await throughNetwork(network, queues),
    rateLimitPerMinute: 0,
    planted,
    seed: random.between(1, 2 ** 31),
  };
  const firstApi = await startWorker<{ baseUrl: string }>('api', { ...surroundings, port: 0, ahead: 0 }, out);
  const { baseUrl: api } = firstApi.ready;
  const baseUrl = await network.through('client', api);
  const starts = {
    queues: () => startWorker('queues', { ...first, port: portOf(queues.endpoint), ahead: ahead() }, out),
    api: () => startWorker('api', { ...surroundings, port: portOf(api), ahead: ahead() } satisfies ApiSetting, out),
    stream: () => startWorker('consumers', consumerSetting('stream'), out),
    consumers: () => startWorker('consumers', consumerSetting('queues'), out),
  };
  const workers: Record<WorkerPart, Worker<unknown>> = {
    queues: firstQueues,
    api: firstApi,
    stream: await starts.stream(),
    consumers: await starts.consumers(),
  };

  function consumerSetting(of: ConsumerProcessSetting['of']): ConsumerProcessSetting {
    const position = {
      streamPosition: join(folder, 'stream-position.json'),
      discarded: join(folder, 'discarded.jsonl'),
    };
    return { ...surroundings, streamArn, ...position, of, ahead: ahead() };
  }

  return {
    baseUrl,
    network,
    database: { endpoint, streamArn },
    queues,
    log,
    discarded: position.discarded,
    async kill(part, depthMilliseconds) {
      if (part !== 'database' && part !== 'queues') return killInTheMiddle(workers[part], depthMilliseconds);
      await (part === 'database' ? database : workers.queues).kill();
      return false;
    },
    async start(part) {
      if (part === 'database') database = await startDatabase({ folder, port });
      else workers[part] = await starts[part]();
    },
    async advance(by) {
      seconds += by;
      await Promise.all([
        putClockAhead(ahead()),
        ...Object.values(workers).map((worker) => worker.ask('putClockAhead', ahead())),
      ]);
    },
    async turnClock(chance) {
      const part = chance.pick(['api', 'stream', 'consumers'] as const);
      const astray = ahead() + chance.between(...ASTRAY_SECONDS) * 1_000;
      // One that is being killed has the right time when it is back.
      await workers[part].ask('putClockAhead', astray).catch(() => {});
    },
    async rightClocks() {
      await Promise.all(Object.values(workers).map((worker) => worker.ask('putClockAhead', ahead())));
    },
    ahead: () => seconds,
    async settled() {
      await workers.stream.ask('settled');
      await workers.consumers.ask('settled');
    },
    async runSchedules() {
      for (const { name, schedule } of consumers) if (schedule) await workers.consumers.ask('runSchedule', name);
    },
    async stop(keep = false) {
      network.stop();
      await Promise.all([...Object.values(workers).map((worker) => worker.kill()), database.kill()]);
      if (!keep) rmSync(folder, { recursive: true });
    },
  };
}

/** A part is killed while one of its functions runs, if one begins soon; if it was too quick, as the next one begins. */
async function killInTheMiddle(worker: Worker<unknown>, depthMilliseconds: number): Promise<boolean> {
  await worker.nextBegin(AIM_MILLISECONDS);
  await pause(depthMilliseconds);
  if (worker.underWay() === 0) await worker.nextBegin(AIM_MILLISECONDS);
  const inTheMiddle = worker.underWay() > 0;
  await worker.kill();
  return inTheMiddle;
}

/** The SDK sends to the host of the URL of a queue. */
async function throughNetwork(network: Network, { endpoint, urls }: QueueAddress): Promise<QueueAddress> {
  const reached = await network.through('queue', endpoint);
  const paths = Object.entries(urls).map(([name, url]) => [name, new URL(new URL(url).pathname, reached).href]);
  return { endpoint: reached, urls: Object.fromEntries(paths) };
}

const portOf = (url: string) => Number(new URL(url).port);
