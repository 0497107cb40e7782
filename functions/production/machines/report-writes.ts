import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { type Parameter, uniqueParameters } from '../../../shared/parameters.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { Productions } from '../productions/entity.ts';
import { Machines } from './entity.ts';
import { machineWithReport } from './rules.ts';
import { runningProduction } from './running-productions.ts';
import { MACHINE_LIST_LENGTH_MAX } from './schema.ts';

/**
 * The writes of a report of a machine's parameters, none when it reports none: the machine, and the production that was
 * started last on it and still runs, in one transaction (rule machine-parameters-kept). Throws 404 when there is no
 * such machine.
 */
export async function reportWrites(
  store: Store,
  code: string,
  report: readonly Parameter[],
): Promise<readonly Write[]> {
  const before = await store.must(Machines, code);
  if (report.length === 0) return [];
  const running = await runningProduction(store, before.data.id);
  const after = machineWithReport(before.data, report, store.at);
  if (!after) throw tooMany();
  const machine = store.replacementWrites(Machines, before, after);
  if (!running) return machine;
  const parameters = uniqueParameters([...running.data.parameters, ...report]);
  return [...machine, ...store.replacementWrites(Productions, running, { ...running.data, parameters })];
}

const tooMany = () =>
  invalidContent([
    { pointer: '/parameters', message: `must leave the machine at ${MACHINE_LIST_LENGTH_MAX} parameters at most` },
  ]);
