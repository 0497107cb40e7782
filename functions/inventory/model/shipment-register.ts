import type { Entity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { FieldError } from '../../../shared/problem.ts';
import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { referenceTo } from '../../references.ts';
import { type Shipment, type Site, siteOf } from './shipment.ts';
import type { ShipmentChanges, ShipmentSent } from './shipment-schema.ts';

type Words<O, R> = {
  readonly entity: Entity<Shipment<O>>;
  readonly kind: 'client order' | 'purchase order';
  /** Wire name of the order. */
  readonly member: string;
  /** What is kept of the order. */
  readonly keep: (order: never) => O;
  readonly represent: (shipment: Shipment<O>) => R;
  /** Whether it may have another code. */
  readonly checkChange?: (before: Shipment<O>, after: Shipment<O>, store: Store) => Promise<readonly FieldError[]>;
};

/**
 * The five handlers of shippings, or of receivings. Each keeps what its order was when it was last written, so that
 * movements can show it without reading on.
 */
export function shipmentHandlers<O extends { readonly code: string }, R>(words: Words<O, R>) {
  const { entity, kind, member, keep, represent, checkChange } = words;
  const orderOf = (order: string, prefix = '') => referenceTo(kind, order, `${prefix}/${member}`);
  const locationOf = (location: string, prefix = '') => referenceTo('location', location, `${prefix}/location`);
  const found = {
    order: (name: string | null | undefined, { dataOf }: ResolvedReferences, had: O | null = null): O | null => {
      const data = name ? dataOf<never>(orderOf(name)) : undefined;
      return data ? keep(data) : name && had?.code === name ? had : null;
    },
    location: (
      name: string | null | undefined,
      { dataOf }: ResolvedReferences,
      had: Site | null = null,
    ): Site | null => {
      const data = name ? dataOf<Site>(locationOf(name)) : undefined;
      return data ? siteOf(data) : name && had?.code === name ? had : null;
    },
  };
  return registerHandlers(
    {
      entity,
      unique: { code: codeKey },
      references: (fields: ShipmentChanges | Shipment<O>, prefix: string): Reference[] => {
        const order = typeof fields.order === 'object' ? fields.order?.code : fields.order;
        const location = typeof fields.location === 'object' ? fields.location?.code : fields.location;
        return [...(order ? [orderOf(order, prefix)] : []), ...(location ? [locationOf(location, prefix)] : [])];
      },
      make: (sent: ShipmentSent, id: number, resolved: ResolvedReferences): Shipment<O> => ({
        id,
        code: sent.code,
        order: found.order(sent.order, resolved),
        location: found.location(sent.location, resolved),
      }),
      change: (before: Shipment<O>, sent: ShipmentChanges, resolved: ResolvedReferences): Shipment<O> => ({
        id: before.id,
        code: sent.code ?? before.code,
        order: sent.order === undefined ? before.order : found.order(sent.order, resolved, before.order),
        location:
          sent.location === undefined ? before.location : found.location(sent.location, resolved, before.location),
      }),
      ...(checkChange && { checkChange }),
      represent,
    },
    codeKey,
  );
}
