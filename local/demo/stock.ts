import {
  bareMovement,
  type Movement,
  Movements,
  movementAmount,
} from '../../functions/inventory/inventory-movements/entity.ts';
import { type Lot, Lots } from '../../functions/inventory/lots/entity.ts';
import type { ReceivedOrder, ShippedOrder } from '../../functions/inventory/model/shipment.ts';
import { LOT_PREFIX, PLACE_PREFIX, stockPartsPartition } from '../../functions/inventory/model/stock.ts';
import { Receivings } from '../../functions/inventory/receivings/entity.ts';
import { Shippings } from '../../functions/inventory/shippings/entity.ts';
import { type Stock, stockItem } from '../../functions/inventory/stock/entity.ts';
import { Warehouses } from '../../functions/inventory/warehouses/entity.ts';
import type { Warehouse } from '../../functions/inventory/warehouses/schema.ts';
import type { Entity } from '../../shared/db/entity.ts';
import type { Store } from '../../shared/db/store.ts';
import { putWrite, type Write } from '../../shared/db/write.ts';
import type { Instant } from '../../shared/time/instants.ts';

const MISSING = 'attribute_not_exists(pk)';

const site = { id: 1, code: 'location code', name: 'location name' };
const clientOrder: ShippedOrder = {
  id: 987356122,
  code: 'clientOrderCode',
  parameters: [],
  client: { id: 987356121, code: 'clientCode' },
};
const purchaseOrder: ReceivedOrder = {
  id: 987356122,
  code: 'purchaseOrderCode',
  parameters: [],
  supplier: { id: 987356121, code: 'supplierCode' },
};
const zone: NonNullable<Movement['place']> = { id: 1, code: 'Zone2', warehouse: { id: 1, code: 'A' } };
const warehouse: Warehouse = {
  id: 1,
  code: 'A',
  name: 'A',
  location: site.code,
  places: [{ id: zone.id, code: zone.code, name: zone.code }],
};

const example = { id: 13, code: 'Example', uom: null };
const productCode = { id: 14, code: 'ProductCode', uom: null };

const inLot = (code: string) => ({ code, expirationDate: null, supplierLot: null });

/** What moved: the stock of the printed sample, and the printed movement under its printed id. */
const movements: readonly Movement[] = [
  { ...bareMovement, id: 1, product: example, date: '2023-01-02T08:00:00.000Z', type: 'in', quantity: '20' },
  {
    ...bareMovement,
    id: 2,
    product: example,
    date: '2023-01-02T08:00:00.000Z',
    type: 'in',
    quantity: '10',
    lot: inLot('A'),
  },
  {
    ...bareMovement,
    id: 3,
    product: example,
    date: '2023-01-02T08:00:00.000Z',
    type: 'in',
    quantity: '5',
    lot: inLot('B'),
  },
  {
    ...bareMovement,
    id: 12345,
    product: productCode,
    date: '2018-07-20T09:15:15.000Z',
    type: 'in',
    quantity: '10',
    lot: inLot('A'),
    totalCost: '1000',
    comment: 'OK',
    place: zone,
    warehouse: warehouse.code,
    location: site,
    shipping: { id: 1, code: 'shippingCode', order: clientOrder, location: site },
    receiving: { id: 1, code: 'receivingCode', order: purchaseOrder, location: site },
    clientOrder,
    purchaseOrder,
  },
];

const lots = (at: Instant): readonly Lot[] =>
  [
    { product: example, code: 'A' },
    { product: example, code: 'B' },
    { product: productCode, code: 'A' },
  ].map((lot, position) => ({ ...lot, id: position + 1, creationDate: at, expirationDate: null, supplierLot: null }));

/** An entity with the kind it is, its type erased. */
export type EntityExhibit = readonly [entity: Entity<never>, data: { readonly id: number }];

/** Everything in the storehouse but the products themselves. */
export function storehouseExhibits(at: Instant): readonly EntityExhibit[] {
  const all: readonly (readonly [unknown, object])[] = [
    [Warehouses, warehouse],
    [Shippings, { id: 1, code: 'shippingCode', order: clientOrder, location: site }],
    [Shippings, { id: 41741, code: 'shippingexamplecode00', order: null, location: null }],
    [Receivings, { id: 1, code: 'receivingCode', order: purchaseOrder, location: site }],
    ...lots(at).map((lot) => [Lots, lot] as const),
    ...movements.map((movement) => [Movements, movement] as const),
  ];
  return all as readonly EntityExhibit[];
}

/** The writes that begin the stock of a product: what its movements add up to, in all, per lot and per place. */
export function stockOpeningWrites(
  store: Store,
  product: { readonly id: number; readonly code: string },
): readonly Write[] {
  const own = movements.filter((movement) => movement.product.code === product.code);
  const total = own.reduce((sum, movement) => sum + movementAmount(movement), 0n);
  const parts = new Map<string, { amount: bigint; warehouse?: string }>();
  const add = (name: string, amount: bigint, more: object = {}) =>
    parts.set(name, { ...more, amount: (parts.get(name)?.amount ?? 0n) + amount });
  for (const movement of own) {
    if (movement.lot) add(`${LOT_PREFIX}${movement.lot.code}`, movementAmount(movement));
    if (movement.place) {
      add(`${PLACE_PREFIX}${movement.place.code}`, movementAmount(movement), {
        warehouse: movement.place.warehouse.code,
      });
    }
  }
  const stock: Stock = { id: product.id, code: product.code, total, moves: own.length };
  return [
    putWrite(stockItem(store.company, stock, own.length + 1, store.at), MISSING),
    ...[...parts].map(([sk, { amount, ...more }]) =>
      putWrite({ pk: stockPartsPartition(store.company, product.code), sk, total: amount, ...more }, MISSING),
    ),
  ];
}
