import * as z from 'zod/mini';
import { optionalReference } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { ReceivedOrder, Shipment } from '../model/shipment.ts';
import { LocationOut, shipmentFields, shipmentLocationJson } from '../model/shipment-schema.ts';

const fields = () => ({ ...shipmentFields(), purchaseOrder: z.optional(optionalReference()) });

/** The order under the name both shippings and receivings have for it inside. */
const withOrder = <T extends { readonly purchaseOrder?: string | null | undefined }>({
  purchaseOrder: order,
  ...others
}: T) => ({
  ...others,
  order,
});

export const ReceivingInput = memo(() => z.pipe(wire(fields()), z.transform(withOrder)));
export const ReceivingUpdate = memo(() => z.pipe(wire(partial(fields())), z.transform(withOrder)));

export const ReceivingOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    'purchase-order': z.nullable(z.object({ id: z.number(), code: z.string(), supplier: z.nullable(z.string()) })),
    location: LocationOut(),
  }),
);

/** The JSON of a receiving. */
export const receivingJson = ({ id, code, order, location }: Shipment<ReceivedOrder>) => ({
  id,
  code,
  'purchase-order': order && { id: order.id, code: order.code, supplier: order.supplier?.code ?? null },
  location: shipmentLocationJson(location),
});
