import { recorded } from '../../../shared/events/definition.ts';
import { ProductFamilies } from './entity.ts';

export const productFamilyEvents = recorded(ProductFamilies, ({ code, name }) => ({ code, name }));
