import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { ProductFamilies } from './entity.ts';

export const productFamilyEvents = ledgerOnlyEvents(ProductFamilies, ({ code, name }) => ({ code, name }));
