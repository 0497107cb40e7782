import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { distinct, type Parameter } from '../../../shared/parameters.ts';
import { invalid } from '../../../shared/problem.ts';
import { Productions } from '../productions/entity.ts';
import { runningProduction } from './counting.ts';
import { Machines } from './entity.ts';
import { reported } from './rules.ts';
import { LIST_LENGTH_MAX } from './schema.ts';

/**
 * The writes of a report of a machine's parameters, none when it reports none: the machine, and the production that was
 * started last on it and still runs, in one transaction (A229). Throws 404 when there is no such machine.
 */
export async function reporting(store: Store, code: string, report: readonly Parameter[]): Promise<readonly Write[]> {
  const [before, running] = await Promise.all([store.must(Machines, code), runningProduction(store, code)]);
  if (report.length === 0) return [];
  const after = reported(before.data, report, store.at);
  if (!after) throw tooMany();
  const machine = store.replace(Machines, before, after);
  if (!running) return machine;
  const parameters = distinct([...running.data.parameters, ...report]);
  return [...machine, ...store.replace(Productions, running, { ...running.data, parameters })];
}

const tooMany = () =>
  invalid([{ pointer: '/parameters', message: `must leave the machine at ${LIST_LENGTH_MAX} parameters at most` }]);
