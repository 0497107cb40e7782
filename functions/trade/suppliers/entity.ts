import { partnerEntity } from '../model/partners.ts';

export const Suppliers = partnerEntity('suppliers', 'supplier');
