import type { EntityEvents } from '../../../shared/events/definition.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import type { Movement, MovementLot, Place } from '../inventory-movements/entity.ts';

/**
 * What webhooks show of the things a movement names: `{}` for what it does not name, as the documents print it
 * (rule announced-empty).
 */
export const noticeProduct = ({ id, code, uom }: Movement['product']) => ({ id, code, uom });

export const noticeLot = (lot: MovementLot | null, zone: string) =>
  lot
    ? {
        code: lot.code,
        'expiration-date': lot.expirationDate && formatSeconds(lot.expirationDate, zone),
        'supplier-lot': lot.supplierLot,
      }
    : {};

export const noticePlace = (place: Place | null) =>
  place ? { id: place.id, code: place.code, warehouse: { id: place.warehouse.id, code: place.warehouse.code } } : {};

export const noticeWorker = (worker: Movement['worker']) =>
  worker ? { id: worker.id, number: worker.number, name: worker.name } : {};

/**
 * Events of an entity that webhooks show whole, in an array of one; a deleted one is shown by its id only
 * (rule webhook-array-of-one).
 */
export const wholeEntityEvents = <T extends { readonly id: number }>(
  entity: string,
  topic: string,
  represent: (data: T, zone: string) => object,
): EntityEvents<T> => ({
  entity,
  show: (data, { zone }) => represent(data, zone),
  notifications: ({ kind, data }, { zone }) => [
    { topic: `${topic}_${kind}`, body: kind === 'deleted' ? { id: data.id } : [represent(data, zone)] },
  ],
});
