import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Shippings } from './entity.ts';
import { shippingJson } from './schema.ts';

export const shippingEvents = ledgerOnlyEvents(Shippings, shippingJson);
