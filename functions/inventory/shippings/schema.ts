import * as z from 'zod/mini';
import { optionalReference } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { Shipment, ShippedOrder } from '../model/shipment.ts';
import { LocationOut, shipmentFields, shipmentLocationJson } from '../model/shipment-schema.ts';

const fields = () => ({ ...shipmentFields(), clientOrder: z.optional(optionalReference()) });

/** The order under the name both shippings and receivings have for it inside. */
const withOrder = <T extends { readonly clientOrder?: string | null | undefined }>({
  clientOrder: order,
  ...others
}: T) => ({
  ...others,
  order,
});

export const ShippingInput = memo(() => z.pipe(wire(fields()), z.transform(withOrder)));
export const ShippingUpdate = memo(() => z.pipe(wire(partial(fields())), z.transform(withOrder)));

export const ShippingOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    'client-order': z.nullable(z.object({ id: z.number(), code: z.string(), client: z.nullable(z.string()) })),
    location: LocationOut(),
  }),
);

/** The JSON of a shipping. */
export const shippingJson = ({ id, code, order, location }: Shipment<ShippedOrder>) => ({
  id,
  code,
  'client-order': order && { id: order.id, code: order.code, client: order.client?.code ?? null },
  location: shipmentLocationJson(location),
});
