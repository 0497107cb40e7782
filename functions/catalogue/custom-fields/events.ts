import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { CustomFields } from './entity.ts';
import { customFieldJson } from './schema.ts';

export const customFieldEvents = ledgerOnlyEvents(CustomFields, customFieldJson);
