import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { WasteTypes } from './store.ts';

export const wasteTypeEvents = recorded(WasteTypes, represent);
