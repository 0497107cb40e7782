import type { EntityEvents } from '../../../shared/events/definition.ts';
import { type PartTotal, partsWithStock } from '../model/totals.ts';
import { type Stock, Stocks } from './entity.ts';
import { stockFigure, stockNotice } from './representation.ts';

/**
 * The channel has the stock of every product that moved, in all its lots as they are at reading. A product that begins
 * or ends has no stock, and appears in the product channel. Webhooks are told the total, with the id of the product
 * (rules stock-channel, webhook-topics-added).
 */
export const stockEvents: EntityEvents<Stock & { readonly lots?: readonly PartTotal[] }> = {
  entity: Stocks.name,
  overtaking: true,
  show: ({ code, total }) => ({ 'product-code': code, stock: stockFigure(BigInt(total)) }),
  notifications: ({ kind, data: { id, code, total } }) =>
    kind === 'updated'
      ? [{ topic: 'stock_changed', body: [{ id, 'product-code': code, stock: stockFigure(BigInt(total)) }] }]
      : [],
  channel: {
    type: 'STOCK',
    isCarried: ({ kind }) => kind === 'updated',
    complete: async (company, stock) => ({ ...stock, lots: (await partsWithStock(company, stock.code)).lots }),
    represent: (stock) => stockNotice(stock, stock.lots ?? []),
  },
};
