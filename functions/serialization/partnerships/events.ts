import { recorded } from '../../../shared/events/definition.ts';
import { Partnerships } from './entity.ts';
import { represent } from './schema.ts';

export const partnershipEvents = recorded(Partnerships, represent);
