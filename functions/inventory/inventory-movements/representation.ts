import * as z from 'zod/mini';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import type { Site } from '../model/shipment.ts';
import { MOVEMENT_TYPES, type Movement } from './entity.ts';

const SiteOut = () => z.optional(z.object({ id: z.number(), code: z.string(), name: z.string() }));

/**
 * What is not set is `null`, but for what the documents only show when it is there: that is left out
 * (rule movement-shown-when-set).
 */
export const MovementOut = memo(() =>
  z.object({
    'product-code': z.string(),
    'date-time': z.string(),
    quantity: z.string(),
    type: z.enum(MOVEMENT_TYPES),
    lot: z.nullable(z.string()),
    'total-cost': z.nullable(z.string()),
    comment: z.nullable(z.string()),
    warehouse: z.optional(z.string()),
    'warehouse-location': z.nullable(z.string()),
    location: z.optional(z.string()),
    id: z.number(),
    shipping: z.optional(
      z.object({
        code: z.string(),
        clientOrder: z.optional(z.object({ code: z.string(), client: z.nullable(z.string()) })),
        location: SiteOut(),
      }),
    ),
    receiving: z.optional(
      z.object({
        code: z.string(),
        purchaseOrder: z.optional(z.object({ code: z.string(), supplier: z.nullable(z.string()) })),
        location: SiteOut(),
      }),
    ),
    'client-order': z.optional(z.string()),
    'purchase-order': z.optional(z.string()),
    worker: z.optional(z.object({ id: z.number(), number: z.number(), name: z.nullable(z.string()) })),
    production: z.optional(z.number()),
    'production-order': z.optional(z.object({ id: z.number(), code: z.string() })),
  }),
);

const site = (location: Site | null) =>
  location ? { location: { id: location.id, code: location.code, name: location.name } } : {};

function movementShippingJson({ shipping: of }: Movement) {
  if (!of) return {};
  const { code, order, location } = of;
  const ordered = order ? { clientOrder: { code: order.code, client: order.client?.code ?? null } } : {};
  return { shipping: { code, ...ordered, ...site(location) } };
}

function movementReceivingJson({ receiving: of }: Movement) {
  if (!of) return {};
  const { code, order, location } = of;
  const ordered = order ? { purchaseOrder: { code: order.code, supplier: order.supplier?.code ?? null } } : {};
  return { receiving: { code, ...ordered, ...site(location) } };
}

/** What made a movement, and for which order, where a production did (rule movement-made-for). */
export const movementOriginJson = ({ production, productionOrder: order }: Movement) => ({
  ...(production !== undefined && { production }),
  ...(order && { 'production-order': { id: order.id, code: order.code } }),
});

/**
 * The JSON of a movement; shipping and receiving are spelt as the documents print them (rules movement-numbers-as-text,
 * movement-order-names).
 */
export const movementJson = (movement: Movement, zone: string) => ({
  'product-code': movement.product.code,
  'date-time': formatSeconds(movement.date, zone),
  quantity: movement.quantity,
  type: movement.type,
  lot: movement.lot?.code ?? null,
  'total-cost': movement.totalCost,
  comment: movement.comment,
  ...(movement.warehouse !== null && { warehouse: movement.warehouse }),
  'warehouse-location': movement.place?.code ?? null,
  ...(movement.location && { location: movement.location.code }),
  id: movement.id,
  ...movementShippingJson(movement),
  ...movementReceivingJson(movement),
  ...(movement.clientOrder && { 'client-order': movement.clientOrder.code }),
  ...(movement.purchaseOrder && { 'purchase-order': movement.purchaseOrder.code }),
  ...(movement.worker && { worker: { ...movement.worker } }),
  ...movementOriginJson(movement),
});
