import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { BulkCall, ElementPlan, Handlers } from '../../../shared/http/handler.ts';
import { type FieldError, invalidContent, lostRace, Problem } from '../../../shared/problem.ts';
import { referenceTo } from '../../references.ts';
import { Products } from '../products/entity.ts';
import { bomStructureWrite, readStructure, type Structure } from '../products/structure.ts';
import { enterUses, removeUses } from '../products/used-in.ts';
import type { contract } from './contract.ts';
import { componentCodes, partsBelow, tooManyParts } from './parts.ts';
import {
  type BomChange,
  bomChange,
  bomErrors,
  codesComponentsFirst,
  cycleErrors,
  type KnownProducts,
} from './rules.ts';
import { type BomSent, bomJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  update: async ({ elements, pointer, list, store }) => {
    // Before anything that is decided on: should the structure change after this, nothing is written.
    const structure = await readStructure(store);
    const known = await store.getMany(Products, codesIn(elements));
    const [main] = elements;
    if (!list && main && !known.has(main.productCode)) throw noMainProduct(main.productCode);
    refuse(bomErrors(elements, known, pointer));
    const changes = elements.map((sent) => bomChange(sent, known, store.at));
    // Without a new component there is no new cycle, and nothing that the deletion of a product misses.
    const grows = changes.some(({ added }) => added.length > 0);
    const order = grows ? await orderOf({ elements, pointer, store }, changes, known) : [];
    await Promise.all(changes.map(({ before, added }) => enterUses(store, before.data, added, before.version + 1)));
    return changes.map((change) => {
      const turn = order.indexOf(change.sent.productCode);
      const linked = [bomStructureWrite(store, after(structure, turn))];
      return { ...planOf(store, change, grows ? linked : []), ...(grows && { lane: 'bom-structure', turn }) };
    });
  },
};

type Asked = Pick<BulkCall<(typeof contract.routes)['update']>, 'elements' | 'pointer' | 'store'>;

/** The products in the order in which they are written; throws for bills of materials that close a cycle. */
async function orderOf({ elements, pointer, store }: Asked, changes: readonly BomChange[], known: KnownProducts) {
  const parts = new Map([...known].map(([code, { data }]) => [code, componentCodes(data.components)] as const));
  for (const { data } of changes) parts.set(data.code, componentCodes(data.components));
  const below = await partsBelow(
    store,
    changes.flatMap(({ added }) => added),
    parts,
  );
  if (!below) throw invalidContent([tooManyParts]);
  for (const [code, components] of below) parts.set(code, components);
  refuse(cycleErrors(elements, parts, pointer));
  return codesComponentsFirst(
    elements.map(({ productCode }) => productCode),
    parts,
  );
}

/** The products named, each with its components. */
const codesIn = (elements: readonly BomSent[]) =>
  elements.flatMap(({ productCode, bom }) => [productCode, ...bom.map((line) => line.productCode)]);

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidContent(errors);
}

/** The structure once so many elements of the same request are written. */
const after = (structure: Structure, elements: number): Structure => ({
  ...structure,
  boms: structure.boms + elements,
});

function planOf(store: Store, { sent, before, data, lost }: BomChange, linked: readonly Write[]): ElementPlan<Out> {
  const [product, ...others] = store.replacementWrites(Products, before, data);
  return {
    writes: [...linked, ...(product ? [{ ...product, refused: changedProduct }] : []), ...others],
    answer: { body: bomJson(sent) },
    afterwards: () => removeUses(store, data, lost, before.version + 1),
  };
}

/** Also of a product that is gone: it is looked up again, and answered as one that never was. */
const changedProduct = () =>
  lostRace('Another request changed the same product at the same moment; send this one again.');

type Out = ReturnType<typeof bomJson>;

/** As printed (contract, appendix B). */
const noMainProduct = (code: string) =>
  new Problem(404, 'not-found', 'Not found', 'Main product not found', {
    missing: [referenceTo('product', code, '/product-code')],
  });
