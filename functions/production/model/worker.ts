import type { Reference, Resolved } from '../../../shared/references.ts';
import type { WorkerOf } from '../punchclocks/entity.ts';

/** What happens on the shop floor keeps of the worker a reference names; nothing when the worker is not there. */
export function workerFrom({ dataOf }: Resolved, reference: Reference): WorkerOf | undefined {
  const found = dataOf<Omit<WorkerOf, 'name'> & { readonly name?: string | null }>(reference);
  return found && { id: found.id, number: found.number, name: found.name ?? null };
}
