import { recorded } from '../../shared/events/definition.ts';
import { Partnerships } from '../serialization/partnership.ts';
import { represent } from './schema.ts';

export const partnershipEvents = recorded(Partnerships, represent);
