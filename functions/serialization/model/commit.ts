import type { Write } from '../../../shared/db/write.ts';
import { type Operation, Operations } from '../serial-operations/entity.ts';
import { type Attempt, committing, leavingShortcut, removeShortcuts } from './attempts.ts';
import { leaveOut } from './chunks.ts';
import type { Hold, Numbers, Work } from './work.ts';

/**
 * Makes everything the attempt holds count, in one transaction with the operation, the receipt of the request, and what
 * the caller has join it. The operation names exactly the serials it changed.
 */
export async function commit(
  work: Work,
  attempt: Attempt,
  hold: Hold,
  operation: Operation,
  numbers: Numbers,
): Promise<void> {
  const { owner, store, command, sorted, joining, answer } = work;
  if (hold.unchanged.size > 0) await leaveOut(owner, attempt.id, sorted, hold.unchanged);
  if (command.kind === 'decommission') await removeShortcuts(owner, makers(hold));
  await store.commit(
    [committing(attempt), ...entities(work, operation, numbers), ...shortcutOf(attempt, hold), ...joining],
    answer(operation),
  );
}

/** The operation in the company of the product and, under a number of its own, in the one that sent the request. */
function entities({ store, ownerStore, partnership }: Work, operation: Operation, numbers: Numbers): readonly Write[] {
  const own = ownerStore.create(Operations, operation);
  if (store === ownerStore) return own;
  const mirrored = { ...operation, id: numbers.ofActor, partnership: partnership?.ofActor ?? null };
  return [...own, ...store.create(Operations, mirrored)];
}

/** A request that made all its serials can be told from the shortcut; of others each serial has to be looked at. */
function shortcutOf(attempt: Attempt, { unchanged }: Hold): readonly Write[] {
  const { shortcut } = attempt;
  return shortcut === undefined || unchanged.size > 0 ? [] : [leavingShortcut(attempt, shortcut)];
}

const makers = ({ taken }: Hold) =>
  new Set([...taken.values()].flatMap((version) => version?.serial.made?.attempt ?? []));
