import { createHash } from 'node:crypto';
import { padId } from '../shared/db/entity.ts';
import type { Lookup } from '../shared/db/entity-reads.ts';
import type { Store } from '../shared/db/store.ts';
import { KEY_BYTES_MAX } from '../shared/limits.ts';
import type { Reference } from '../shared/references.ts';

const byCode = (entity: string) => ({ entity, places: (code: string) => [{ entity, key: code }] });
const byUniqueCode = (entity: string) => ({
  entity,
  places: (code: string) => [{ entity, unique: 'code', key: code }],
  whole: true as const,
});
const byCodeOrName = (entity: string) => ({
  entity,
  places: (name: string) => [
    { entity, key: name },
    { entity, unique: 'name', key: name },
  ],
});
const byId = (entity: string) => ({ entity, places: (id: string) => [{ entity, key: padId(Number(id)) }] });

type Kind = { readonly places: (name: string) => readonly Lookup[]; readonly whole?: true; readonly optional?: true };

/** What can be referred to, by what it is called in a message: how it is found, and whether it must exist. */
const KINDS = {
  product: byCode('products'),
  'product family': byCode('product-families'),
  'waste type': byCode('waste-types'),
  'downtime type': byCode('downtime-types'),
  checklist: byCode('checklists'),
  label: byCode('labels'),
  'custom field': byCode('custom-fields'),
  section: byCodeOrName('sections'),
  machine: byCode('machines'),
  location: byCode('locations'),
  worker: byId('workers'),
  'worker group': byCodeOrName('worker-groups'),
  client: byUniqueCode('clients'),
  supplier: byUniqueCode('suppliers'),
  'client order': byUniqueCode('client-orders'),
  'purchase order': byUniqueCode('purchase-orders'),
  'production order': byUniqueCode('production-orders'),
  warehouse: byCode('warehouses'),
  'warehouse location': {
    places: (code: string) => [{ entity: 'warehouses', unique: 'warehouse-location', key: code }],
    whole: true,
  },
  lot: { ...byUniqueCode('lots'), optional: true },
  shipping: { ...byCode('shippings'), optional: true },
  receiving: { ...byCode('receivings'), optional: true },
  'API key': byCode('api-keys'),
  partnership: byId('partnerships'),
} as const satisfies Record<string, Kind>;

/** The reference of a request to something by its code; to a worker by number, to groups and sections also by name. */
export function referenceTo(kind: keyof typeof KINDS, name: string | number, pointer: string): Reference {
  const { places, ...how }: Kind = KINDS[kind];
  return { noun: kind, name, pointer, ...how, places: places(String(name)) };
}

/** The unique value that finds a lot: a code is unique within its product. No code contains NUL; two long ones are digested. */
export function lotCode(product: string, code: string): string {
  const value = `${product}\0${code}`;
  if (Buffer.byteLength(value) <= KEY_BYTES_MAX) return value;
  return `\0${createHash('sha256').update(value).digest('base64url')}`;
}

/** Where a product is found by its id, which stays when its code changes: the guard holds the code. */
export const productPlace = (id: number): Lookup => ({ entity: 'products', unique: 'id', key: padId(id) });

/** Index partition of the products of a family. */
export const familyIndex = (family: string) => `family=${family}`;

/** What is there if the product with this id is of the family. */
export const familyPlace = (family: string, id: number): Lookup => ({
  entity: 'products',
  index: familyIndex(family),
  key: padId(id),
});

/** The reference to a product by its id, whatever it is called by now. */
export const productById = (id: number, pointer = ''): Reference => ({
  noun: 'product',
  name: id,
  pointer,
  places: [productPlace(id)],
  whole: true,
});

/** Numbers of the workers in each of these groups, ascending, by the group's code. One read per group, in parallel. */
export async function groupMembers(
  store: Store,
  groups: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const codes = [...groups];
  const keys = await Promise.all(codes.map((code) => store.keysIn({ name: 'workers' }, `group=${code}`)));
  return new Map(codes.map((code, position) => [code, (keys[position] ?? []).map(Number).toSorted((a, b) => a - b)]));
}
