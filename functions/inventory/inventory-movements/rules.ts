import { type FieldError, Problem } from '../../../shared/problem.ts';
import { type Instant, sentInstant } from '../../../shared/time/instants.ts';
import type { Lot } from '../lots/entity.ts';
import type { ResolvedMovementNames } from '../model/resolved-names.ts';
import type { ReceivedOrder, Shipment, ShippedOrder, Site } from '../model/shipment.ts';
import type { Movement, MovementLot, Place } from './entity.ts';
import type { MovementNames } from './names.ts';
import type { MovementSent } from './schema.ts';

/**
 * Rules between the names of a movement: a place lies in its warehouse, a shipping has one order
 * (rules shipment-one-order, place-code-unique).
 */
export function movementNameErrors(names: MovementNames, known: ResolvedMovementNames, prefix: string): FieldError[] {
  const errors: FieldError[] = [];
  const place = known.place(names.place ?? '');
  if (place && names.warehouse !== null && place.warehouse.code !== names.warehouse) {
    const message = `must be in the warehouse: it is in ${JSON.stringify(place.warehouse.code)}`;
    errors.push({ pointer: `${prefix}/warehouse-location`, message });
  }
  const other = (shipment: Shipment<ShippedOrder | ReceivedOrder> | undefined, order: string | null) =>
    shipment !== undefined && order !== null && shipment.order?.code !== order;
  if (other(known.shipping(names.shipping ?? ''), names.clientOrder)) {
    errors.push({ pointer: `${prefix}/client-order`, message: 'must be the client order of the shipping' });
  }
  if (other(known.receiving(names.receiving ?? ''), names.purchaseOrder)) {
    errors.push({ pointer: `${prefix}/purchase-order`, message: 'must be the purchase order of the receiving' });
  }
  return errors;
}

/** What the names of a movement stand for. */
type Found = {
  readonly product: Movement['product'] | undefined;
  readonly lot: MovementLot | undefined;
  readonly place: Place | undefined;
  readonly warehouse: { readonly id: number } | undefined;
  readonly location: Site | undefined;
  readonly shipping: Shipment<ShippedOrder> | undefined;
  readonly receiving: Shipment<ReceivedOrder> | undefined;
  readonly clientOrder: ShippedOrder | undefined;
  readonly purchaseOrder: ReceivedOrder | undefined;
  readonly worker: NonNullable<Movement['worker']> | undefined;
};

/**
 * The movement after what was sent (rule put-keeps). Of what it names it keeps what it was; what is gone by now stays
 * as the movement had it.
 */
export function movementAfter(
  before: Movement | undefined,
  sent: MovementSent,
  names: MovementNames,
  found: Found,
  fresh: { readonly id: number; readonly at: Instant },
): Movement {
  const keep = <T>(name: unknown, now: T | undefined, had: T | null | undefined): T | null =>
    name === null ? null : (now ?? had ?? null);
  return {
    ...(before?.production !== undefined && { production: before.production }),
    id: before?.id ?? fresh.id,
    product: found.product ?? (before as Movement).product,
    date: sentInstant(sent.dateTime, before?.date) ?? (sent.dateTime === null ? fresh.at : (before?.date ?? fresh.at)),
    quantity: sent.quantity ?? before?.quantity ?? '0',
    type: sent.type ?? before?.type ?? 'in',
    lot: keep(names.lot, found.lot && lotOf(found.lot), before?.lot),
    totalCost: orBefore(sent.totalCost, before?.totalCost),
    comment: orBefore(sent.comment, before?.comment),
    place: keep(names.place, found.place, before?.place),
    warehouse: names.warehouse,
    ...warehouseIdAfter(before, names, found),
    location: keep(names.location, found.location, before?.location),
    shipping: keep(names.shipping, found.shipping, before?.shipping),
    receiving: keep(names.receiving, found.receiving, before?.receiving),
    clientOrder: keep(names.clientOrder, found.clientOrder, before?.clientOrder),
    purchaseOrder: keep(names.purchaseOrder, found.purchaseOrder, before?.purchaseOrder),
    worker: keep(names.worker, found.worker, before?.worker),
  };
}

/** One that is gone keeps its id with its code. */
function warehouseIdAfter(before: Movement | undefined, { warehouse }: MovementNames, found: Found) {
  const id = found.warehouse?.id ?? (before?.warehouse === warehouse ? before?.warehouseId : undefined);
  return warehouse === null || id === undefined ? {} : { warehouseId: id };
}

const lotOf = ({ code, expirationDate, supplierLot }: MovementLot | Lot): MovementLot => ({
  code,
  expirationDate,
  supplierLot,
});

const orBefore = <T>(sent: T | null | undefined, before: T | null | undefined): T | null =>
  sent === undefined ? (before ?? null) : sent;

/** 400 for a movement that cannot go, in the words of the document (rule movement-not-deletable). */
export const undeletableMovement = () =>
  new Problem(400, 'movement-not-deletable', 'Not deletable', "It's not possible to delete this inventory-movement.");

/** 400 for a change of what a production made: it changes with its production. */
export const producedMovement = () =>
  new Problem(
    400,
    'made-by-production',
    'Made by a production',
    'A production made this inventory movement: it changes only with that production.',
  );
