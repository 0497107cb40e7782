import * as z from 'zod/mini';
import type { Told } from '../../../shared/http/words.ts';
import { memo } from '../../../shared/memo.ts';
import { StockOut } from './schema.ts';

const body = memo(() => {
  const { 'warehouse-locations': _, ...shown } = StockOut().shape;
  return z.object(shown);
});

const changed = memo(() => {
  const { 'product-code': code, stock } = StockOut().shape;
  const one = z.object({ id: z.number(), 'product-code': code, stock });
  return z.array(one).check(z.minLength(1), z.maxLength(1));
});

/** An event shows the total: lots and places lie apart. */
const event = memo(() => {
  const { 'product-code': code, stock } = StockOut().shape;
  return z.object({ 'product-code': code, stock });
});

/** Webhooks are told the total, the channel also lots; neither marks a deletion (rules stock-channel, webhook-topics-added). */
export const told: Told = { topics: { stock_changed: changed }, channel: { type: 'STOCK', body }, event };
