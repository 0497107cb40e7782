import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Partnerships } from './entity.ts';
import { partnershipJson } from './schema.ts';

export const partnershipEvents = ledgerOnlyEvents(Partnerships, partnershipJson);
