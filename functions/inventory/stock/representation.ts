import type { StoredEntity } from '../../../shared/db/entity.ts';
import { formatDecimal } from '../../../shared/decimal.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import type { PartTotal } from '../model/totals.ts';
import type { Stock } from './entity.ts';

/** A stock on the wire; one that productions brought beyond what sums may come to has all its digits (rule exact-sums). */
export function stockFigure(millionths: bigint): number {
  const text = formatDecimal(millionths);
  const figure = Number(text);
  return String(figure) === text ? figure : (JSON as unknown as RawJson).rawJSON(text);
}

/** Digits that JSON.stringify writes as they are; not yet among the types of the language. */
type RawJson = { readonly rawJSON: (text: string) => number };

/** The JSON of a stock in channels; lots without stock are not shown (rule stock-channel). */
export const stockNotice = ({ code, total }: Stock, lots: readonly PartTotal[]) => ({
  'product-code': code,
  stock: stockFigure(BigInt(total)),
  lot: lots.map((lot) => ({ code: lot.code, stock: stockFigure(lot.total) })),
});

/** The JSON of a stock in the list, with its last change. */
export const listedStockJson = ({ data: { id, code, total }, at }: StoredEntity<Stock>, zone: string) => ({
  id,
  'product-code': code,
  stock: stockFigure(BigInt(total)),
  'changed-at': formatMilliseconds(at, zone),
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
