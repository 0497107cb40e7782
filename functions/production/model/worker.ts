import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import type { NamedWorker } from '../punchclocks/entity.ts';

/** What happens on the shop floor keeps of the worker a reference names; nothing when the worker is not there. */
export function workerFrom({ dataOf }: ResolvedReferences, reference: Reference): NamedWorker | undefined {
  const found = dataOf<Omit<NamedWorker, 'name'> & { readonly name?: string | null }>(reference);
  return found && { id: found.id, number: found.number, name: found.name ?? null };
}
