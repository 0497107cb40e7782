import { recorded } from '../../shared/events/definition.ts';
import { representPartner } from '../trade/partners.ts';
import { Suppliers } from './store.ts';

export const supplierEvents = recorded(Suppliers, representPartner);
