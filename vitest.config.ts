import { defineConfig } from 'vitest/config';
import { projects } from './test/support/projects.ts';
import { slowestFiles } from './test/support/slowest-files.ts';

export default defineConfig({
  // Node resolves packages as it does in AWS: none of Vite's conditions.
  ssr: { resolve: { conditions: [] } },
  test: {
    projects,
    pool: 'forks',
    maxWorkers: 3,
    reporters: [['default', { summary: false }], slowestFiles],
    slowTestThreshold: 5_000,
  },
});
