import { tidied } from '../../../shared/tidied.ts';
import { type Attempt, abort, type End, forget, readAttempts } from './attempts.ts';
import { chunksOf, readChunks, removeChunks } from './chunks.ts';
import { readClaims, undo, type Version, type Within } from './claims.ts';
import { deadlineFrom } from './deadline.ts';
import { execute } from './statements.ts';
import type { Hold, Work } from './work.ts';

/** What is left of the function's time when its work is over. */
const UNDO_MILLISECONDS = 4_000;

/**
 * Ends an attempt, and gives back what it has claimed; answers how the attempt has ended. Claims of an aborted attempt are
 * as good as none: what cannot be given back now harms nobody, and is found by recovery.
 */
export async function giveUp(work: Work, attempt: Attempt, hold: Hold): Promise<End> {
  const ended = await abort(attempt.owner, attempt.id, attempt.id);
  if (ended.status === 'aborted') await tidied(giveBack(work, attempt, hold));
  return ended;
}

async function giveBack({ sorted }: Work, attempt: Attempt, { taken, uncertain }: Hold): Promise<void> {
  await undoAll(attempt, taken, UNDO_MILLISECONDS);
  // Recovery needs to know what may have been claimed.
  if (uncertain) return;
  const chunks = Array.from({ length: chunksOf(sorted.length) }, (_, chunk) => chunk);
  await removeChunks(attempt.owner, attempt.id, chunks);
  await forget(attempt.owner, attempt.id);
}

async function undoAll(
  within: Within & { readonly id: string },
  claims: ReadonlyMap<string, Version | undefined>,
  milliseconds: number,
): Promise<void> {
  await execute(
    [...claims].map(([serial, before]) => undo(within, serial, within.id, before)),
    { deadline: deadlineFrom(new Date(), milliseconds), told: () => {} },
  );
}

/**
 * Looks after an attempt some time after it was opened: one that is still pending was left behind by a crash, and is
 * aborted; whatever an aborted one has left is removed. Can be repeated, and broken off, at any point.
 */
export async function recover(owner: string, id: string): Promise<void> {
  const attempt = (await readAttempts(owner, [id])).get(id);
  if (attempt?.status === 'committed') return;
  if (attempt && (await abort(owner, id, id)).status === 'committed') return;
  const { serials, chunks } = await readChunks(owner, id);
  if (attempt && chunks.length > 0) {
    const claims = await readClaims(attempt, serials);
    const own = [...claims].filter(([, claim]) => claim.attempt === id);
    await undoAll(attempt, new Map(own.map(([serial, { before }]) => [serial, before])), UNDO_MILLISECONDS * 5);
  }
  await removeChunks(owner, id, chunks);
  await forget(owner, id);
}
