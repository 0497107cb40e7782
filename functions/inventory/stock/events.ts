import type { EntityEvents } from '../../../shared/events/definition.ts';
import { type PartOfStock, partsWithStock } from '../model/totals.ts';
import { type Stock, Stocks } from './entity.ts';
import { announced, figure } from './representation.ts';

/**
 * The channel has the stock of every product that moved, in all its lots as they are at reading. A product that begins
 * or ends has no stock, and is told as a product (A96).
 */
export const stockEvents: EntityEvents<Stock & { readonly lots?: readonly PartOfStock[] }> = {
  entity: Stocks.name,
  show: ({ code, total }) => ({ 'product-code': code, stock: figure(BigInt(total)) }),
  channel: {
    type: 'STOCK',
    tells: ({ kind }) => kind === 'updated',
    complete: async (company, stock) => ({ ...stock, lots: (await partsWithStock(company, stock.code)).lots }),
    represent: (stock) => announced(stock, stock.lots ?? []),
  },
};
