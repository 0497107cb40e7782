import { listing, type Pack, readPacks, relisting, unlisting } from '../packs/entity.ts';
import { serialsOf } from './chunks.ts';
import type { Within } from './claims.ts';
import { deadlineFrom } from './deadline.ts';
import type { Kind } from './serial.ts';
import { execute, type Statement } from './statements.ts';

/** What the consumer of the queue is told of a committed operation: one of its chunks. */
export type PackUpdate = {
  readonly update: Within & { readonly attempt: string; readonly chunk: number; readonly kind: Kind };
};

const WORK_MILLISECONDS = 25_000;

/**
 * Lists the packs of a chunk as they are now. Messages may come late, twice and in any order: what is written is not what
 * the message tells but what the claims say, and never over something later.
 */
export async function updatePacks({ update }: PackUpdate): Promise<void> {
  const { owner, attempt, chunk, kind } = update;
  const begun = new Date();
  let left = await serialsOf(owner, attempt, chunk);
  while (left.length > 0) {
    const packs = await readPacks(update, left);
    await list(owner, [...packs.values()], kind, begun);
    // Whatever was commissioned meanwhile may have left the pool before it was written there.
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

async function list(owner: string, packs: readonly Pack[], kind: Kind, begun: Date): Promise<void> {
  const fresh = kind === 'pool' || kind === 'commission';
  // A row that was missing may have come from another message meanwhile: the last step finds it.
  const steps: readonly Make[] = fresh ? [listing, relisting] : [relisting, listing, relisting];
  let left = packs;
  for (const step of steps) left = await refused(owner, left, step, begun);
  const pooled = packs.filter((pack) => !isAvailable(pack) && pack.history[0]?.kind === 'pool');
  await refused(owner, pooled, unlisting, begun);
}

/** Carries out a statement for each pack; answers those whose condition did not hold. */
async function refused(owner: string, packs: readonly Pack[], make: Make, begun: Date): Promise<readonly Pack[]> {
  const left: Pack[] = [];
  await execute(
    packs.map((pack) => make(owner, pack)),
    {
      deadline: deadlineFrom(begun, WORK_MILLISECONDS),
      told: (position, wrote) => {
        if (!wrote) left.push(packs[position] as Pack);
      },
    },
  );
  return left;
}
