import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** What a fresh process costs, by the name of the subject; a subject is what follows `node` on the command line. */
type Subjects = Readonly<Record<string, readonly string[]>>;

/** Counts instructions where valgrind is installed; else takes times, which are good for ratios within one run only. */
export type Meter = {
  readonly unit: 'instructions' | 'ms';
  /** The cost of each subject, all of them measured in one go. */
  measure<S extends Subjects>(subjects: S): Promise<{ readonly [K in keyof S]: number }>;
};

/** Switches that take chance out of a run: the same script then takes the same instructions, to a few in a million. */
const REPEATABLE = ['--predictable', '--single-threaded', '--hash-seed=7', '--random-seed=7'];
const VALGRIND = ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
const ROUNDS = 9;

/** Nothing of the caller's environment: its length alone would change the count. */
const environment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TABLE: 'table',
  RATE_LIMIT_PER_MINUTE: '120',
};

const run = promisify(execFile);

/** The meter of this machine. */
export function meterOfMachine(): Meter {
  const counts = spawnSync('valgrind', ['--version']).status === 0;
  return counts ? { unit: 'instructions', measure: countAll } : { unit: 'ms', measure: timeAll };
}

/** Two at a time: counts do not depend on what else the machine does. */
async function countAll<S extends Subjects>(subjects: S) {
  const waiting = Object.entries(subjects);
  const counts: Record<string, number> = {};
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) counts[next[0]] = await count(next[1]);
  };
  await Promise.all([work(), work()]);
  return counts as { readonly [K in keyof S]: number };
}

async function count(subject: readonly string[]): Promise<number> {
  const valgrind = ['valgrind', ...VALGRIND, process.execPath, ...REPEATABLE, ...subject];
  const command = ['-c', '"$@" 2>&1 >/dev/null', 'sh', ...valgrind];
  const { stdout } = await run('/bin/sh', command, { env: { ...environment, PATH: process.env.PATH ?? '' } });
  const [, refs] = /I\s+refs:\s+([\d,]+)/.exec(stdout) ?? [];
  if (refs === undefined) throw new Error(`valgrind counted nothing:\n${stdout}`);
  return Number(refs.replaceAll(',', ''));
}

/** Fresh processes in turns, so that other work of the machine meets all of them; the median of each. */
async function timeAll<S extends Subjects>(subjects: S) {
  const taken = new Map<string, number[]>(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, subject] of Object.entries(subjects)) {
      const started = performance.now();
      await run(process.execPath, [...subject], { env: environment, maxBuffer: Number.POSITIVE_INFINITY });
      taken.get(name)?.push(performance.now() - started);
    }
  }
  const medians = [...taken].map(([name, list]) => [name, median(list)] as const);
  return Object.fromEntries(medians) as { readonly [K in keyof S]: number };
}

/** The middle of the values; of an even number of them the upper one. */
export const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** What one of `more − fewer` invocations costs: everything that happens once is in both runs and drops out. */
export async function perInvocation<S extends Readonly<Record<string, (count: number) => readonly string[]>>>(
  meter: Meter,
  subjects: S,
  [fewer, more]: readonly [number, number],
): Promise<{ readonly [K in keyof S]: number }> {
  const names = Object.keys(subjects);
  const runs = names.flatMap((name) => [fewer, more].map((times) => [`${name} ${times}`, subjects[name]?.(times)]));
  const costs: Readonly<Record<string, number>> = await meter.measure(Object.fromEntries(runs));
  const each = (name: string) => ((costs[`${name} ${more}`] ?? 0) - (costs[`${name} ${fewer}`] ?? 0)) / (more - fewer);
  return Object.fromEntries(names.map((name) => [name, each(name)])) as { readonly [K in keyof S]: number };
}
