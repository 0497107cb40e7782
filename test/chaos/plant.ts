import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { consumers, queues as queueList } from '../../functions/consumers.ts';
import { type Database, memoryFolder, startDatabase } from '../../local/dynamodb.ts';
import { setEnvironment } from '../../local/environment.ts';
import type { QueueAddress } from '../../local/queues.ts';
import { putClockAhead } from './clock.ts';
import type { ApiSetting } from './process/api.ts';
import type { ConsumerProcessSetting } from './process/consumers.ts';
import type { QueueSetting } from './process/queues.ts';
import { startWorker, type Worker } from './worker.ts';

/** What can be killed: the two engines, the functions of the API, and those that the stream and the queues call. */
export const PARTS = ['database', 'queues', 'api', 'stream', 'consumers'] as const;
export type Part = (typeof PARTS)[number];

/** Messages come back sooner than in the stack, so that some do while the chaos lasts, but after any function has ended. */
const VISIBILITY_SECONDS = 5 + Math.max(...queueList.map(({ consumer }) => consumer.timeoutSeconds));

/** How long a kill waits at most for a function to begin. */
const AIM_MILLISECONDS = 5000;

/** A whole sandbox, each part in a process of its own. */
export type Plant = {
  readonly baseUrl: string;
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
  /** Seconds the clocks are ahead. */
  ahead(): number;
  /** Resolves when the stream is read to its end and no function is under way. */
  settled(): Promise<void>;
  runSchedules(): Promise<void>;
  /** Ends everything; `keep` leaves the files. */
  stop(keep?: boolean): Promise<void>;
};

type WorkerPart = Exclude<Part, 'database'>;

/** Starts everything on free ports; the data lies in memory where the machine has such a folder. */
export async function startPlant(): Promise<Plant> {
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
  const surroundings = { database: endpoint, queues, rateLimitPerMinute: 0 };
  setEnvironment(surroundings);
  const firstApi = await startWorker<{ baseUrl: string }>('api', { ...surroundings, port: 0, ahead: 0 }, out);
  const { baseUrl } = firstApi.ready;
  const starts = {
    queues: () => startWorker('queues', { ...first, port: portOf(queues.endpoint), ahead: ahead() }, out),
    api: () => startWorker('api', { ...surroundings, port: portOf(baseUrl), ahead: ahead() } satisfies ApiSetting, out),
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
    ahead: () => seconds,
    async settled() {
      await workers.stream.ask('settled');
      await workers.consumers.ask('settled');
    },
    async runSchedules() {
      for (const { name, schedule } of consumers) if (schedule) await workers.consumers.ask('runSchedule', name);
    },
    async stop(keep = false) {
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

const portOf = (url: string) => Number(new URL(url).port);
