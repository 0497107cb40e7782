import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { partnerJson } from '../model/partners.ts';
import { Suppliers } from './entity.ts';

export const supplierEvents = ledgerOnlyEvents(Suppliers, partnerJson);
