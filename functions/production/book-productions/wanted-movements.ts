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
 * The movements a production wants: what it made of its product, and what that consumed (rule production-movements).
 * Nothing when its product is gone: what it consumed only that could tell, so that its movements stay as they are.
 */
export async function wantedMovements(
  store: Store,
  production: Production,
): Promise<readonly WantedMovement[] | undefined> {
  const { operation, lotNumber } = production;
  const own = productById(operation.product.id);
  const lot = lotReference(operation.product.code, lotNumber ?? '');
  const found = await resolveReferences(store, [
    own,
    // Mostly its code is still the same: then it is read at once.
    referenceTo('product', operation.product.code, ''),
    ...(lotNumber === null ? [] : [lot]),
  ]);
  const product = found.dataOf<MadeProduct>(own);
  if (!product) return processedQuantity(production) === 0n ? [] : undefined;
  return movementsOf(store, production, product, found.dataOf<MovementLot>(lot));
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
  return remains?.id === id ? movementsOf(store, production, remains, undefined) : undefined;
}

async function movementsOf(
  store: Store,
  production: Production,
  product: MadeProduct,
  kept: MovementLot | undefined,
): Promise<readonly WantedMovement[]> {
  const { operation, lotNumber } = production;
  const consumed = consumedComponents(product, operation.code, processedQuantity(production));
  const components = await resolveReferences(
    store,
    [...consumed.keys()].map((code) => referenceTo('product', code, '')),
  );
  const consumptions = [...consumed].flatMap(([code, amount]) => {
    const component = components.dataOf<MadeProduct>(referenceTo('product', code, ''));
    return component ? [wantedMovement(production, 'consumption', component, amount, null)] : [];
  });
  const amount = production.counts ? (parseDecimal(production.quantity) ?? 0n) : 0n;
  if (amount === 0n) return consumptions;
  const into = lotNumber === null ? null : lotOf(lotNumber, kept);
  return [...consumptions, wantedMovement(production, 'production', product, amount, into)];
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
