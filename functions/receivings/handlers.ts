import type { Handlers } from '../../shared/http/handler.ts';
import { orderedFrom, Receivings } from '../inventory/shipment.ts';
import { shipmentHandlers } from '../inventory/shipment-register.ts';
import type { contract } from './contract.ts';
import { represent } from './schema.ts';

export const handlers: Handlers<typeof contract> = shipmentHandlers({
  entity: Receivings,
  kind: 'purchase order',
  member: 'purchase-order',
  keep: orderedFrom,
  represent,
});
