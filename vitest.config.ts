import { defineConfig } from 'vitest/config';
import { bench, projects } from './test/support/projects.ts';
import { slowestFiles } from './test/support/slowest-files.ts';

/** `npm test`; with `--mode bench` the gates of the bench, which want the machine for themselves. */
export default defineConfig(({ mode }) => ({
  // Node resolves packages as it does in AWS: none of Vite's conditions.
  ssr: { resolve: { conditions: [] } },
  test: {
    projects: mode === 'bench' ? [bench] : projects,
    pool: 'forks',
    maxWorkers: mode === 'bench' ? 2 : 3,
    // Of tests that say they can run at once, those of the batteries: so many requests share the cost of a look at the stream.
    maxConcurrency: 8,
    reporters: ['default', slowestFiles],
    slowTestThreshold: 5_000,
  },
}));
