import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { referenceTo } from '../../references.ts';
import type { contract } from './contract.ts';
import { Warehouses } from './entity.ts';
import { type Warehouse, type WarehouseChanges, type WarehouseSent, warehouseJson } from './schema.ts';

type PlacesSent = NonNullable<WarehouseSent['warehouseLocations']>;

/** The places as sent; one whose code stays keeps its id, the others get fresh ones. One write, if there are any. */
async function placesAfter(store: Store, sent: PlacesSent, before: Warehouse['places'] = []) {
  const kept = new Map(before.map(({ code, id }) => [code, id]));
  const fresh = sent.filter(({ code }) => !kept.has(code)).length;
  const ids = (fresh > 0 ? await store.nextIds({ name: 'warehouse-locations' }, fresh) : []).values();
  return sent.map(({ code, name }) => ({
    id: kept.get(code) ?? (ids.next().value as number),
    code,
    name: name ?? code,
  }));
}

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: Warehouses,
    unique: {
      code: codeKey,
      'warehouse-location': ({ warehouseLocations }: WarehouseSent) => (warehouseLocations ?? []).map(codeKey),
    },
    check: ({ warehouseLocations }: WarehouseChanges, prefix: string) =>
      repeatedPlaceErrors(warehouseLocations ?? [], prefix),
    references: ({ location }: WarehouseChanges | Warehouse, prefix: string) =>
      location ? [referenceTo('location', location, `${prefix}/location`)] : [],
    make: async (sent: WarehouseSent, id: number, _found: unknown, store: Store): Promise<Warehouse> => ({
      id,
      code: sent.code,
      name: sent.name ?? sent.code,
      location: sent.location ?? null,
      places: await placesAfter(store, sent.warehouseLocations ?? []),
    }),
    change: async (before: Warehouse, sent: WarehouseChanges, _found: unknown, store: Store): Promise<Warehouse> => {
      const { code, name } = namedRegister.change(before, { code: sent.code, name: sent.name });
      const places = sent.warehouseLocations;
      return {
        ...merge(before, { location: sent.location }),
        code,
        name,
        places: places === undefined ? before.places : await placesAfter(store, places ?? [], before.places),
      };
    },
    represent: warehouseJson,
  },
  codeKey,
);

const repeatedPlaceErrors = (places: PlacesSent, prefix: string) =>
  places.flatMap(({ code }, position) =>
    places.findIndex((one) => one.code === code) < position
      ? [{ pointer: `${prefix}/warehouse-locations/${position}/code`, message: 'must be unique' }]
      : [],
  );
