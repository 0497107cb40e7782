import { millionthsOf } from '../../../shared/decimal.ts';
import type { EntityEvents } from '../../../shared/events/definition.ts';
import { parametersJson } from '../../../shared/parameters.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import { noticeLot, noticePlace, noticeProduct, noticeWorker } from '../model/notices.ts';
import { type Movement, Movements } from './entity.ts';
import { movementJson, movementOriginJson } from './representation.ts';

type Kind = 'shipping' | 'receiving' | 'internal';

/**
 * A movement with a shipping is one of shipping, with a receiving one of receiving; any other is internal
 * (rule movement-kinds).
 */
function kindsOf({ shipping, receiving }: Movement): readonly Kind[] {
  const kinds: Kind[] = [...(shipping ? ['shipping' as const] : []), ...(receiving ? ['receiving' as const] : [])];
  return kinds.length > 0 ? kinds : ['internal'];
}

const common = (movement: Movement, zone: string) => ({
  id: movement.id,
  product: noticeProduct(movement.product),
  lot: noticeLot(movement.lot, zone),
  date: formatSeconds(movement.date, zone),
  quantity: Number(movement.quantity),
  'stock-type': movement.type,
  comment: movement.comment ?? '',
  'warehouse-location': noticePlace(movement.place),
  worker: noticeWorker(movement.worker),
  ...movementOriginJson(movement),
});

/**
 * The client order is called sales order here, and its client is an object; of a supplier only the code
 * (rule sales-order).
 */
function shippingNotice({ shipping, clientOrder }: Movement) {
  const order = clientOrder ?? shipping?.order;
  const client = order?.client;
  return {
    'sales-order': order
      ? {
          id: order.id,
          code: order.code,
          client: client ? { id: client.id, code: client.code } : {},
          parameters: parametersJson(order.parameters),
        }
      : {},
    shipping: shipping ? { id: shipping.id, code: shipping.code } : {},
  };
}

function receivingNotice({ receiving, purchaseOrder }: Movement) {
  const order = purchaseOrder ?? receiving?.order;
  return {
    'purchase-order': order
      ? {
          id: order.id,
          code: order.code,
          supplier: order.supplier?.code ?? '',
          parameters: parametersJson(order.parameters),
        }
      : {},
    receiving: receiving ? { id: receiving.id, code: receiving.code } : {},
  };
}

const details = { shipping: shippingNotice, receiving: receivingNotice, internal: () => ({}) };

/**
 * Arrays of one, and an object with the id when it is gone (rule webhook-array-of-one). A movement that changes its
 * kind is a deleted one of the former kind and a created one of the latter.
 */
export const movementEvents: EntityEvents<Movement> = {
  entity: Movements.name,
  show: (movement, { zone }) => movementJson(movement, zone),
  digestEntry: ({ id, date, quantity }) => ({ id, date, quantity: millionthsOf(quantity) }),
  notifications: ({ kind, data, before }, { zone }) => {
    const now = kind === 'deleted' ? [] : kindsOf(data);
    const past = kind === 'deleted' ? kindsOf(data) : before ? kindsOf(before) : [];
    const gone = past.filter((one) => !now.includes(one));
    return [
      ...gone.map((one) => ({ topic: `${one}_inventory_movement_deleted`, body: { id: data.id } })),
      ...now.map((one) => ({
        topic: `${one}_inventory_movement_${past.includes(one) ? 'updated' : 'created'}`,
        body: [{ ...common(data, zone), ...details[one](data) }],
      })),
    ];
  },
};
