import type { Store } from '../../../shared/db/store.ts';
import { formatDecimal } from '../../../shared/decimal.ts';
import { type Stock, Stocks } from '../../inventory/stock/entity.ts';
import type { Production } from '../productions/entity.ts';
import { consumedComponents, type MadeProduct, processedQuantity } from './process.ts';

/** How a production changes, and the product it is about as it is now. */
export type ProductionDemand = {
  readonly before?: Production | undefined;
  readonly after: Production;
  readonly product: MadeProduct | undefined;
};

/**
 * What there is too little of for productions made one after another, by their position. Only a company that forbids
 * stock below zero asks; material that others take at the same moment can still be missing when it is booked.
 */
export async function materialShortages(
  store: Store,
  changes: readonly ProductionDemand[],
): Promise<readonly { readonly position: number; readonly message: string }[]> {
  const needs = changes.map(needOf);
  const codes = [...new Set(needs.flatMap((need) => [...need.keys()]))];
  const items = await store.lookUp(codes.map((key) => ({ entity: Stocks.name, key })));
  const left = new Map(codes.map((code, position) => [code, BigInt((items[position]?.data as Stock)?.total ?? 0)]));
  return needs.flatMap((need, position) =>
    [...need].flatMap(([code, amount]) => {
      const remaining = (left.get(code) ?? 0n) - amount;
      left.set(code, remaining);
      if (remaining >= 0n || amount <= 0n) return [];
      const message = `must not bring the stock of product ${JSON.stringify(code)} below zero: it would be ${formatDecimal(remaining)}`;
      return [{ position, message }];
    }),
  );
}

/** What a change consumes more than was consumed before, by code of the component. */
function needOf({ before, after, product }: ProductionDemand): ReadonlyMap<string, bigint> {
  const need = new Map<string, bigint>();
  if (!product) return need;
  for (const [code, amount] of consumedComponents(product, after.operation.code, processedQuantity(after)))
    need.set(code, amount);
  const same = before?.operation.product.id === product.id;
  if (!before || !same) return need;
  for (const [code, amount] of consumedComponents(product, before.operation.code, processedQuantity(before))) {
    need.set(code, (need.get(code) ?? 0n) - amount);
  }
  return need;
}
