import { isDeepStrictEqual } from 'node:util';
import { partition } from '../../../shared/db/entity.ts';
import { readRemains } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import { formatDecimal, parseDecimal } from '../../../shared/decimal.ts';
import { resolveReferences } from '../../../shared/references.ts';
import { bareMovement, type Movement, type MovementLot } from '../../inventory/inventory-movements/entity.ts';
import { lotReference } from '../../inventory/model/resolved-names.ts';
import { productById, referenceTo } from '../../references.ts';
import { consumedComponents, type MadeProduct, processedQuantity } from '../model/process.ts';
import type { Production } from '../productions/entity.ts';

/** A movement a production wants to exist, but for its id. */
export type WantedMovement = Omit<Movement, 'id'>;

/**
 * The movements each of these productions wants: what it made of its product, and what that consumed (rule
 * production-movements). Nothing of one whose product is gone: what it consumed only that could tell, so that its movements
 * stay as they are.
 */
export async function wantedMovements(
  store: Store,
  productions: readonly Production[],
): Promise<readonly (readonly WantedMovement[] | undefined)[]> {
  const named = productions.map(({ operation, lotNumber }) => ({
    own: productById(operation.product.id),
    // Mostly its code is still the same: then it is read at once.
    byCode: referenceTo('product', operation.product.code, ''),
    lot: lotNumber === null ? undefined : lotReference(operation.product.code, lotNumber),
  }));
  const found = await resolveReferences(
    store,
    named.flatMap(({ own, byCode, lot }) => [own, byCode, ...(lot ? [lot] : [])]),
  );
  const made = named.map(({ own, lot }, position) => {
    const product = found.dataOf<MadeProduct>(own);
    const kept = lot && found.dataOf<MovementLot>(lot);
    return product && { production: productions[position] as Production, product, kept };
  });
  const movements = await movementsOf(
    store,
    made.flatMap((one) => one ?? []),
  );
  return productions.map((production, position) => {
    if (made[position]) return movements.get(production);
    return processedQuantity(production) === 0n ? [] : undefined;
  });
}

/**
 * The same for a production whose product went in between: by what the product was, as long as that is known (rule
 * removed-while-booked).
 */
export async function movementsOfRemoved(
  store: Store,
  production: Production,
): Promise<readonly WantedMovement[] | undefined> {
  const { id, code } = production.operation.product;
  const remains = (await readRemains({ pk: partition(store.company, 'products'), sk: code })) as
    | MadeProduct
    | undefined;
  if (remains?.id !== id) return undefined;
  return (await movementsOf(store, [{ production, product: remains, kept: undefined }])).get(production);
}

/** What was made, of which product, and what is known of the lot it goes into. */
type Made = {
  readonly production: Production;
  readonly product: MadeProduct;
  readonly kept: MovementLot | undefined;
};

async function movementsOf(
  store: Store,
  all: readonly Made[],
): Promise<ReadonlyMap<Production, readonly WantedMovement[]>> {
  const consumed = all.map(({ production, product }) =>
    consumedComponents(product, production.operation.code, processedQuantity(production)),
  );
  const components = await resolveReferences(
    store,
    consumed.flatMap((amounts) => [...amounts.keys()].map((code) => referenceTo('product', code, ''))),
  );
  return new Map(
    all.map((made, position) => {
      const consumptions = [...(consumed[position] ?? [])].flatMap(([code, amount]) => {
        const component = components.dataOf<MadeProduct>(referenceTo('product', code, ''));
        return component ? [wantedMovement(made.production, 'consumption', component, amount, null)] : [];
      });
      return [made.production, [...consumptions, ...outputOf(made)]];
    }),
  );
}

function outputOf({ production, product, kept }: Made): readonly WantedMovement[] {
  const { lotNumber } = production;
  const amount = production.counts ? (parseDecimal(production.quantity) ?? 0n) : 0n;
  if (amount === 0n) return [];
  const into = lotNumber === null ? null : lotOf(lotNumber, kept);
  return [wantedMovement(production, 'production', product, amount, into)];
}

const lotOf = (code: string, lot: MovementLot | undefined): MovementLot => ({
  code,
  expirationDate: lot?.expirationDate ?? null,
  supplierLot: lot?.supplierLot ?? null,
});

const wantedMovement = (
  production: Production,
  type: 'production' | 'consumption',
  { id, code, uom }: MadeProduct,
  amount: bigint,
  lot: MovementLot | null,
): WantedMovement => ({
  ...bareMovement,
  production: production.id,
  ...(production.productionOrder && { productionOrder: production.productionOrder }),
  product: { id, code, uom: uom ?? null },
  date: production.endTime ?? production.startTime,
  quantity: formatDecimal(amount),
  type,
  lot,
  worker: production.worker,
});

/** Whether a movement is what is wanted; what is known of its lot, and the code of its order, may have changed since. */
export function isSameMovement({ id: _, ...movement }: Movement, one: WantedMovement): boolean {
  const shown = ({ lot, productionOrder, ...others }: WantedMovement) => ({
    ...others,
    lot: lot?.code,
    order: productionOrder?.id,
  });
  return isDeepStrictEqual(shown(movement), shown(one));
}
