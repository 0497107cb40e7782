import * as z from 'zod/mini';
import { isSum, SUM_RULE } from '../../../shared/decimal.ts';
import { clearable, code, instant } from '../../../shared/http/fields.ts';
import { decimal } from '../../../shared/http/number-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

const counted = () => decimal().check(z.refine(isSum, { error: `must be ${SUM_RULE}` }));

/** A count as sent (rules stock-count, exact-sums). */
export const StockCountInput = memo(() => wire({ productCode: code(), stock: counted(), date: clearable(instant()) }));
export const StockCountOut = memo(() => z.object({ message: z.string() }));

export const StockPath = memo(() => z.object({ code: code() }));
export const StockFilters = memo(() => z.object({ lot: z.optional(z.string()) }));

export const StockListFilters = memo(() =>
  z.object({ 'product-family-code': z.optional(code()), 'changed-after': z.optional(instant()) }),
);

/** A stock in the list: without its parts, each of which lies apart. */
export const ListedStock = memo(() =>
  z.object({ id: z.number(), 'product-code': z.string(), stock: z.number(), 'changed-at': z.string() }),
);

export const StockOut = memo(() =>
  z.object({
    'product-code': z.string(),
    stock: z.number(),
    lot: z.array(z.object({ code: z.string(), stock: z.number() })),
    'warehouse-locations': z.array(z.object({ code: z.string(), warehouse: z.string(), stock: z.number() })),
  }),
);
