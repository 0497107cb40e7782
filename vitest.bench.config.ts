import { defineConfig } from 'vitest/config';
import { project } from './test/support/projects.ts';

export default defineConfig({
  ssr: { resolve: { conditions: [] } },
  test: {
    projects: [project('bench', ['test/bench/gates/*.test.ts'], true)],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 300_000,
  },
});
