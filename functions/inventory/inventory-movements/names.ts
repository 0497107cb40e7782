import type { Reference } from '../../../shared/references.ts';
import { referenceTo } from '../../references.ts';
import { lotReference } from '../model/resolved-names.ts';
import type { Movement } from './entity.ts';
import type { MovementSent } from './schema.ts';

/** What a movement names, by its codes; a worker by number. */
export type MovementNames = {
  readonly product: string;
  readonly lot: string | null;
  readonly warehouse: string | null;
  readonly place: string | null;
  readonly location: string | null;
  readonly shipping: string | null;
  readonly receiving: string | null;
  readonly clientOrder: string | null;
  readonly purchaseOrder: string | null;
  readonly worker: number | null;
};

/** The names a movement has after what was sent: one left out stays, `null` and `{}` take it away. */
export function movementNamesAfter(sent: MovementSent, before?: Movement): MovementNames {
  const pick = <T>(given: T | null | undefined, had: T | null | undefined) =>
    given === undefined ? (had ?? null) : given;
  return {
    product: sent.productCode ?? before?.product.code ?? '',
    lot: pick(sent.lot, before?.lot?.code),
    warehouse: pick(sent.warehouse, before?.warehouse),
    place: pick(sent.warehouseLocation, before?.place?.code),
    location: pick(sent.location, before?.location?.code),
    shipping: pick(sent.shipping, before?.shipping?.code),
    receiving: pick(sent.receiving, before?.receiving?.code),
    clientOrder: pick(sent.clientOrder, before?.clientOrder?.code),
    purchaseOrder: pick(sent.purchaseOrder, before?.purchaseOrder?.code),
    worker: pick(sent.worker, before?.worker?.number),
  };
}

/** What a movement refers to; `prefix` points to its array element. */
export function movementReferences(names: MovementNames, prefix = ''): Reference[] {
  const named = (kind: Parameters<typeof referenceTo>[0], name: string | number | null, member: string) =>
    name === null ? [] : [referenceTo(kind, name, `${prefix}/${member}`)];
  return [
    ...named('product', names.product, 'product-code'),
    ...(names.lot === null ? [] : [lotReference(names.product, names.lot, `${prefix}/lot`)]),
    ...named('warehouse', names.warehouse, 'warehouse'),
    ...named('warehouse location', names.place, 'warehouse-location'),
    ...named('location', names.location, 'location'),
    ...named('shipping', names.shipping, 'shipping'),
    ...named('receiving', names.receiving, 'receiving'),
    ...named('client order', names.clientOrder, 'client-order'),
    ...named('purchase order', names.purchaseOrder, 'purchase-order'),
    ...named('worker', names.worker, 'worker/number'),
  ];
}
