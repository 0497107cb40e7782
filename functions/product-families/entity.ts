import { namedEntity } from '../../shared/named.ts';

export const ProductFamilies = namedEntity('product-families', 'product family');
