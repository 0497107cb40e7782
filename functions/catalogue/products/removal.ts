import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { Problem } from '../../../shared/problem.ts';
import { Lots, lotProductIndex } from '../../inventory/lots/entity.ts';
import { newStockWrite, stockRemoval } from '../../inventory/model/stock-life.ts';
import { needingOrder } from '../../needed-by.ts';
import { productInUse } from './rules.ts';
import type { Product } from './schema.ts';
import { readStructure, removalStructureWrite, renameStructureWrite } from './structure.ts';
import { userCode } from './used-in.ts';

/** What a product leaves behind that is deleted or gets another code. */
type ProductRemoval = {
  readonly refusal: Problem | undefined;
  /** The writes beside its removal: they end its stock, and let it go only if nothing has come to need it since. */
  readonly removalWrites: readonly Write[];
  /** The same beside its renaming, after which its stock begins under the new code. */
  readonly renameWrites: (after: Product) => readonly Write[];
};

/**
 * Whether anything needs the product under its code, and what goes with it. Lots are found by the code of their product:
 * they keep it from another one. All but the last reads in parallel.
 */
export async function productRemoval(store: Store, code: string, isRenaming = false): Promise<ProductRemoval> {
  const [order, { inUse: stock, version, at, write }, { structure, bom }, lot] = await Promise.all([
    needingOrder(store, code, isRenaming ? 'code' : 'product'),
    stockRemoval(store, code),
    placeInStructure(store, code),
    isRenaming ? store.firstIn(Lots, lotProductIndex(code)) : undefined,
  ]);
  return {
    refusal: productInUse({ order, bom, stock, lot: lot === undefined ? undefined : Number(lot) }),
    removalWrites: [write, removalStructureWrite(store, structure)],
    renameWrites: (after) => [
      write,
      renameStructureWrite(store, structure),
      newStockWrite(store, after, version + 1, at),
    ],
  };
}

/** The structure is read first: the writes meet every later change. */
async function placeInStructure(store: Store, code: string) {
  const structure = await readStructure(store);
  return { structure, bom: await userCode(store, code) };
}
