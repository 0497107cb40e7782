import { formatDecimal } from '../../../shared/decimal.ts';
import type { PartTotal } from '../model/totals.ts';
import type { Stock } from './entity.ts';

/** A stock on the wire. */
export const stockFigure = (millionths: bigint) => Number(formatDecimal(millionths));

/** The JSON of a stock in channels; lots without stock are not shown (rule stock-channel). */
export const stockNotice = ({ code, total }: Stock, lots: readonly PartTotal[]) => ({
  'product-code': code,
  stock: stockFigure(BigInt(total)),
  lot: lots.map((lot) => ({ code: lot.code, stock: stockFigure(lot.total) })),
});

/** The JSON of a stock in answers. */
export const stockJson = (stock: Stock, lots: readonly PartTotal[], places: readonly PartTotal[]) => ({
  ...stockNotice(stock, lots),
  'warehouse-locations': places.map(({ code, warehouse = '', total }) => ({
    code,
    warehouse,
    stock: stockFigure(total),
  })),
});
