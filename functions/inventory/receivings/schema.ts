import * as z from 'zod/mini';
import { partial, referredOrNot, wire } from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';
import type { OrderedFrom, Shipment } from '../model/shipment.ts';
import { LocationOut, representLocation, shipmentFields } from '../model/shipment-words.ts';

const fields = () => ({ ...shipmentFields(), purchaseOrder: z.optional(referredOrNot()) });

/** The order under the name both shippings and receivings have for it inside. */
const ordered = <T extends { readonly purchaseOrder?: string | null | undefined }>({
  purchaseOrder: order,
  ...others
}: T) => ({
  ...others,
  order,
});

export const ReceivingInput = memo(() => z.pipe(wire(fields()), z.transform(ordered)));
export const ReceivingUpdate = memo(() => z.pipe(wire(partial(fields())), z.transform(ordered)));

export const ReceivingOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    'purchase-order': z.nullable(z.object({ id: z.number(), code: z.string(), supplier: z.nullable(z.string()) })),
    location: LocationOut(),
  }),
);

/** The JSON of a receiving. */
export const represent = ({ id, code, order, location }: Shipment<OrderedFrom>) => ({
  id,
  code,
  'purchase-order': order && { id: order.id, code: order.code, supplier: order.supplier?.code ?? null },
  location: representLocation(location),
});
