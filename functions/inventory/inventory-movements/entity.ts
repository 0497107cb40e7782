import { type Entity, padId } from '../../../shared/db/entity.ts';
import { parseDecimal } from '../../../shared/decimal.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { Lot } from '../lots/entity.ts';
import type { OrderedBy, OrderedFrom, Shipment, Site } from '../model/shipment.ts';
import type { StockChange } from '../model/stock.ts';

/** What a movement does to stock (contract, part 15; decisions A271, A273): the first two add, the others take. */
export const MOVEMENT_TYPES = ['in', 'production', 'out', 'consumption'] as const;
export type MovementType = (typeof MOVEMENT_TYPES)[number];

/** A place in a warehouse; its code is unique in the company (A280). */
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
  /** Decimal text above zero, at most 6 decimals (A263, A272). */
  readonly quantity: string;
  readonly type: MovementType;
  readonly lot: LotOf | null;
  /** Decimal text, at most 6 decimals. */
  readonly totalCost: string | null;
  readonly comment: string | null;
  readonly place: Place | null;
  /** Code of the warehouse, when it was named. */
  readonly warehouse: string | null;
  readonly location: Site | null;
  readonly shipping: Shipment<OrderedBy> | null;
  readonly receiving: Shipment<OrderedFrom> | null;
  /** Orders named beside, or without, a shipping or receiving. */
  readonly clientOrder: OrderedBy | null;
  readonly purchaseOrder: OrderedFrom | null;
  readonly worker: { readonly id: number; readonly number: number; readonly name: string | null } | null;
  /** Id of the production that made it: such a movement changes only with its production (A278). */
  readonly production?: number;
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

/** What a movement tells of its lot. */
export type LotOf = Pick<Lot, 'code' | 'expirationDate' | 'supplierLot'>;

/**
 * Keys: padded id; one movement of a kind and product at most that a production made; listed by product, by type and by
 * both; by the production that made it; by the orders that are in use because of it.
 */
export const Movements: Entity<Movement> = {
  name: 'inventory-movements',
  noun: 'inventory movement',
  key: ({ id }) => padId(id),
  unique: {
    made: ({ production, type, product }) => (production === undefined ? [] : `${production}#${type}#${product.id}`),
  },
  tags: ({ product, type, clientOrder, purchaseOrder, production }) => [
    productIndex(product.code),
    typeIndex(type),
    typeIndex(type, product.code),
    ...(clientOrder ? [`client-order=${clientOrder.code}`] : []),
    ...(purchaseOrder ? [`purchase-order=${purchaseOrder.code}`] : []),
    ...(production === undefined ? [] : [madeBy(production)]),
  ],
  entries: (movement) => [{ index: ledgerOf(movement.product.id), date: movement.date, amount: amountOf(movement) }],
};

/** Index partitions of movements. */
export const productIndex = (product: string) => `product=${product}`;
export const typeIndex = (type: MovementType, product?: string) =>
  product === undefined ? `type=${type}` : `type=${type}&product=${product}`;

export const madeBy = (production: number) => `production=${production}`;

/** Index partition of all movements of a product by date, each with its amount. */
export const ledgerOf = (product: number) => `ledger=${product}`;

/** What a movement adds to stock, in millionths; below zero when it takes. */
export function amountOf({ quantity, type }: Pick<Movement, 'quantity' | 'type'>): bigint {
  const amount = parseDecimal(quantity) ?? 0n;
  return type === 'in' || type === 'production' ? amount : -amount;
}

/** What a movement does to stock. */
export const stockChangeOf = (movement: Movement): StockChange => ({
  product: movement.product,
  lot: movement.lot?.code ?? null,
  place: movement.place,
  amount: amountOf(movement),
});

/** What taking a movement back does to stock. */
export function undoing(movement: Movement): StockChange {
  const change = stockChangeOf(movement);
  return { ...change, amount: -change.amount };
}
