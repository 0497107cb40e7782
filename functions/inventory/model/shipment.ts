import type { Parameter } from '../../../shared/parameters.ts';

/** A location of the company. */
export type Site = { readonly id: number; readonly code: string; readonly name: string };

type Partner = { readonly id: number; readonly code: string };
type Order = { readonly id: number; readonly code: string; readonly parameters: readonly Parameter[] };

/** The client order something is shipped for. */
export type ShippedOrder = Order & { readonly client: Partner | null };
/** The purchase order something is received for. */
export type ReceivedOrder = Order & { readonly supplier: Partner | null };

/** A shipping to a client or a receiving from a supplier: what it belongs to, and where it leaves or arrives. */
export type Shipment<O> = {
  readonly id: number;
  readonly code: string;
  readonly order: O | null;
  readonly location: Site | null;
};

/** What an order's own record passes on to what belongs to it. */
type Sent = { readonly id: number; readonly code: string; readonly parameters?: readonly Parameter[] | null };

const partner = (of: Partner | null | undefined): Partner | null => (of ? { id: of.id, code: of.code } : null);

/** What is kept of a client order beside what belongs to it. */
export const shippedOrderOf = (order: Sent & { readonly client?: Partner | null }): ShippedOrder => ({
  id: order.id,
  code: order.code,
  parameters: order.parameters ?? [],
  client: partner(order.client),
});

/** What is kept of a purchase order beside what belongs to it. */
export const receivedOrderOf = (order: Sent & { readonly supplier?: Partner | null }): ReceivedOrder => ({
  id: order.id,
  code: order.code,
  parameters: order.parameters ?? [],
  supplier: partner(order.supplier),
});

/** What is kept of a location beside what is there. */
export const siteOf = ({ id, code, name }: Site): Site => ({ id, code, name });
