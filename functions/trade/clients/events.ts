import { recorded } from '../../../shared/events/definition.ts';
import { Clients } from './entity.ts';
import { represent } from './schema.ts';

export const clientEvents = recorded(Clients, represent);
