// A run with a planted fault in a process of its own: the functions this process has loaded know one sandbox only.

import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ChaosOptions, runChaos } from '../run.ts';
import { runTasks, settingOf } from './tasks.ts';

/** What a run found, by guarantee. */
export type PlantedRun = { readonly violations: Readonly<Record<string, readonly string[]>> };

const result = await runChaos(settingOf<ChaosOptions>()).catch(({ cause }: Error) => ({
  // A fault may be found before anything is judged: what cannot be refused is.
  violations: { 'the run itself': [String(cause)] },
  log: undefined,
}));
if (result.log !== undefined) rmSync(dirname(result.log), { recursive: true });
runTasks({ violations: result.violations } satisfies PlantedRun, {});
