import type { EntityEvents } from '../../../shared/events/definition.ts';
import { Products } from './entity.ts';
import { productJson, productNotice } from './representation.ts';
import type { Product } from './schema.ts';

/** Products appear in their channel only, where they have no id (rule product-channel). */
export const productEvents: EntityEvents<Product> = {
  entity: Products.name,
  show: (product, { zone }) => productJson(product, zone),
  channel: { type: 'PRODUCT', byCode: true, represent: productNotice },
};
