import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../../shared/db/store.ts';
import { formatDecimal, parseDecimal } from '../../../shared/decimal.ts';
import { resolve } from '../../../shared/references.ts';
import { bareMovement, type LotOf, type Movement } from '../../inventory/inventory-movements/entity.ts';
import { lotReference } from '../../inventory/model/known.ts';
import { refer } from '../../references.ts';
import { consumptionOf, type Made, processedBy } from '../model/process.ts';
import type { Production } from '../productions/entity.ts';

/** A movement a production wants to exist, but for its id. */
export type Wanted = Omit<Movement, 'id'>;

/** The movements a production wants: what it made of its product, and what that consumed (decisions A253). */
export async function wantedBy(store: Store, production: Production): Promise<readonly Wanted[]> {
  const { operation, lotNumber } = production;
  const own = refer('product', operation.product.code, '');
  const lot = lotReference(operation.product.code, lotNumber ?? '');
  const found = await resolve(store, [own, ...(lotNumber === null ? [] : [lot])]);
  const product = found.dataOf<Made>(own);
  if (!product || product.id !== operation.product.id) return [];
  const consumed = consumptionOf(product, operation.code, processedBy(production));
  const components = await resolve(
    store,
    [...consumed.keys()].map((code) => refer('product', code, '')),
  );
  const consumptions = [...consumed].flatMap(([code, amount]) => {
    const component = components.dataOf<Made>(refer('product', code, ''));
    return component ? [wanted(production, 'consumption', component, amount, null)] : [];
  });
  const amount = production.counts ? (parseDecimal(production.quantity) ?? 0n) : 0n;
  if (amount === 0n) return consumptions;
  const kept = found.dataOf<LotOf>(lot);
  const into = lotNumber === null ? null : lotOf(lotNumber, kept);
  return [...consumptions, wanted(production, 'production', product, amount, into)];
}

const lotOf = (code: string, lot: LotOf | undefined): LotOf => ({
  code,
  expirationDate: lot?.expirationDate ?? null,
  supplierLot: lot?.supplierLot ?? null,
});

const wanted = (
  production: Production,
  type: 'production' | 'consumption',
  { id, code, uom }: Made,
  amount: bigint,
  lot: LotOf | null,
): Wanted => ({
  ...bareMovement,
  production: production.id,
  product: { id, code, uom: uom ?? null },
  date: production.endTime ?? production.startTime,
  quantity: formatDecimal(amount),
  type,
  lot,
  worker: production.worker,
});

/** Whether a movement is what is wanted; what is known of its lot may have changed since. */
export function sameMovement({ id: _, ...movement }: Movement, one: Wanted): boolean {
  const shown = ({ lot, ...others }: Wanted) => ({ ...others, lot: lot?.code });
  return isDeepStrictEqual(shown(movement), shown(one));
}
