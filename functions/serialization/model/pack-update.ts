import { type Pack, poolRemovalStatement, readPacks } from '../packs/entity.ts';
import { listedPack, listPacks, removeFromPool } from '../packs/listed.ts';
import { serialsOfChunk } from './chunks.ts';
import type { OwnedProduct } from './claims.ts';
import { deadlineFrom } from './deadline.ts';
import type { OperationKind } from './serial.ts';
import { executeStatements } from './statements.ts';

/** The message to the queue's consumer about a committed operation: one of its chunks. */
export type PackUpdateMessage = {
  readonly update: OwnedProduct & { readonly attempt: string; readonly chunk: number; readonly kind: OperationKind };
};

const WORK_MILLISECONDS = 25_000;

/**
 * Lists the packs of a chunk as they are now. Messages may come late, twice and in any order: what is written comes
 * from the claims and not from the message, and never over something later.
 */
export async function updatePacks({ update }: PackUpdateMessage): Promise<void> {
  const { owner, attempt, chunk, kind } = update;
  const begun = new Date();
  let left = await serialsOfChunk(owner, attempt, chunk);
  while (left.length > 0) {
    const packs = await readPacks(update, left);
    await list(owner, [...packs.values()], begun);
    // A serial that was commissioned meanwhile may have left the pool before it was written there.
    const available = kind === 'pool' ? [...packs.values()].filter(isAvailable) : [];
    const now = await readPacks(
      update,
      available.map(({ serial }) => serial),
    );
    left = available.flatMap(({ serial }) => (isAvailable(now.get(serial)) ? [] : [serial]));
  }
}

const isAvailable = (pack: Pack | undefined) => pack?.status === 'Available';

async function list(owner: string, packs: readonly Pack[], begun: Date): Promise<void> {
  await listPacks(owner, packs.map(listedPack));
  const pooled = packs.filter((pack) => !isAvailable(pack) && pack.history[0]?.kind === 'pool').map(listedPack);
  await removeFromPool(owner, pooled);
  await executeStatements(
    pooled.map((pack) => poolRemovalStatement(owner, pack)),
    { deadline: deadlineFrom(begun, WORK_MILLISECONDS), report: () => {} },
  );
}
