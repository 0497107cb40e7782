import { type Entity, padId, partition, uniquePartition } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { parseDecimal } from '../../../shared/decimal.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { Lot } from '../lots/entity.ts';
import type { ReceivedOrder, Shipment, ShippedOrder, Site } from '../model/shipment.ts';
import type { StockChange } from '../model/stock.ts';

/** What a movement does to stock (rule movement-effect): the first two add, the others take. */
export const MOVEMENT_TYPES = ['in', 'production', 'out', 'consumption'] as const;
export type MovementType = (typeof MOVEMENT_TYPES)[number];

/** A place in a warehouse; its code is unique in the company (rule place-code-unique). */
export type Place = {
  readonly id: number;
  readonly code: string;
  readonly warehouse: { readonly id: number; readonly code: string };
};

/**
 * A quantity of a product that came or went. What it names is kept as it was when the movement was written: reading one
 * is one read, and an event can show it all.
 */
export type Movement = {
  readonly id: number;
  readonly product: { readonly id: number; readonly code: string; readonly uom: string | null };
  readonly date: Instant;
  /** Decimal text above zero, at most 6 decimals (rules quantity-decimals, movement-quantity-positive). */
  readonly quantity: string;
  readonly type: MovementType;
  readonly lot: MovementLot | null;
  /** Decimal text, at most 6 decimals. */
  readonly totalCost: string | null;
  readonly comment: string | null;
  readonly place: Place | null;
  /** Code of the warehouse, when it was named, and its id. */
  readonly warehouse: string | null;
  readonly warehouseId?: number;
  readonly location: Site | null;
  readonly shipping: Shipment<ShippedOrder> | null;
  readonly receiving: Shipment<ReceivedOrder> | null;
  /** Orders named beside, or without, a shipping or receiving. */
  readonly clientOrder: ShippedOrder | null;
  readonly purchaseOrder: ReceivedOrder | null;
  readonly worker: { readonly id: number; readonly number: number; readonly name: string | null } | null;
  /**
   * Id of the production that made it: such a movement changes only with its production (rule movement-not-deletable).
   */
  readonly production?: number;
  /** The order it was produced for, if it was for one (rule movement-made-for). */
  readonly productionOrder?: { readonly id: number; readonly code: string };
};

/** A movement that names nothing but what every movement has to. */
export const bareMovement = {
  lot: null,
  totalCost: null,
  comment: null,
  place: null,
  warehouse: null,
  location: null,
  shipping: null,
  receiving: null,
  clientOrder: null,
  purchaseOrder: null,
  worker: null,
} satisfies Partial<Movement>;

/** What a movement shows of its lot. */
export type MovementLot = Pick<Lot, 'code' | 'expirationDate' | 'supplierLot'>;

/**
 * Keys: padded id; listed by product, by type and by both; by the orders that are in use because of it. Those that a
 * production made are found by the item it keeps of them (`madeItemKey`).
 */
export const Movements: Entity<Movement> = {
  name: 'inventory-movements',
  noun: 'inventory movement',
  key: ({ id }) => padId(id),
  // Those of a product are its types together: an entry of their own would say it twice.
  tags: ({ product, type, clientOrder, purchaseOrder }) => [
    movementTypeIndex(type),
    movementTypeIndex(type, product.code),
    ...(clientOrder ? [`client-order=${clientOrder.code}`] : []),
    ...(purchaseOrder ? [`purchase-order=${purchaseOrder.code}`] : []),
  ],
  entries: (movement) => [
    { index: movementDateIndex(movement.product.id), date: movement.date, amount: movementAmount(movement) },
  ],
};

/** Index partition of the movements of a type, all of the company or those of a product. */
export const movementTypeIndex = (type: MovementType, product?: string) =>
  product === undefined ? `type=${type}` : `type=${type}&product=${product}`;

/** Where the movements of a type are found that a production made together: behind the last of them. */
export const movementGroupKey = (company: string, type: MovementType, last: string) => ({
  pk: partition(company, Movements.name, movementTypeIndex(type)),
  sk: `${last}#`,
});

/** Name of the partition in which a production keeps the movements it made. */
const MADE = 'made';

/** Where a production keeps what it made. A former version has put each movement behind it, as `<production>#<type>#<product>`. */
export const madeItemKey = (company: string, production: number) => ({
  pk: uniquePartition(company, Movements.name, MADE),
  sk: `${production}#`,
});

/** Keys of the movements a production made; of those of a former version some may be gone. One read. */
export const movementKeysOf = (store: Pick<Store, 'keysWith'>, production: number): Promise<readonly string[]> =>
  store.keysWith(Movements, MADE, `${production}#`);

/** Index partition of all movements of a product by date, each with its amount. */
export const movementDateIndex = (product: number) => `ledger=${product}`;

/** What a movement adds to stock, in millionths; below zero when it takes. */
export function movementAmount({ quantity, type }: Pick<Movement, 'quantity' | 'type'>): bigint {
  const amount = parseDecimal(quantity) ?? 0n;
  return type === 'in' || type === 'production' ? amount : -amount;
}

/** What a movement does to stock. */
export const stockChangeOf = (movement: Movement): StockChange => ({
  product: movement.product,
  lot: movement.lot?.code ?? null,
  place: movement.place,
  amount: movementAmount(movement),
});

/** What taking a movement back does to stock. */
export function stockReversalOf(movement: Movement): StockChange {
  const change = stockChangeOf(movement);
  return { ...change, amount: -change.amount };
}
