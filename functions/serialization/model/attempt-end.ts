import { awaitCleanup } from '../../../shared/cleanup.ts';
import { type Attempt, type AttemptEnd, abortAttempt, forgetAttempt, readAttempts } from './attempts.ts';
import { chunkCount, readChunks, removeChunks } from './chunks.ts';
import { claimUndoStatement, type OwnedProduct, readClaims, type Version } from './claims.ts';
import { deadlineFrom } from './deadline.ts';
import { executeStatements } from './statements.ts';
import type { AttemptHold, Work } from './work.ts';

/** What is left of the function's time when its work is over. */
const UNDO_MILLISECONDS = 4_000;

/**
 * Ends an attempt, and gives back what it has claimed; answers how the attempt has ended. Claims of an aborted attempt
 * do not count: what cannot be given back now does no harm, and recovery finds it.
 */
export async function giveUpAttempt(work: Work, attempt: Attempt, hold: AttemptHold): Promise<AttemptEnd> {
  const ended = await abortAttempt(attempt.owner, attempt.id, attempt.id);
  if (ended.status === 'aborted') await awaitCleanup(giveBack(work, attempt, hold));
  return ended;
}

async function giveBack({ sorted }: Work, attempt: Attempt, { taken, uncertain }: AttemptHold): Promise<void> {
  await undoAll(attempt, taken, UNDO_MILLISECONDS);
  // Recovery needs to know what may have been claimed.
  if (uncertain) return;
  const chunks = Array.from({ length: chunkCount(sorted.length) }, (_, chunk) => chunk);
  await removeChunks(attempt.owner, attempt.id, chunks);
  await forgetAttempt(attempt.owner, attempt.id);
}

async function undoAll(
  within: OwnedProduct & { readonly id: string },
  claims: ReadonlyMap<string, Version | undefined>,
  milliseconds: number,
): Promise<void> {
  await executeStatements(
    [...claims].map(([serial, before]) => claimUndoStatement(within, serial, within.id, before)),
    { deadline: deadlineFrom(new Date(), milliseconds), report: () => {} },
  );
}

/**
 * Looks after an attempt some time after it was opened: one that is still pending was left behind by a crash, and is
 * aborted; all that an aborted one has left is removed. Can be repeated and interrupted at any point.
 */
export async function recoverAttempt(owner: string, id: string): Promise<void> {
  const attempt = (await readAttempts(owner, [id])).get(id);
  if (attempt?.status === 'committed') return;
  if (attempt && (await abortAttempt(owner, id, id)).status === 'committed') return;
  const { serials, chunks } = await readChunks(owner, id);
  if (attempt && chunks.length > 0) {
    const claims = await readClaims(attempt, serials);
    const own = [...claims].filter(([, claim]) => claim.attempt === id);
    await undoAll(attempt, new Map(own.map(([serial, { before }]) => [serial, before])), UNDO_MILLISECONDS * 5);
  }
  await removeChunks(owner, id, chunks);
  await forgetAttempt(owner, id);
}
