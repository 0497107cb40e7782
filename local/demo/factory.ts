import { Products } from '../../functions/catalogue/products/entity.ts';
import { type FreshIds, productAfter } from '../../functions/catalogue/products/rules.ts';
import { type Product, ProductInput } from '../../functions/catalogue/products/schema.ts';
import { Locations } from '../../functions/production/locations/entity.ts';
import { LocationInput } from '../../functions/production/locations/schema.ts';
import { Machines } from '../../functions/production/machines/entity.ts';
import { type Machine, MachineInput } from '../../functions/production/machines/schema.ts';
import { ProductionOrders } from '../../functions/production/production-orders/entity.ts';
import { type ProductionOrder, ProductionOrderInput } from '../../functions/production/production-orders/schema.ts';
import { blankOrder, orderAfter } from '../../functions/production/production-orders/sent-order.ts';
import { Productions } from '../../functions/production/productions/entity.ts';
import { WorkerGroups } from '../../functions/production/worker-groups/entity.ts';
import { WorkerGroupInput } from '../../functions/production/worker-groups/schema.ts';
import { Workers } from '../../functions/production/workers/entity.ts';
import { WorkerInput } from '../../functions/production/workers/schema.ts';
import { ClientOrders } from '../../functions/trade/client-orders/entity.ts';
import { Clients } from '../../functions/trade/clients/entity.ts';
import { ClientInput } from '../../functions/trade/clients/schema.ts';
import { PurchaseOrders } from '../../functions/trade/purchase-orders/entity.ts';
import { Suppliers } from '../../functions/trade/suppliers/entity.ts';
import { SupplierInput } from '../../functions/trade/suppliers/schema.ts';
import type { Entity } from '../../shared/db/entity.ts';
import type { Store } from '../../shared/db/store.ts';
import type { Write } from '../../shared/db/write.ts';
import { namedRegister } from '../../shared/register/named.ts';
import type { Instant } from '../../shared/time/instants.ts';
import { productsWithBoms, useWrites } from './boms.ts';
import { floorExhibits } from './floor.ts';
import { demoProductions, orderWithProductions } from './productions.ts';
import { familyName, registerExhibits } from './registers.ts';
import { manufacturerExhibits, serializationExhibits } from './serialization.ts';
import { stockOpeningWrites, storehouseExhibits } from './stock.ts';
import { demoClientOrder, demoPartner, demoPurchaseOrder } from './trade.ts';
import { clientOrders, clients, purchaseOrders, suppliers } from './trade-words.ts';
import { groups, locations, machines, orders, products, workers } from './words.ts';

/** One entity the sandbox holds from the start. */
export type Exhibit = {
  /** Name of its kind in the store; ids of that kind go on after `id`. */
  readonly kind: string;
  readonly id: number;
  readonly key: string;
  readonly writes: (store: Store) => readonly Write[];
};

/**
 * Everything Demo Factory holds, from the words of a request by the resources' own schemas and rules, so that nothing
 * here can be what the API would refuse; `key` is its API key. To be called inside `inZone`.
 */
export function demoFactory(at: Instant, key: string): readonly Exhibit[] {
  const from = (first: number) => {
    let next = first;
    return () => next++;
  };
  const operation = from(100);
  const catalogue = productsWithBoms(
    products.map(([id, sent]) => product(sent, { product: () => id, operation }, at)),
    at,
  );
  const made = demoProductions(catalogue);
  return [
    ...locations.map((sent, position) =>
      exhibit(Locations, namedRegister.make(LocationInput().parse(sent), position + 1)),
    ),
    ...registerExhibits(exhibit),
    ...groups.map((sent, position) =>
      exhibit(WorkerGroups, namedRegister.make(WorkerGroupInput().parse(sent), position + 1)),
    ),
    ...workers.map((sent, position) => exhibit(Workers, { ...WorkerInput().parse(sent), id: position + 1 })),
    ...machines.map((sent, position) => exhibit(Machines, machine(sent, position + 1))),
    ...suppliers.map(([id, sent]) => exhibit(Suppliers, demoPartner(SupplierInput().parse(sent), id))),
    ...clients.map(([id, sent]) => exhibit(Clients, demoPartner(ClientInput().parse(sent), id))),
    ...catalogue.map((one) =>
      exhibit(Products, one, (store) => [...stockOpeningWrites(store, one), ...useWrites(store, one)]),
    ),
    // No entity of its own: only its counter is raised.
    { kind: 'operations', id: operation(), key: '-', writes: () => [] },
    ...orders.map(([id, sent]) => exhibit(ProductionOrders, orderWithProductions(order(id, sent), made))),
    ...clientOrders.map(([id, sent]) => exhibit(ClientOrders, demoClientOrder(id, sent, at))),
    ...purchaseOrders.map(([id, sent]) => exhibit(PurchaseOrders, demoPurchaseOrder(id, sent, at))),
    ...storehouseExhibits(at).map(([entity, data]) => exhibit<never>(entity, data as never)),
    { kind: 'warehouse-locations', id: 1, key: '-', writes: () => [] },
    ...made.map((production) => exhibit(Productions, production)),
    ...floorExhibits(exhibit, at),
    ...serializationExhibits(exhibit, key, at),
  ];
}

/** What Other Factory holds: nothing but what it makes for Demo Factory. */
export const otherFactory = (at: Instant): readonly Exhibit[] => manufacturerExhibits(exhibit, at);

const exhibit = <T extends { readonly id: number }>(
  entity: Entity<T>,
  data: T,
  beside: (store: Store) => readonly Write[] = () => [],
): Exhibit => ({
  kind: entity.name,
  id: data.id,
  key: entity.key(data),
  writes: (store) => [...store.creationWrites(entity, data), ...beside(store)],
});

function product(sent: object, ids: FreshIds, at: Instant): Product {
  const parsed = ProductInput().parse(sent);
  return productAfter(parsed, parsed.code, undefined, { ids, familyName, at });
}

const machine = (sent: unknown, id: number): Machine => ({ ...MachineInput().parse(sent), id, counter: 0 });

/** An order as sent, with the quantities its productions made: only the shop floor reports these. */
function order(id: number, sent: { readonly products: readonly Produced[] } & object): ProductionOrder {
  const site = { id: 1, ...locations[0] };
  const idOf = (product: string) => products.find(([, sent]) => 'code' in sent && sent.code === product)?.[0] ?? 0;
  const made = orderAfter(blankOrder(id), ProductionOrderInput().parse(sent), { site, members: [], idOf });
  const produced = new Map(sent.products.map((line) => [line.product, line['quantity-produced'] ?? 0]));
  const lines = made.products.map((line) => ({ ...line, quantityProduced: produced.get(line.product) ?? 0 }));
  const started = lines.some(({ quantityProduced }) => quantityProduced > 0);
  return { ...made, products: lines, runningStatus: started ? 'started' : made.runningStatus };
}

type Produced = { readonly product: string; readonly 'quantity-produced'?: number };
