import { recorded } from '../../../shared/events/definition.ts';
import { CustomFields } from './entity.ts';
import { represent } from './schema.ts';

export const customFieldEvents = recorded(CustomFields, represent);
