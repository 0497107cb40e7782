import { sandboxCredentials } from '../../../local/aws.ts';
import { db } from '../../../shared/db/table.ts';
import { Problem } from '../../../shared/problem.ts';
import { stubTable } from '../process/admission-table.ts';
import { gate, type Row } from '../report.ts';

const LIMIT = 120;
const WINDOW = 60_000;
const START = Date.UTC(2026, 0, 1);

/** Lets a request in, or throws 429; resolves with anything. */
export type Admit = (company: string, now: Date) => Promise<unknown>;

/** What came of all requests. */
export type Admissions = {
  readonly calls: number;
  readonly admitted: number;
  /** Most requests let in within any 60 seconds. */
  readonly most: number;
  /** Requests the oracle would have decided otherwise. */
  readonly wrong: number;
  /** Most round trips of one request, after a company's first. */
  readonly roundTripsMax: number;
};

/**
 * Arrival times in milliseconds: quiet minutes, steady traffic near the limit and bursts, so that windows of every kind
 * of fullness meet boundaries of every kind of counter. The same every time (a 32-bit xorshift).
 */
export function arrivalTimes(count: number): readonly number[] {
  let state = 0x9e3779b9;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const times: number[] = [];
  let now = START;
  while (times.length < count) {
    const [size, gap] = phases[Math.floor(random() * phases.length)] ?? [1, WINDOW];
    const wanted = Math.min(count - times.length, Math.ceil(size * (0.5 + random())));
    for (let position = 0; position < wanted; position += 1) {
      now += Math.floor(random() * 2 * gap);
      times.push(now);
    }
  }
  return times;
}

/** Requests in a phase, and the mean gap between them in milliseconds. */
const phases: readonly (readonly [number, number])[] = [
  [1, 90_000],
  [200, 1],
  [400, 100],
  [300, 490],
  [300, 510],
  [100, 2_000],
];

/** Every run is a company of its own: instances remember who was over the limit. */
let runs = 0;

/** Sends every arrival to one of several instances of a function and compares each decision with the oracle's. */
export async function admissions(instances: readonly Admit[], times: readonly number[], roundTrips = () => 0) {
  const company = `bench${++runs}`;
  const passedAt: number[] = [];
  let wrong = 0;
  let roundTripsMax = 0;
  for (const [position, time] of times.entries()) {
    const before = roundTrips();
    const passed = await passes(instances[position % instances.length] as Admit, company, time);
    if (position > 0) roundTripsMax = Math.max(roundTripsMax, roundTrips() - before);
    // The oracle: a request passes exactly when fewer than the limit passed in the 60 s before it.
    const leaving = passedAt.at(-LIMIT);
    const free = leaving === undefined || leaving <= time - WINDOW;
    if (passed !== free) wrong += 1;
    if (passed) passedAt.push(time);
  }
  return { calls: times.length, admitted: passedAt.length, most: mostInWindow(passedAt), wrong, roundTripsMax };
}

async function passes(admit: Admit, company: string, time: number): Promise<boolean> {
  try {
    await admit(company, new Date(time));
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 429) return false;
    throw error;
  }
}

/** Most of these ascending times that lie within 60 seconds, wherever those begin. */
function mostInWindow(times: readonly number[]): number {
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while ((times[first] as number) <= (times[last] as number) - WINDOW) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** The counter of a fixed minute. */
export function fixedMinute(): Admit {
  let minute = 0;
  let used = 0;
  return async (_, now) => {
    const current = Math.floor(now.getTime() / WINDOW);
    if (current !== minute) [minute, used] = [current, 0];
    if (used >= LIMIT) throw refused();
    used += 1;
  };
}

/** GCRA, which is what a token bucket of 120 filled with two tokens a second comes to. */
export function gcra(): Admit {
  const interval = WINDOW / LIMIT;
  let expected = 0;
  return async (_, now) => {
    const time = now.getTime();
    const next = Math.max(expected, time);
    if (next - time > WINDOW - interval) throw refused();
    expected = next + interval;
  };
}

const refused = () => new Problem(429, 'rate-limited', 'Too Many Requests', 'A peer refuses.');

/** Instances of our admission: each has a memory of its own, all share the table. */
export async function ourInstances(): Promise<readonly Admit[]> {
  const modules = ['first', 'second', 'third'].map((name) => `../../../shared/http/admission.ts?${name}-instance`);
  return (await Promise.all(modules.map((name) => import(name)))).map(({ admit }: { admit: Admit }) => admit);
}

/** Puts a table in memory that knows this one update at the place where the SDK sends a request, until disposed of. */
export function useStubTable(): Disposable & { readonly roundTrips: () => number } {
  Object.assign(process.env, sandboxCredentials, { TABLE: 'table', RATE_LIMIT_PER_MINUTE: String(LIMIT) });
  const { config } = db();
  const { requestHandler } = config;
  const { handler, roundTrips } = stubTable();
  config.requestHandler = handler as unknown as typeof requestHandler;
  return {
    roundTrips,
    [Symbol.dispose]: () => {
      config.requestHandler = requestHandler;
    },
  };
}

/** Our admission against the oracle, with its peers beside it. */
export async function admission(calls: number): Promise<Row> {
  const times = arrivalTimes(calls);
  using table = useStubTable();
  const ours = await admissions(await ourInstances(), times, table.roundTrips);
  const minute = await admissions([fixedMinute()], times);
  const bucket = await admissions([gcra()], times);
  return admissionRow(ours, `fixed minute ${minute.most}, GCRA ${bucket.most}`);
}

/** What came of all requests as a row. */
export function admissionRow({ calls, most, wrong, roundTripsMax }: Admissions, floor: string): Row {
  return {
    what: `admission, ${calls.toLocaleString('en')} requests against an oracle`,
    floor,
    figure: `at most ${most} in any 60 s, ${wrong} wrong decisions, ${roundTripsMax} round trip`,
    target: `≤ ${LIMIT}, 0 and 1`,
    ...gate(Math.max(most / LIMIT, wrong === 0 ? 0 : Number.POSITIVE_INFINITY, roundTripsMax), 1),
  };
}
