import type { Store } from '../../../shared/db/store.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import type { Product } from '../../catalogue/products/schema.ts';
import { enterUses, removeUses, useItem } from '../../catalogue/products/used-in.ts';
import { newStockWrite } from '../../inventory/model/stock-life.ts';

type Stored = { readonly data: Product; readonly version: number };

const componentsOf = ({ components }: Product) => [...new Set(components.map(({ code }) => code))];

/**
 * What is written with a product besides itself: the stock it begins with, and where it is found at its components. These
 * are in its own transaction of so many `others`, as long as there is room; else `enter` writes them first.
 */
export function besideProduct(twin: Store, product: Product, before: Stored | undefined, others: number) {
  const version = (before?.version ?? 0) + 1;
  const codes = componentsOf(product);
  const stock: readonly Write[] = before ? [] : [newStockWrite(twin, product)];
  const fits = others + stock.length + codes.length < TRANSACTION_WRITES_MAX;
  const lost = before ? componentsOf(before.data).filter((code) => !codes.includes(code)) : [];
  return {
    writes: [...stock, ...(fits ? codes.map((code) => putWrite(useItem(twin, product, code, version))) : [])],
    enter: async () => (fits ? undefined : enterUses(twin, product, codes, version)),
    leave: () => removeUses(twin, product, lost, version),
  };
}

/** Takes a product that is gone out at its components. */
export const leaveComponents = (twin: Store, { data, version }: Stored): Promise<void> =>
  removeUses(twin, data, componentsOf(data), version);
