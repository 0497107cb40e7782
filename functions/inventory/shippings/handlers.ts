import type { Handlers } from '../../../shared/http/handler.ts';
import { keptCode } from '../../named-by.ts';
import { shippedOrderOf } from '../model/shipment.ts';
import { shipmentHandlers } from '../model/shipment-register.ts';
import type { contract } from './contract.ts';
import { Shippings } from './entity.ts';
import { shippingJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = shipmentHandlers({
  entity: Shippings,
  kind: 'client order',
  member: 'client-order',
  keep: shippedOrderOf,
  represent: shippingJson,
  ...keptCode('shipping'),
});
