import type { Entity } from '../../../shared/db/entity.ts';
import { codeAddress } from '../../../shared/register/routes.ts';
import type { ReceivedOrder, Shipment } from '../model/shipment.ts';

/** Key: the code; found by the order it belongs to and by that order's supplier: both are in use because of it. */
export const Receivings: Entity<Shipment<ReceivedOrder>> = {
  name: 'receivings',
  noun: 'receiving',
  ...codeAddress,
  tags: ({ order }) => [
    ...(order ? [`purchase-order=${order.code}`] : []),
    ...(order?.supplier ? [`supplier=${order.supplier.code}`] : []),
  ],
};
