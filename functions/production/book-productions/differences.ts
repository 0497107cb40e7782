import type { StoredEntity } from '../../../shared/db/entity.ts';
import { type Movement, stockChangeOf, stockReversalOf } from '../../inventory/inventory-movements/entity.ts';
import type { StockChange } from '../../inventory/model/stock.ts';
import { isSameMovement, type WantedMovement } from './wanted-movements.ts';

/** A movement that is not as it should be: to be made, changed or removed. */
export type Difference = {
  readonly before?: StoredEntity<Movement> | undefined;
  readonly wanted?: WantedMovement | undefined;
};

/** What there is, and what is wanted, by type and product: those that are not alike, and those that are there twice. */
export function differences(
  made: readonly StoredEntity<Movement>[],
  wanted: readonly WantedMovement[],
): readonly Difference[] {
  const kindOf = ({ type, product }: Pick<Movement, 'type' | 'product'>) => `${type} ${product.id}`;
  const before = new Map(made.map((movement) => [kindOf(movement.data), movement]));
  const after = new Map(wanted.map((one) => [kindOf(one), one]));
  const pairs = [...new Set([...before.keys(), ...after.keys()])]
    .map((kind) => ({ before: before.get(kind), wanted: after.get(kind) }))
    .filter((one) => !(one.before && one.wanted && isSameMovement(one.before.data, one.wanted)));
  // A former version that was still at work may have made one beside it.
  const doubled = made.filter((movement) => before.get(kindOf(movement.data)) !== movement);
  return [...pairs, ...doubled.map((movement) => ({ before: movement }))];
}

/** Id of the product that is moved. */
export const productOf = ({ before, wanted }: Difference) => before?.data.product.id ?? wanted?.product.id ?? 0;

/** What a difference does to stock, under the codes that were written down. */
export const changesOf = ({ before, wanted }: Difference): readonly StockChange[] => [
  ...(before ? [stockReversalOf(before.data)] : []),
  ...(wanted ? [stockChangeOf({ ...wanted, id: 0 })] : []),
];
