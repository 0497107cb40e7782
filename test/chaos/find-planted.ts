import type { PlantedRun } from './process/planted-run.ts';
import type { ChaosOptions } from './run.ts';
import { startWorker } from './worker.ts';

const RUNS_MAX = 3;
const STDERR = 2;

/** By which run and which checks a fault was found, and the first of what they said. */
export type Finding = { readonly run: number; readonly checks: readonly string[]; readonly violation: string };

/** Runs with a fault of FAULTS until the judgement finds it, three times at most; nothing if it does not. */
export async function findPlanted(planted: string, options: ChaosOptions): Promise<Finding | undefined> {
  for (let run = 1; run <= RUNS_MAX; run += 1) {
    const setting = { ...options, seed: options.seed + run, planted };
    const { ready, kill } = await startWorker<PlantedRun>('planted-run', setting, STDERR);
    await kill();
    const found = Object.entries(ready.violations).filter(([, all]) => all.length > 0);
    const violation = found[0]?.[1][0];
    if (violation !== undefined) return { run, checks: found.map(([name]) => name), violation };
  }
  return undefined;
}
