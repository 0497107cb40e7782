import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import { lotCode, referenceTo } from '../../references.ts';
import type { Movement, Place } from '../inventory-movements/entity.ts';
import type { Lot } from '../lots/entity.ts';
import {
  type ReceivedOrder,
  receivedOrderOf,
  type Shipment,
  type ShippedOrder,
  type Site,
  shippedOrderOf,
  siteOf,
} from './shipment.ts';

/** A lot of a product as something to look up; by itself it need not exist (rule created-on-mention). */
export const lotReference = (product: string, lot: string, pointer = ''): Reference => ({
  ...referenceTo('lot', lotCode(product, lot), pointer),
  name: lot,
});

/** What the names of movements stand for. */
export type ResolvedMovementNames = {
  readonly missing: ResolvedReferences['missing'];
  readonly product: (code: string) => Movement['product'] | undefined;
  readonly lot: (product: string, code: string) => Lot | undefined;
  readonly warehouse: (code: string) => { readonly id: number } | undefined;
  readonly place: (code: string) => Place | undefined;
  readonly location: (code: string) => Site | undefined;
  readonly shipping: (code: string) => Shipment<ShippedOrder> | undefined;
  readonly receiving: (code: string) => Shipment<ReceivedOrder> | undefined;
  readonly clientOrder: (code: string) => ShippedOrder | undefined;
  readonly purchaseOrder: (code: string) => ReceivedOrder | undefined;
  readonly worker: (number: number) => NonNullable<Movement['worker']> | undefined;
};

type Warehouse = {
  readonly id: number;
  readonly code: string;
  readonly places: readonly { readonly id: number; readonly code: string }[];
};
type Worker = { readonly id: number; readonly number: number; readonly name?: string | null };

/** Reads what references that were looked up stand for, in the form movements keep it. */
export function resolvedMovementNames({ missing, dataOf }: ResolvedReferences): ResolvedMovementNames {
  const of = <T>(kind: Parameters<typeof referenceTo>[0], name: string | number) =>
    dataOf<T>(referenceTo(kind, name, ''));
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
    clientOrder: (code) => via(of<Parameters<typeof shippedOrderOf>[0]>('client order', code), shippedOrderOf),
    purchaseOrder: (code) => via(of<Parameters<typeof receivedOrderOf>[0]>('purchase order', code), receivedOrderOf),
    worker: (number) => via(of<Worker>('worker', number), ({ id, name }) => ({ id, number, name: name ?? null })),
  };
}
