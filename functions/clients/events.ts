import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Clients } from './store.ts';

export const clientEvents = recorded(Clients, represent);
