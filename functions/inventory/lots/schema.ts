import * as z from 'zod/mini';
import { clearable, code, displayInstant, text } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { referenceBy } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import type { Lot } from './entity.ts';

const fields = () => ({
  code: code(),
  product: referenceBy('code'),
  creationDate: clearable(displayInstant()),
  expirationDate: clearable(displayInstant()),
  supplierLot: clearable(text(255)),
});

export const LotInput = memo(() => wire(fields(), { 'product-code': 'product' }));
export const LotUpdate = memo(() => wire(partial(fields()), { 'product-code': 'product' }));
export type LotSent = z.output<ReturnType<typeof LotInput>>;
export type LotChanges = z.output<ReturnType<typeof LotUpdate>>;

export const LotPath = memo(() => z.object({ id: id() }));
export const LotFilters = memo(() => z.object({ product: z.optional(code()), code: z.optional(code()) }));

export const LotOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    'creation-date': z.string(),
    'expiration-date': z.nullable(z.string()),
    'supplier-lot': z.nullable(z.string()),
    product: z.object({ id: z.number(), code: z.string(), uom: z.nullable(z.string()) }),
  }),
);

/** The JSON of a lot, in answers as in webhooks (rule lot-dates: dates with seconds). */
export const lotJson = ({ id, code, product, creationDate, expirationDate, supplierLot }: Lot, zone: string) => ({
  id,
  code,
  'creation-date': formatSeconds(creationDate, zone),
  'expiration-date': expirationDate && formatSeconds(expirationDate, zone),
  'supplier-lot': supplierLot,
  product: { id: product.id, code: product.code, uom: product.uom },
});
