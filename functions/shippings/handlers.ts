import type { Handlers } from '../../shared/http/handler.ts';
import { orderedBy, Shippings } from '../inventory/shipment.ts';
import { shipmentHandlers } from '../inventory/shipment-register.ts';
import type { contract } from './contract.ts';
import { represent } from './schema.ts';

export const handlers: Handlers<typeof contract> = shipmentHandlers({
  entity: Shippings,
  kind: 'client order',
  member: 'client-order',
  keep: orderedBy,
  represent,
});
