import { partnerEntity } from '../partners.ts';

export const Suppliers = partnerEntity('suppliers', 'supplier');
