import { globSync, readFileSync } from 'node:fs';
import type { TestProjectConfiguration } from 'vitest/config';

/** Whole programs, started as their users start them, and what is built for AWS. */
const PROGRAMS = [
  'test/cdk/**',
  'test/chaos/**',
  'test/docs/readme.test.ts',
  'test/load/**',
  'test/local/**',
  'test/scripts/**',
];

/** What is true of every row of the route table, and of requests made at random. */
const BATTERIES = ['test/batteries/**', 'test/fuzz/**', 'test/capacity/ledger.test.ts'];

const BENCH = 'test/bench/gates/*.test.ts';
const BROWSER = 'test/console/browser/*.test.ts';

/** A test file that needs the engines says so at its top. */
const ENGINES = /\b(useFactory|useOwnFactory|useEngines)\(/;

/** What needs engines of its own says that. */
const OWN_ENGINES = /\b(useOwnFactory|useEngines)\(/;

const COMPILE_CACHE = ['--import', new URL('compile-cache.mjs', import.meta.url).href];

/** Projects whose tests count for the coverage. */
const COUNTED = ['unit', 'behaviour', 'isolated'];

const all = globSync('test/**/*.test.ts', { exclude: [...PROGRAMS, ...BATTERIES, BENCH, BROWSER] });
const sources = all.map((file) => ({ file, source: readFileSync(file, 'utf8') }));
const [withEngines, unit] = split(sources, ENGINES);
const [isolated, behaviour] = split(withEngines, OWN_ENGINES);

/** Files of tests that need no engine. */
export const unitTests: readonly string[] = unit.map(({ file }) => file);

/** Files of all tests but the gates of the bench and what needs a browser. */
export const allTests: readonly string[] = globSync('test/**/*.test.ts', { exclude: [BENCH, BROWSER] });

/**
 * The kinds of tests, to be run one by one with `npm test -- --project unit`. Files of `unit` and `behaviour` share
 * processes, engines and modules; a file of any other kind has a process of its own.
 */
export const projects: TestProjectConfiguration[] = [
  project('unit', unitTests, false),
  project(
    'behaviour',
    behaviour.map(({ file }) => file),
    false,
  ),
  project(
    'isolated',
    isolated.map(({ file }) => file),
    true,
  ),
  // Tests at once are each slower than alone, and some wait for their turn with the companies of others.
  project('batteries', tests(BATTERIES), true, 300_000),
  project('programs', tests(PROGRAMS), true),
];

/** The gates of the bench, which measure: `npm run test:bench`. */
export const bench = project('bench', [BENCH], true, 300_000);

const inBrowser = project('console', [BROWSER], true);

/** The console in a real browser: `npm run test:console`. */
export const browser: TestProjectConfiguration = {
  ...inBrowser,
  test: { ...inBrowser.test, globalSetup: 'test/console/browser/chromium.ts' },
};

/** A kind of tests that are run by Node as they are, without Vite. */
function project(name: string, files: readonly string[], isolate: boolean, testTimeout = 120_000) {
  const isCounted = COUNTED.includes(name);
  return {
    extends: true as const,
    test: {
      name,
      include: [...files],
      isolate,
      // More runs than usual take as long as they take.
      testTimeout: process.env.PROPERTY_RUNS ? 0 : testTimeout,
      // A hook may make a whole run, as that of the chaos test does.
      hookTimeout: 300_000,
      restoreMocks: true,
      ...(!isCounted && { env: { COVERAGE_SKIPPED: '1', COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '' } }),
      // Requests make much that dies young: with more room for it there is less to collect.
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--max-semi-space-size=32',
        ...(isCounted ? [] : COMPILE_CACHE),
      ],
      experimental: { viteModuleRunner: false, nodeLoader: false },
    },
  };
}

function tests(patterns: readonly string[]): string[] {
  return patterns.map((pattern) => pattern.replace('**', '**/*.test.ts'));
}

type Source = { readonly file: string; readonly source: string };

function split(files: readonly Source[], pattern: RegExp): readonly [Source[], Source[]] {
  return [files.filter(({ source }) => pattern.test(source)), files.filter(({ source }) => !pattern.test(source))];
}
