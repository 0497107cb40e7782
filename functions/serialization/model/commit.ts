import type { Write } from '../../../shared/db/write.ts';
import { livePacksWrite } from '../../live-packs.ts';
import { type Operation, Operations } from '../serial-operations/entity.ts';
import { type Attempt, commitWrite, removeShortcuts, shortcutWrite } from './attempts.ts';
import { removeFromChunks } from './chunks.ts';
import type { AttemptHold, OperationNumbers, Work } from './work.ts';

/**
 * Makes everything the attempt holds count, in one transaction with the operation, the receipt of the request, and what
 * the caller has join it. The operation names exactly the serials it changed.
 */
export async function commitAttempt(
  work: Work,
  attempt: Attempt,
  hold: AttemptHold,
  operation: Operation,
  numbers: OperationNumbers,
): Promise<void> {
  const { owner, store, command, sorted, conditionWrites, answer } = work;
  if (hold.unchanged.size > 0) await removeFromChunks(owner, attempt.id, sorted, hold.unchanged);
  if (command.kind === 'decommission' && !store.rehearsal) await removeShortcuts(owner, makers(hold));
  await store.commit(
    [
      commitWrite(attempt),
      ...entities(work, operation, numbers),
      ...shortcutOf(attempt, hold),
      ...countOf(operation),
      ...conditionWrites,
    ],
    answer(operation),
  );
}

/** Packs live from their commissioning to their decommissioning, and their product stays as long (rule gtin-live-packs). */
function countOf({ kind, owner, gtin, count }: Operation): readonly Write[] {
  if (kind === 'commission') return [livePacksWrite(owner, gtin, count)];
  return kind === 'decommission' ? [livePacksWrite(owner, gtin, -count)] : [];
}

/** The operation in the company of the product and, under a number of its own, in the one that sent the request. */
function entities(
  { store, ownerStore, partnership }: Work,
  operation: Operation,
  numbers: OperationNumbers,
): readonly Write[] {
  const own = ownerStore.creationWrites(Operations, operation);
  if (store === ownerStore) return own;
  const mirrored = { ...operation, id: numbers.ofActor, partnership: partnership?.ofActor ?? null };
  return [...own, ...store.creationWrites(Operations, mirrored)];
}

/** The shortcut identifies a request that made all its serials; others must look at each serial. */
function shortcutOf(attempt: Attempt, { unchanged }: AttemptHold): readonly Write[] {
  const { shortcut } = attempt;
  return shortcut === undefined || unchanged.size > 0 ? [] : [shortcutWrite(attempt, shortcut)];
}

const makers = ({ taken }: AttemptHold) =>
  new Set([...taken.values()].flatMap((version) => version?.serial.made?.attempt ?? []));
