import { namedEntity } from '../../../shared/register/named.ts';

export const ProductFamilies = namedEntity('product-families', 'product family');
