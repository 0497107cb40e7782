import * as z from 'zod/mini';
import { clearable, code, decimal, instant, wire } from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';

/** A count as sent (rule stock-count). */
export const StockCountInput = memo(() => wire({ productCode: code(), stock: decimal(), date: clearable(instant()) }));
export const StockCountOut = memo(() => z.object({ message: z.string() }));

export const StockPath = memo(() => z.object({ code: code() }));
export const StockFilters = memo(() =>
  z.object({ lot: z.optional(z.string()).check(z.describe('Codes of lots, separated by commas')) }),
);

export const StockOut = memo(() =>
  z.object({
    'product-code': z.string(),
    stock: z.number().check(z.describe('Over all lots and warehouse locations')),
    lot: z.array(z.object({ code: z.string(), stock: z.number() })).check(z.describe('Lots with stock')),
    'warehouse-locations': z
      .array(z.object({ code: z.string(), warehouse: z.string(), stock: z.number() }))
      .check(z.describe('Warehouse locations with stock')),
  }),
);
