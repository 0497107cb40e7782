import { recorded } from '../../../shared/events/definition.ts';
import { WasteTypes } from './entity.ts';
import { represent } from './schema.ts';

export const wasteTypeEvents = recorded(WasteTypes, represent);
