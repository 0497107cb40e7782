import { recorded } from '../../../shared/events/definition.ts';
import { Receivings } from './entity.ts';
import { represent } from './schema.ts';

export const receivingEvents = recorded(Receivings, represent);
