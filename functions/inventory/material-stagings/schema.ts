import * as z from 'zod/mini';
import { clearable, instant } from '../../../shared/http/fields.ts';
import { id, positiveDecimal } from '../../../shared/http/number-fields.ts';
import { optionalReference, optionalWorkerReference, referenceBy } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';
import type { Movement, MovementLot, Place } from '../inventory-movements/entity.ts';
import { noticeLot, noticePlace, noticeProduct, noticeWorker } from '../model/notices.ts';

/** Material that was put ready for a production order; stock stays as it is until it is consumed. */
export type MaterialStaging = {
  readonly id: number;
  readonly product: Movement['product'];
  readonly productionOrder: { readonly id: number; readonly code: string } | null;
  readonly lot: MovementLot | null;
  readonly date: Instant;
  /** Decimal text above zero. */
  readonly quantity: string;
  readonly place: Place | null;
  readonly worker: Movement['worker'];
};

const fields = () => ({
  product: referenceBy('code'),
  productionOrder: z.optional(optionalReference()),
  lot: z.optional(optionalReference()),
  date: clearable(instant()),
  quantity: positiveDecimal(),
  warehouseLocation: z.optional(optionalReference()),
  worker: z.optional(optionalWorkerReference()),
});

export const StagingInput = memo(() => wire(fields(), { 'product-code': 'product' }));
export const StagingUpdate = memo(() => wire(partial(fields()), { 'product-code': 'product' }));
export type StagingSent = z.output<ReturnType<typeof StagingInput>>;
export type StagingChanges = z.output<ReturnType<typeof StagingUpdate>>;
export const StagingPath = memo(() => z.object({ id: id() }));
const nothing = () => z.object({});

export const StagingOut = memo(() =>
  z.object({
    id: z.number(),
    product: z.object({ id: z.number(), code: z.string(), uom: z.nullable(z.string()) }),
    'production-order': z.union([z.object({ id: z.number(), code: z.string() }), nothing()]),
    lot: z.union([
      z.object({
        code: z.string(),
        'expiration-date': z.nullable(z.string()),
        'supplier-lot': z.nullable(z.string()),
      }),
      nothing(),
    ]),
    date: z.string(),
    quantity: z.number(),
    'warehouse-location': z.union([
      z.object({
        id: z.number(),
        code: z.string(),
        warehouse: z.object({ id: z.number(), code: z.string() }),
      }),
      nothing(),
    ]),
    worker: z.union([z.object({ id: z.number(), number: z.number(), name: z.nullable(z.string()) }), nothing()]),
  }),
);

/** The JSON of a staging, in answers as in webhooks (rule staging-announced). */
export const stagingJson = (staging: MaterialStaging, zone: string) => ({
  id: staging.id,
  product: noticeProduct(staging.product),
  'production-order': staging.productionOrder
    ? { id: staging.productionOrder.id, code: staging.productionOrder.code }
    : {},
  lot: noticeLot(staging.lot, zone),
  date: formatSeconds(staging.date, zone),
  quantity: Number(staging.quantity),
  'warehouse-location': noticePlace(staging.place),
  worker: noticeWorker(staging.worker),
});
