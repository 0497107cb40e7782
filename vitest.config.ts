import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { bench, browser, projects } from './test/support/projects.ts';
import { slowestFiles } from './test/support/slowest-files.ts';
import { LINES_PERCENT_MIN } from './test/support/uncovered.ts';

const ALONE: Readonly<Record<string, TestProjectConfiguration>> = { bench, console: browser };

/** `npm test`; with `--mode bench` the gates of the bench, which want the machine for themselves; `--mode console`: the browser. */
export default defineConfig(({ mode }) => ({
  // Node resolves packages as it does in AWS: none of Vite's conditions.
  ssr: { resolve: { conditions: [] } },
  test: {
    projects: ALONE[mode] ? [ALONE[mode]] : projects,
    pool: 'forks',
    maxWorkers: ALONE[mode] ? 2 : 4,
    // Of tests that say they can run at once, those of the batteries: so many requests share the cost of a look at the stream.
    maxConcurrency: 8,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', slowestFiles],
    // What functions log is shown where a test fails.
    silent: process.env.SHOW_LOGS ? false : ('passed-only' as const),
    slowTestThreshold: 5_000,
    coverage: {
      // Of a part of the tests it would say nothing.
      enabled: mode !== 'console' && process.argv.at(-1) === 'run',
      provider: 'custom',
      customProviderModule: fileURLToPath(new URL('test/support/coverage.ts', import.meta.url)),
      include: ['functions/**/*.ts', 'shared/**/*.ts'],
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { lines: LINES_PERCENT_MIN },
    },
  },
}));
