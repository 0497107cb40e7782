import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Companies } from './entity.ts';
import { companyJson } from './schema.ts';

export const companyEvents = ledgerOnlyEvents(Companies, companyJson);
