import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { WasteTypes } from './entity.ts';
import { wasteTypeJson } from './schema.ts';

export const wasteTypeEvents = ledgerOnlyEvents(WasteTypes, wasteTypeJson);
