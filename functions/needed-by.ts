import type { Store } from '../shared/db/store.ts';
import { firstListed } from './named-by.ts';

/** Where an order is listed that has too many lines for a place of its own at each product. */
export const MANY_PRODUCTS_INDEX = 'many-products';
/** Index partition of the orders that have a product. */
export const productIndex = (product: string) => `product=${product}`;

type Order = {
  readonly code: string;
  readonly runningStatus?: string;
  readonly approvalStatus?: string;
  readonly active?: boolean;
  readonly products: readonly { readonly code?: string; readonly product?: string }[];
};

/** Orders that need their products, by what they are called, and which of them still do (rule product-in-use). */
const ORDERS: readonly { readonly name: string; readonly noun: string; readonly isOpen: (order: Order) => boolean }[] =
  [
    {
      name: 'production-orders',
      noun: 'Production order',
      isOpen: ({ runningStatus }) => runningStatus !== 'closed' && runningStatus !== 'archived',
    },
    { name: 'client-orders', noun: 'Client order', isOpen: () => true },
    {
      name: 'purchase-orders',
      noun: 'Purchase order',
      isOpen: ({ active, approvalStatus }) => active !== false && approvalStatus !== 'rejected',
    },
  ];

/**
 * The first order that needs the product, such as `Client order "C1" uses the product and is still open.`, or nothing. Of
 * client and purchase orders any needs the code: they show the product by it. One read each, in parallel.
 */
export async function needingOrder(
  store: Store,
  product: string,
  needed: 'product' | 'code',
): Promise<string | undefined> {
  const kinds = ORDERS.map((kind) => ({ ...kind, isKept: needed === 'code' && kind.name !== 'production-orders' }));
  const found = await Promise.all(kinds.map((kind) => firstNeeding(store, product, kind)));
  return found.find((order) => order !== undefined);
}

type Kept = (typeof ORDERS)[number] & { readonly isKept: boolean };

async function firstNeeding(store: Store, product: string, { name, noun, isOpen, isKept }: Kept) {
  const listing = {
    entity: { name },
    index: name === 'production-orders' ? productIndex(product) : [productIndex(product), MANY_PRODUCTS_INDEX],
    where: (order: Order) =>
      (isKept || isOpen(order)) && order.products.some((line) => line.code === product || line.product === product),
  };
  const order = await firstListed(store, listing, { operation: 'needingOrder', filters: product });
  if (!order) return undefined;
  const open = isOpen(order) ? ' and is still open' : '';
  return `${noun} ${JSON.stringify(order.code)} uses the product${open}.`;
}
