import { partnerEntity } from '../trade/partners.ts';

export const Suppliers = partnerEntity('suppliers', 'supplier');
