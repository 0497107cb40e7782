import type { Handlers } from '../../../shared/http/handler.ts';
import { receivedOrderOf } from '../model/shipment.ts';
import { shipmentHandlers } from '../model/shipment-register.ts';
import type { contract } from './contract.ts';
import { Receivings } from './entity.ts';
import { receivingJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = shipmentHandlers({
  entity: Receivings,
  kind: 'purchase order',
  member: 'purchase-order',
  keep: receivedOrderOf,
  represent: receivingJson,
});
