import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { BulkCall, Handlers, Planned } from '../../../shared/http/handler.ts';
import { conflict, type FieldError, invalid, Problem } from '../../../shared/problem.ts';
import { Products } from '../products/entity.ts';
import { linking, readStructure, type Structure } from '../products/structure.ts';
import { enter, takeOut } from '../products/used-in.ts';
import { codesOf, partsBelow, tooMany } from './below.ts';
import type { contract } from './contract.ts';
import { type Change, changeOf, componentsFirst, cycleErrors, type Known, ownErrors } from './rules.ts';
import { type BomSent, represent } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  update: async ({ elements, pointer, list, store }) => {
    // Before anything that is decided on: should the structure change after this, nothing is written.
    const structure = await readStructure(store);
    const known = await store.getMany(Products, codesIn(elements));
    if (!list && elements.some(({ productCode }) => !known.has(productCode))) throw noMainProduct();
    refuse(ownErrors(elements, known, pointer));
    const changes = elements.map((sent) => changeOf(sent, known, store.at));
    // Without a new component there is no new cycle, and nothing that is missed by whoever deletes a product.
    const grows = changes.some(({ added }) => added.length > 0);
    const order = grows ? await orderOf({ elements, pointer, store }, changes, known) : [];
    await Promise.all(changes.map(({ before, added }) => enter(store, before.data, added, before.version + 1)));
    return changes.map((change) => {
      const turn = order.indexOf(change.sent.productCode);
      const linked = [linking(store, after(structure, turn))];
      return { ...planOf(store, change, grows ? linked : []), ...(grows && { lane: 'bom-structure', turn }) };
    });
  },
};

type Asked = Pick<BulkCall<(typeof contract.routes)['update']>, 'elements' | 'pointer' | 'store'>;

/** The products in the order in which they are written; throws for bills of materials that close a cycle. */
async function orderOf({ elements, pointer, store }: Asked, changes: readonly Change[], known: Known) {
  const parts = new Map([...known].map(([code, { data }]) => [code, codesOf(data.components)] as const));
  for (const { data } of changes) parts.set(data.code, codesOf(data.components));
  const below = await partsBelow(
    store,
    changes.flatMap(({ added }) => added),
    parts,
  );
  if (!below) throw invalid([tooMany]);
  for (const [code, components] of below) parts.set(code, components);
  refuse(cycleErrors(elements, parts, pointer));
  return componentsFirst(
    elements.map(({ productCode }) => productCode),
    parts,
  );
}

/** The products named, each with its components. */
const codesIn = (elements: readonly BomSent[]) =>
  elements.flatMap(({ productCode, bom }) => [productCode, ...bom.map((line) => line.productCode)]);

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid(errors);
}

/** The structure once so many elements of the same request are written. */
const after = (structure: Structure, elements: number): Structure => ({
  ...structure,
  boms: structure.boms + elements,
});

function planOf(store: Store, { sent, before, data, lost }: Change, linked: readonly Write[]): Planned<Out> {
  const [product, ...others] = store.replace(Products, before, data);
  return {
    writes: [...linked, ...(product ? [{ ...product, refused: overtaken }] : []), ...others],
    answer: { body: represent(sent) },
    afterwards: () => takeOut(store, data, lost, before.version + 1),
  };
}

/** Also of a product that is gone: it is looked up again, and answered as one that never was. */
const overtaken = () => conflict('Another request changed the same product at the same moment; send this one again.');

type Out = ReturnType<typeof represent>;

/** As printed (contract, appendix B). */
const noMainProduct = () => new Problem(404, 'not-found', 'Not found', 'Main product not found');
