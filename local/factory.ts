import { consumer as authorizer } from '../functions/access/authorizer/consumer.ts';
import { functionEntries } from '../functions/entries.ts';
import type { Contract } from '../shared/http/contract.ts';
import { type Consumers, startConsumers } from './consumers.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type Database, startDatabase } from './dynamodb.ts';
import { setEnvironment } from './environment.ts';
import { sweepExpired } from './expiry.ts';
import { projectFunctions } from './functions.ts';
import { type HttpServer, serveHttp } from './gateway/http.ts';
import { type Dispatch, gateway } from './gateway.ts';
import type { FunctionSource } from './lambda.ts';
import { atFirstSignIn, type Play, type Player, startPlayer } from './player.ts';
import type { FailureReport } from './pollers/poller.ts';
import { type Queues, startQueues } from './queues.ts';
import { receiverAnswer } from './receiver.ts';
import { withReset } from './reset.ts';
import { sandboxClient, sandboxTable } from './table.ts';

const SWEEP_SECONDS = 30;
const RATE_LIMIT_PER_MINUTE = 120;

/** How to start; what is left out is as in the stack. */
export type FactoryOptions = {
  /** Keeps state across restarts; without it everything is in memory. */
  readonly dataFolder?: string | undefined;
  /** Serves HTTP as well; 0 takes a free port. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly rateLimitPerMinute?: number | undefined;
  /** Seconds for which the bookings of what a machine counts are gathered; left out: 0. */
  readonly bookingWindowSeconds?: number | undefined;
  /** Serves the console as well, which must be built; left out: true. */
  readonly console?: boolean | undefined;
  /** Name of the table; left out: the sandbox's own. */
  readonly table?: string | undefined;
  /** Fills the table, and says whether it did; called when the functions' environment is set. */
  readonly seed?: () => Promise<boolean>;
  /** What happens over the API in a table that was just filled, once a person signs in to the console; needs a port. */
  readonly play?: Play | undefined;
  /** Runs scheduled functions, and deletes what has expired, when it is their time and not only out of turn; left out: true. */
  readonly schedules?: boolean | undefined;
  /** Other functions than the project's, for tests of the sandbox itself. */
  readonly functions?: {
    readonly contracts: readonly Contract[];
    readonly source: FunctionSource;
    readonly has: (name: string) => boolean;
  };
  readonly integrationMilliseconds?: number;
  readonly visibilitySeconds?: number;
  readonly report?: FailureReport;
};

/** A running sandbox. One per process: the functions' clients read the environment once. */
export type Factory = Omit<Consumers, 'nudge' | 'stop'> & {
  /** When a port was asked for. */
  readonly baseUrl: string | undefined;
  readonly dispatch: Dispatch;
  readonly table: string;
  readonly database: Database;
  readonly queues: Queues;
  /** Loads every function now instead of on its first call; throws when one cannot be loaded. */
  loadFunctions(): Promise<void>;
  /** Has happen what was given as `play`, and all that follows from it. */
  play(): Promise<void>;
  /** Deletes expired items; returns how many. */
  sweep(now?: Date): Promise<number>;
  /** Ends what is under way, then everything; no process stays behind. */
  stop(): Promise<void>;
};

/** Starts engines, consumers and gateway. Throws one readable sentence when that cannot be; nothing is left running then. */
export async function startFactory(options: FactoryOptions = {}): Promise<Factory> {
  const undo: (() => unknown)[] = [];
  try {
    return await start(options, undo);
  } catch (error) {
    await unwind(undo);
    throw error;
  }
}

async function start(options: FactoryOptions, undo: (() => unknown)[]): Promise<Factory> {
  const ready = Promise.withResolvers<Dispatch>();
  // Before the engines: a port that is taken should be known at once. Early requests wait.
  const server = await listen(options, async (request) => receiverAnswer(request) ?? (await ready.promise)(request));
  undo.push(
    () => server?.stop(),
    () => ready.reject(new Error('The sandbox did not start.')),
  );
  ready.promise.catch(() => {});
  const data = options.dataFolder === undefined ? undefined : openDataFolder(options.dataFolder);
  if (data) undo.push(data.release);
  const [database, queues] = await startEngines(options, data, undo);
  const rateLimitPerMinute = options.rateLimitPerMinute ?? RATE_LIMIT_PER_MINUTE;
  const { table = sandboxTable, bookingWindowSeconds } = options;
  setEnvironment({ database: database.endpoint, queues, table, rateLimitPerMinute, bookingWindowSeconds });
  const filled = await options.seed?.();
  const functions = options.functions ?? (await project(options.console ?? true));
  const { source, contracts, has } = functions;
  const report = options.report ?? ((from, error) => console.error(`${from}:`, error));
  const { schedules = true } = options;
  const consumers = startConsumers({ functions: source, has, database, queues, data, report, schedules });
  undo.push(consumers.stop);
  // An early subscriber must not receive what was there from the start.
  if (filled) await consumers.settled();
  const { integrationMilliseconds } = options;
  const route = gateway({
    contracts,
    functions: source,
    rateLimitPerMinute,
    ...(integrationMilliseconds !== undefined && { integrationMilliseconds }),
  });
  const nudging: Dispatch = (request) => route(request).finally(consumers.nudge);
  const player = startPlayer(options, nudging, server?.baseUrl, { consumers, report }, undo);
  const played = atFirstSignIn(nudging, player, filled === true);
  const dispatch = options.seed
    ? resettable(played.route, options.seed, { database, table, consumers, player, refilled: played.refilled }, undo)
    : nudging;
  ready.resolve(dispatch);
  const sweep = startSweep(database, table, schedules, report, undo);
  // Once more, and now first in line: requests under way still need everything else.
  undo.push(() => server?.stop());
  return {
    baseUrl: server?.baseUrl,
    dispatch,
    table,
    database,
    queues,
    settled: consumers.settled,
    runSchedule: consumers.runSchedule,
    sweep,
    play: player.play,
    async loadFunctions() {
      await Promise.all([authorizer.name, ...contracts.map(({ resource }) => resource)].map(source));
    },
    stop: () => unwind(undo),
  };
}

type Refillable = {
  readonly database: Database;
  readonly table: string;
  readonly consumers: Consumers;
  readonly player: Player;
  readonly refilled: () => Promise<void>;
};

/** What is filled at the start can be filled again: a data folder too. */
function resettable(
  route: Dispatch,
  seed: () => Promise<boolean>,
  { database, table, consumers, player, refilled }: Refillable,
  undo: (() => unknown)[],
): Dispatch {
  const client = sandboxClient(database.endpoint);
  undo.push(() => client.destroy());
  const settled = async () => {
    await player.ended();
    await consumers.settled();
  };
  return withReset(route, { client, table, seed, settled, refilled });
}

/** The last started is the first to stop. */
async function unwind(undo: (() => unknown)[]): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}

async function listen(
  { port, host = '127.0.0.1' }: FactoryOptions,
  dispatch: Dispatch,
): Promise<HttpServer | undefined> {
  return port === undefined ? undefined : serveHttp(dispatch, { host, port });
}

async function startEngines(
  { visibilitySeconds, table }: FactoryOptions,
  data: DataFolder | undefined,
  undo: (() => unknown)[],
): Promise<[Database, Queues]> {
  const started = await Promise.allSettled([
    startDatabase({ folder: data?.path, table }),
    startQueues({ folder: data?.queues, visibilitySeconds }),
  ]);
  for (const engine of started) if (engine.status === 'fulfilled') undo.push(engine.value.stop);
  const [database, queues] = started;
  if (database.status === 'rejected') throw database.reason;
  if (queues.status === 'rejected') throw queues.reason;
  return [database.value, queues.value];
}

async function project(hasConsole: boolean) {
  const { contracts: all } = await import('../functions/contracts.ts');
  const contracts = all.filter(({ resource }) => hasConsole || resource !== 'console');
  const entries = functionEntries();
  return { contracts, source: projectFunctions(), has: (name: string) => entries.has(name) };
}

function startSweep(
  database: Database,
  table: string,
  byItself: boolean,
  report: FailureReport,
  undo: (() => unknown)[],
) {
  const client = sandboxClient(database.endpoint);
  let current = Promise.resolve(0);
  const sweep = (now = new Date()) => {
    current = current.catch(() => 0).then(() => sweepExpired(client, now, table));
    return current;
  };
  const sweepNow = () => sweep().catch((error: unknown) => report('expiry', error));
  const timer = byItself ? setInterval(sweepNow, SWEEP_SECONDS * 1000) : undefined;
  undo.push(async () => {
    clearInterval(timer);
    await current.catch(() => 0);
    client.destroy();
  });
  return sweep;
}
