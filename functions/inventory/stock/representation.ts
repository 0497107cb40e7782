import { formatDecimal } from '../../../shared/decimal.ts';
import type { PartOfStock } from '../model/totals.ts';
import type { Stock } from './entity.ts';

/** A stock on the wire. */
export const figure = (millionths: bigint) => Number(formatDecimal(millionths));

/** The JSON of a stock in channels; lots without stock are not shown (A101). */
export const announced = ({ code, total }: Stock, lots: readonly PartOfStock[]) => ({
  'product-code': code,
  stock: figure(BigInt(total)),
  lot: lots.map((lot) => ({ code: lot.code, stock: figure(lot.total) })),
});

/** The JSON of a stock in answers. */
export const represent = (stock: Stock, lots: readonly PartOfStock[], places: readonly PartOfStock[]) => ({
  ...announced(stock, lots),
  'warehouse-locations': places.map(({ code, warehouse = '', total }) => ({ code, warehouse, stock: figure(total) })),
});
