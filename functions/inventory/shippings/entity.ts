import type { Entity } from '../../../shared/db/entity.ts';
import { codeAddress } from '../../../shared/register/routes.ts';
import type { Shipment, ShippedOrder } from '../model/shipment.ts';

/** Key: the code; found by the order it belongs to and by that order's client: both are in use because of it. */
export const Shippings: Entity<Shipment<ShippedOrder>> = {
  name: 'shippings',
  noun: 'shipping',
  ...codeAddress,
  tags: ({ order }) => [
    ...(order ? [`client-order=${order.code}`] : []),
    ...(order?.client ? [`client=${order.client.code}`] : []),
  ],
};
