import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Receivings } from './entity.ts';
import { receivingJson } from './schema.ts';

export const receivingEvents = ledgerOnlyEvents(Receivings, receivingJson);
