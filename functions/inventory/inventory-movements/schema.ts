import * as z from 'zod/mini';
import { clearable, code, instant, text } from '../../../shared/http/fields.ts';
import { decimal, id, positiveDecimal } from '../../../shared/http/number-fields.ts';
import { optionalReference, optionalWorkerReference, orFault } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { MOVEMENT_TYPES } from './entity.ts';

/** A lot in any printed form: its code, an object with its code, or a list of one (rule lot-shapes). */
const lot = () =>
  z.pipe(
    z.union(
      [optionalReference(), z.array(optionalReference()).check(z.maxLength(1))],
      orFault('must be the code of a lot'),
    ),
    z.transform((sent) => (Array.isArray(sent) ? (sent[0] ?? null) : sent)),
  );

const fields = () => ({
  productCode: code(),
  dateTime: clearable(instant()),
  quantity: positiveDecimal(),
  type: z.enum(MOVEMENT_TYPES),
  lot: z.optional(lot()),
  totalCost: clearable(decimal()),
  comment: clearable(text()),
  warehouse: z.optional(optionalReference()),
  warehouseLocation: z.optional(optionalReference()),
  location: z.optional(optionalReference()),
  shipping: z.optional(optionalReference()),
  receiving: z.optional(optionalReference()),
  clientOrder: z.optional(optionalReference()),
  purchaseOrder: z.optional(optionalReference()),
  worker: z.optional(optionalWorkerReference()),
});

/** The attribute table calls the product `product`, the samples `product-code` (rule movement-product). */
const aliases = { product: 'product-code', 'lot-number': 'lot' };

export const MovementInput = memo(() => wire(fields(), aliases));
export const MovementUpdate = memo(() => wire(partial(fields()), aliases));
export type MovementSent = z.output<ReturnType<typeof MovementUpdate>>;

export const MovementPath = memo(() => z.object({ id: id() }));
export const MovementFilters = memo(() =>
  z.object({ 'product-code': z.optional(code()), type: z.optional(z.enum(MOVEMENT_TYPES)) }),
);
