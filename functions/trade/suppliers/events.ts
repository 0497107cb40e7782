import { recorded } from '../../../shared/events/definition.ts';
import { representPartner } from '../model/partners.ts';
import { Suppliers } from './entity.ts';

export const supplierEvents = recorded(Suppliers, representPartner);
