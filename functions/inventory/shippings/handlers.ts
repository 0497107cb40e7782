import type { Handlers } from '../../../shared/http/handler.ts';
import { orderedBy } from '../model/shipment.ts';
import { shipmentHandlers } from '../model/shipment-register.ts';
import type { contract } from './contract.ts';
import { Shippings } from './entity.ts';
import { represent } from './schema.ts';

export const handlers: Handlers<typeof contract> = shipmentHandlers({
  entity: Shippings,
  kind: 'client order',
  member: 'client-order',
  keep: orderedBy,
  represent,
});
