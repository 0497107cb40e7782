import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Clients } from './entity.ts';
import { clientJson } from './schema.ts';

export const clientEvents = ledgerOnlyEvents(Clients, clientJson);
