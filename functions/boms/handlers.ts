import type { Store } from '../../shared/db/store.ts';
import type { Handlers, Planned } from '../../shared/http/handler.ts';
import { type FieldError, invalid, Problem } from '../../shared/http/problem.ts';
import { Products } from '../products/entity.ts';
import { linking, readStructure, type Structure } from '../products/structure.ts';
import { enter, takeOut } from '../products/used-in.ts';
import { partsBelow, tooMany } from './below.ts';
import type { contract } from './contract.ts';
import { type Change, changeOf, cycleErrors, ownErrors } from './rules.ts';
import { type BomSent, represent } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  update: async ({ elements, pointer, list, store }) => {
    // Before anything that is decided on: should the structure change after this, nothing is written.
    const structure = await readStructure(store);
    const known = await store.getMany(Products, codesIn(elements));
    if (!list && elements.some(({ productCode }) => !known.has(productCode))) throw noMainProduct();
    refuse(ownErrors(elements, known, pointer));
    const parts = await partsBelow(
      store,
      elements.flatMap(({ bom }) => bom.map(({ productCode }) => productCode)),
      known,
    );
    refuse(parts ? cycleErrors(elements, parts, pointer) : [tooMany]);
    const changes = elements.map((sent) => changeOf(sent, known, store.at));
    await Promise.all(changes.map(({ before, added }) => enter(store, before.data, added, before.version + 1)));
    return changes.map((change, position) => planOf(store, change, after(structure, position)));
  },
};

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

function planOf(store: Store, { sent, before, data, lost }: Change, structure: Structure): Planned<Out> {
  return {
    // In front: of a product that is gone the structure has changed, too, and then all is looked at again.
    writes: [linking(store, structure), ...store.replace(Products, before, data)],
    answer: { body: represent(sent) },
    lane: 'bom-structure',
    afterwards: () => takeOut(store, data, lost, before.version + 1),
  };
}

type Out = ReturnType<typeof represent>;

/** As printed (contract, appendix B). */
const noMainProduct = () => new Problem(404, 'not-found', 'Not found', 'Main product not found');
