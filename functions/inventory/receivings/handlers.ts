import type { Handlers } from '../../../shared/http/handler.ts';
import { orderedFrom } from '../model/shipment.ts';
import { shipmentHandlers } from '../model/shipment-register.ts';
import type { contract } from './contract.ts';
import { Receivings } from './entity.ts';
import { represent } from './schema.ts';

export const handlers: Handlers<typeof contract> = shipmentHandlers({
  entity: Receivings,
  kind: 'purchase order',
  member: 'purchase-order',
  keep: orderedFrom,
  represent,
});
