import type { Reference, Resolved } from '../../../shared/references.ts';
import { lotCode, refer } from '../../references.ts';
import type { Movement, Place } from '../inventory-movements/entity.ts';
import type { Lot } from '../lots/entity.ts';
import {
  type OrderedBy,
  type OrderedFrom,
  orderedBy,
  orderedFrom,
  type Shipment,
  type Site,
  siteOf,
} from './shipment.ts';

/** A lot of a product as something to look up; by itself it need not exist (A274). */
export const lotReference = (product: string, lot: string, pointer = ''): Reference => ({
  ...refer('lot', lotCode(product, lot), pointer),
  name: lot,
});

/** What the names of movements stand for. */
export type Known = {
  readonly missing: Resolved['missing'];
  readonly product: (code: string) => Movement['product'] | undefined;
  readonly lot: (product: string, code: string) => Lot | undefined;
  readonly warehouse: (code: string) => { readonly id: number } | undefined;
  readonly place: (code: string) => Place | undefined;
  readonly location: (code: string) => Site | undefined;
  readonly shipping: (code: string) => Shipment<OrderedBy> | undefined;
  readonly receiving: (code: string) => Shipment<OrderedFrom> | undefined;
  readonly clientOrder: (code: string) => OrderedBy | undefined;
  readonly purchaseOrder: (code: string) => OrderedFrom | undefined;
  readonly worker: (number: number) => NonNullable<Movement['worker']> | undefined;
};

type Warehouse = {
  readonly id: number;
  readonly code: string;
  readonly places: readonly { readonly id: number; readonly code: string }[];
};
type Worker = { readonly id: number; readonly number: number; readonly name?: string | null };

/** Reads what references that were looked up stand for, in the form movements keep it. */
export function knownFrom({ missing, dataOf }: Resolved): Known {
  const of = <T>(kind: Parameters<typeof refer>[0], name: string | number) => dataOf<T>(refer(kind, name, ''));
  const via = <T, R>(found: T | undefined, make: (found: T) => R): R | undefined => found && make(found);
  return {
    missing,
    product: (code) =>
      via(of<{ id: number; code: string; uom?: string | null }>('product', code), ({ id, uom }) => ({
        id,
        code,
        uom: uom ?? null,
      })),
    lot: (product, code) => dataOf<Lot>(lotReference(product, code)),
    warehouse: (code) => of('warehouse', code),
    place: (code) =>
      via(of<Warehouse>('warehouse location', code), (warehouse) => {
        const place = warehouse.places.find((one) => one.code === code);
        return { id: place?.id ?? 0, code, warehouse: { id: warehouse.id, code: warehouse.code } };
      }),
    location: (code) => via(of<Site>('location', code), siteOf),
    shipping: (code) => of('shipping', code),
    receiving: (code) => of('receiving', code),
    clientOrder: (code) => via(of<Parameters<typeof orderedBy>[0]>('client order', code), orderedBy),
    purchaseOrder: (code) => via(of<Parameters<typeof orderedFrom>[0]>('purchase order', code), orderedFrom),
    worker: (number) => via(of<Worker>('worker', number), ({ id, name }) => ({ id, number, name: name ?? null })),
  };
}
