import type { EntityEvents } from '../../../shared/events/definition.ts';
import { Products } from './entity.ts';
import { announced, represent } from './representation.ts';
import type { Product } from './schema.ts';

/** Products are told in their channel only, where they have no id (A99). */
export const productEvents: EntityEvents<Product> = {
  entity: Products.name,
  show: (product, { zone }) => represent(product, zone),
  channel: { type: 'PRODUCT', byCode: true, represent: announced },
};
