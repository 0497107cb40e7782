import * as z from 'zod/mini';
import { partial, referredOrNot, wire } from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';
import type { OrderedBy, Shipment } from '../model/shipment.ts';
import { LocationOut, representLocation, shipmentFields } from '../model/shipment-words.ts';

const fields = () => ({ ...shipmentFields(), clientOrder: z.optional(referredOrNot()) });

/** The order under the name both shippings and receivings have for it inside. */
const ordered = <T extends { readonly clientOrder?: string | null | undefined }>({
  clientOrder: order,
  ...others
}: T) => ({
  ...others,
  order,
});

export const ShippingInput = memo(() => z.pipe(wire(fields()), z.transform(ordered)));
export const ShippingUpdate = memo(() => z.pipe(wire(partial(fields())), z.transform(ordered)));

export const ShippingOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    'client-order': z.nullable(z.object({ id: z.number(), code: z.string(), client: z.nullable(z.string()) })),
    location: LocationOut(),
  }),
);

/** The JSON of a shipping. */
export const represent = ({ id, code, order, location }: Shipment<OrderedBy>) => ({
  id,
  code,
  'client-order': order && { id: order.id, code: order.code, client: order.client?.code ?? null },
  location: representLocation(location),
});
