import { recorded } from '../../../shared/events/definition.ts';
import { Shippings } from './entity.ts';
import { represent } from './schema.ts';

export const shippingEvents = recorded(Shippings, represent);
