import type { Entity } from '../../shared/db/entity.ts';
import type { Parameter } from '../../shared/parameters.ts';
import { byCode } from '../../shared/register.ts';

/** A location of the company. */
export type Site = { readonly id: number; readonly code: string; readonly name: string };

type Partner = { readonly id: number; readonly code: string };
type Order = { readonly id: number; readonly code: string; readonly parameters: readonly Parameter[] };

/** The client order something is shipped for. */
export type OrderedBy = Order & { readonly client: Partner | null };
/** The purchase order something is received for. */
export type OrderedFrom = Order & { readonly supplier: Partner | null };

/** A shipping to a client or a receiving from a supplier: what it belongs to, and where it leaves or arrives. */
export type Shipment<O> = {
  readonly id: number;
  readonly code: string;
  readonly order: O | null;
  readonly location: Site | null;
};

/** What an order's own record tells to what belongs to it. */
type Sent = { readonly id: number; readonly code: string; readonly parameters?: readonly Parameter[] | null };

const partner = (of: Partner | null | undefined): Partner | null => (of ? { id: of.id, code: of.code } : null);

/** What is kept of a client order beside what belongs to it. */
export const orderedBy = (order: Sent & { readonly client?: Partner | null }): OrderedBy => ({
  id: order.id,
  code: order.code,
  parameters: order.parameters ?? [],
  client: partner(order.client),
});

/** What is kept of a purchase order beside what belongs to it. */
export const orderedFrom = (order: Sent & { readonly supplier?: Partner | null }): OrderedFrom => ({
  id: order.id,
  code: order.code,
  parameters: order.parameters ?? [],
  supplier: partner(order.supplier),
});

/** What is kept of a location beside what is there. */
export const siteOf = ({ id, code, name }: Site): Site => ({ id, code, name });

/** Key: the code; found by the order it belongs to and by that order's client: both are in use because of it. */
export const Shippings: Entity<Shipment<OrderedBy>> = {
  name: 'shippings',
  noun: 'shipping',
  ...byCode,
  tags: ({ order }) => [
    ...(order ? [`client-order=${order.code}`] : []),
    ...(order?.client ? [`client=${order.client.code}`] : []),
  ],
};

/** Key: the code; found by the order it belongs to and by that order's supplier: both are in use because of it. */
export const Receivings: Entity<Shipment<OrderedFrom>> = {
  name: 'receivings',
  noun: 'receiving',
  ...byCode,
  tags: ({ order }) => [
    ...(order ? [`purchase-order=${order.code}`] : []),
    ...(order?.supplier ? [`supplier=${order.supplier.code}`] : []),
  ],
};
