import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { CustomFields } from './store.ts';

export const customFieldEvents = recorded(CustomFields, represent);
