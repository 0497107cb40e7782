import { type Contract, endpoints, type Route } from '../../../shared/http/contract.ts';
import type { AnyHandler } from '../../../shared/http/handler.ts';
import { contract as boms } from '../../catalogue/boms/contract.ts';
import { handlers as bomHandlers } from '../../catalogue/boms/handlers.ts';
import { contract as products } from '../../catalogue/products/contract.ts';
import { handlers as productHandlers } from '../../catalogue/products/handlers.ts';
import { contract as movements } from '../../inventory/inventory-movements/contract.ts';
import { handlers as movementHandlers } from '../../inventory/inventory-movements/handlers.ts';
import { contract as lots } from '../../inventory/lots/contract.ts';
import { handlers as lotHandlers } from '../../inventory/lots/handlers.ts';
import { contract as stagings } from '../../inventory/material-stagings/contract.ts';
import { handlers as stagingHandlers } from '../../inventory/material-stagings/handlers.ts';
import { contract as receivings } from '../../inventory/receivings/contract.ts';
import { handlers as receivingHandlers } from '../../inventory/receivings/handlers.ts';
import { contract as shippings } from '../../inventory/shippings/contract.ts';
import { handlers as shippingHandlers } from '../../inventory/shippings/handlers.ts';
import { contract as stock } from '../../inventory/stock/contract.ts';
import { handlers as stockHandlers } from '../../inventory/stock/handlers.ts';
import { contract as warehouses } from '../../inventory/warehouses/contract.ts';
import { handlers as warehouseHandlers } from '../../inventory/warehouses/handlers.ts';
import { contract as downtimes } from '../../production/downtimes/contract.ts';
import { handlers as downtimeHandlers } from '../../production/downtimes/handlers.ts';
import { contract as machines } from '../../production/machines/contract.ts';
import { handlers as machineHandlers } from '../../production/machines/handlers.ts';
import { contract as orders } from '../../production/production-orders/contract.ts';
import { handlers as orderHandlers } from '../../production/production-orders/handlers.ts';
import { contract as productions } from '../../production/productions/contract.ts';
import { handlers as productionHandlers } from '../../production/productions/handlers.ts';
import { contract as punchclocks } from '../../production/punchclocks/contract.ts';
import { handlers as punchclockHandlers } from '../../production/punchclocks/handlers.ts';
import { contract as workers } from '../../production/workers/contract.ts';
import { handlers as workerHandlers } from '../../production/workers/handlers.ts';
import { contract as clientOrders } from '../../trade/client-orders/contract.ts';
import { handlers as clientOrderHandlers } from '../../trade/client-orders/handlers.ts';
import { contract as purchaseOrders } from '../../trade/purchase-orders/contract.ts';
import { handlers as purchaseOrderHandlers } from '../../trade/purchase-orders/handlers.ts';

/** Every resource with a route that waits, and what carries out its requests. */
const resources: readonly (readonly [contract: Contract, handlers: object])[] = [
  [boms, bomHandlers],
  [products, productHandlers],
  [movements, movementHandlers],
  [lots, lotHandlers],
  [stagings, stagingHandlers],
  [receivings, receivingHandlers],
  [shippings, shippingHandlers],
  [stock, stockHandlers],
  [warehouses, warehouseHandlers],
  [downtimes, downtimeHandlers],
  [machines, machineHandlers],
  [orders, orderHandlers],
  [productions, productionHandlers],
  [punchclocks, punchclockHandlers],
  [workers, workerHandlers],
  [clientOrders, clientOrderHandlers],
  [purchaseOrders, purchaseOrderHandlers],
];

/** The routes that wait, by operation, each with its handler: those of the API itself. */
export const waitingRoutes: ReadonlyMap<string, { readonly route: Route; readonly handler: AnyHandler }> = new Map(
  resources.flatMap(([contract, handlers]) =>
    endpoints(contract).flatMap(({ name, operation, route }) =>
      route.waits
        ? [[operation, { route, handler: (handlers as Readonly<Record<string, AnyHandler>>)[name] as AnyHandler }]]
        : [],
    ),
  ),
);
