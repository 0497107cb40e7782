import type { EntityEvents } from '../../../shared/events/definition.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import type { LotOf, Movement, Place } from '../inventory-movements/entity.ts';

/** What webhooks tell of the things a movement names: `{}` for what it does not name, as the documents print it (A28). */
export const announcedProduct = ({ id, code, uom }: Movement['product']) => ({ id, code, uom });

export const announcedLot = (lot: LotOf | null, zone: string) =>
  lot
    ? {
        code: lot.code,
        'expiration-date': lot.expirationDate && formatSeconds(lot.expirationDate, zone),
        'supplier-lot': lot.supplierLot,
      }
    : {};

export const announcedPlace = (place: Place | null) =>
  place ? { id: place.id, code: place.code, warehouse: { id: place.warehouse.id, code: place.warehouse.code } } : {};

export const announcedWorker = (worker: Movement['worker']) =>
  worker ? { id: worker.id, number: worker.number, name: worker.name } : {};

/** Events of what is told whole, in an array of one; of one that went only its id is told (A66, A67). */
export const toldWhole = <T extends { readonly id: number }>(
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
