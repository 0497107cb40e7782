import type { Entity } from '../../../shared/db/entity.ts';
import { ApiKeys } from '../../access/api-keys/entity.ts';
import { StaticTokens } from '../../access/static-tokens/entity.ts';
import { Movements } from '../../inventory/inventory-movements/entity.ts';
import { Lots } from '../../inventory/lots/entity.ts';
import { MaterialStagings } from '../../inventory/material-stagings/entity.ts';
import { Receivings } from '../../inventory/receivings/entity.ts';
import { Shippings } from '../../inventory/shippings/entity.ts';
import { Stocks } from '../../inventory/stock/entity.ts';
import { Channels } from '../../messaging/channels/entity.ts';
import { Webhooks } from '../../messaging/webhooks/entity.ts';
import { ParkedRequests } from '../../patience/parked-requests/entity.ts';
import { Downtimes } from '../../production/downtimes/entity.ts';
import { ProductionOrders } from '../../production/production-orders/entity.ts';
import { Productions } from '../../production/productions/entity.ts';
import { PunchClocks } from '../../production/punchclocks/entity.ts';
import { Partnerships } from '../../serialization/partnerships/entity.ts';
import { Operations } from '../../serialization/serial-operations/entity.ts';
import { ShopfloorChannels } from '../../serialization/shopfloor-channels/entity.ts';
import { ClientOrders } from '../../trade/client-orders/entity.ts';
import { PurchaseOrders } from '../../trade/purchase-orders/entity.ts';
import { copiedKinds } from './copied-kinds.ts';

const others = [
  StaticTokens,
  Movements,
  Lots,
  MaterialStagings,
  Receivings,
  Shippings,
  Stocks,
  Channels,
  Webhooks,
  ParkedRequests,
  Downtimes,
  ProductionOrders,
  Productions,
  PunchClocks,
  Operations,
  ShopfloorChannels,
  // It accepts none, but may be invited.
  Partnerships,
  ClientOrders,
  PurchaseOrders,
  // Last: as long as it is there, what it opened is found.
  ApiKeys,
] as const;

/** Every kind of entity that a sandbox may have: all but sandboxes, and its own record. */
export const everyEntity: readonly Entity<never>[] = [
  ...copiedKinds.map(({ entity }) => entity),
  ...(others as readonly unknown[] as readonly Entity<never>[]),
];
