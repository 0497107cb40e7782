import {
  type Pack,
  packInsertStatement,
  packUpdateStatement,
  poolRemovalStatement,
  readPacks,
} from '../packs/entity.ts';
import { serialsOfChunk } from './chunks.ts';
import type { OwnedProduct } from './claims.ts';
import { deadlineFrom } from './deadline.ts';
import type { OperationKind } from './serial.ts';
import { executeStatements, type Statement } from './statements.ts';

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
    await list(owner, [...packs.values()], kind, begun);
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

type Make = (owner: string, pack: Pack) => Statement;

async function list(owner: string, packs: readonly Pack[], kind: OperationKind, begun: Date): Promise<void> {
  const fresh = kind === 'pool' || kind === 'commission';
  // A row that was missing may have come from another message meanwhile: the last step finds it.
  const steps: readonly Make[] = fresh
    ? [packInsertStatement, packUpdateStatement]
    : [packUpdateStatement, packInsertStatement, packUpdateStatement];
  let left = packs;
  for (const step of steps) left = await refusedPacks(owner, left, step, begun);
  const pooled = packs.filter((pack) => !isAvailable(pack) && pack.history[0]?.kind === 'pool');
  await refusedPacks(owner, pooled, poolRemovalStatement, begun);
}

/** Carries out a statement for each pack; answers those whose condition did not hold. */
async function refusedPacks(owner: string, packs: readonly Pack[], make: Make, begun: Date): Promise<readonly Pack[]> {
  const left: Pack[] = [];
  await executeStatements(
    packs.map((pack) => make(owner, pack)),
    {
      deadline: deadlineFrom(begun, WORK_MILLISECONDS),
      report: (position, wrote) => {
        if (!wrote) left.push(packs[position] as Pack);
      },
    },
  );
  return left;
}
