import * as z from 'zod/mini';
import type { Told } from '../../../shared/http/words.ts';
import { memo } from '../../../shared/memo.ts';
import { StockOut } from './schema.ts';

const body = memo(() => {
  const { 'warehouse-locations': _, ...shown } = StockOut().shape;
  return z.object(shown);
});

/** Stock is told in its channel only, without a marker of deletion (rule stock-channel). */
export const told: Told = { topics: {}, channel: { type: 'STOCK', body } };
