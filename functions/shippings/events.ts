import { recorded } from '../../shared/events/definition.ts';
import { Shippings } from '../inventory/shipment.ts';
import { represent } from './schema.ts';

export const shippingEvents = recorded(Shippings, represent);
