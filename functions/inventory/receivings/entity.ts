import type { Entity } from '../../../shared/db/entity.ts';
import { byCode } from '../../../shared/register/routes.ts';
import type { OrderedFrom, Shipment } from '../model/shipment.ts';

/** Key: the code; found by the order it belongs to and by that order's supplier: both are in use because of it. */
export const Receivings: Entity<Shipment<OrderedFrom>> = {
  name: 'receivings',
  noun: 'receiving',
  ...byCode,
  tags: ({ order }) => [
    ...(order ? [`purchase-order=${order.code}`] : []),
    ...(order?.supplier ? [`supplier=${order.supplier.code}`] : []),
  ],
};
