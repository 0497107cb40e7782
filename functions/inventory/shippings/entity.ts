import type { Entity } from '../../../shared/db/entity.ts';
import { byCode } from '../../../shared/register/routes.ts';
import type { OrderedBy, Shipment } from '../model/shipment.ts';

/** Key: the code; found by the order it belongs to and by that order's client: both are in use because of it. */
export const Shippings: Entity<Shipment<OrderedBy>> = {
  name: 'shippings',
  noun: 'shipping',
  ...byCode,
  tags: ({ order }) => [
    ...(order ? [`client-order=${order.code}`] : []),
    ...(order?.client ? [`client=${order.client.code}`] : []),
  ],
};
