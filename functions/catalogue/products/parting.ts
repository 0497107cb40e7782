import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { Problem } from '../../../shared/problem.ts';
import { closing, opening } from '../../inventory/model/stock-life.ts';
import { openOrderOf } from '../../references.ts';
import { inUse } from './rules.ts';
import type { Product } from './schema.ts';
import { leaving, moving, readStructure } from './structure.ts';
import { userOf } from './used-in.ts';

/** What a product leaves behind that is deleted or gets another code. */
type Parting = {
  readonly refusal: Problem | undefined;
  /** The writes beside its removal: they end its stock, and let it go only if nothing has come to need it since. */
  readonly ending: readonly Write[];
  /** The same beside its renaming, after which its stock begins under the new code. */
  readonly renaming: (after: Product) => readonly Write[];
};

/** Whether anything needs the product under its code, and what goes with it. All but the last reads in parallel. */
export async function parting(store: Store, code: string): Promise<Parting> {
  const [order, { inUse: stock, version, write }, { structure, bom }] = await Promise.all([
    openOrderOf(store, code),
    closing(store, code),
    placeInStructure(store, code),
  ]);
  return {
    refusal: inUse({ order, bom, stock }),
    ending: [write, leaving(store, structure)],
    renaming: (after) => [write, moving(store, structure), opening(store, after, version + 1)],
  };
}

/** The structure is read first: whatever changes after it, the writes meet. */
async function placeInStructure(store: Store, code: string) {
  const structure = await readStructure(store);
  return { structure, bom: await userOf(store, code) };
}
