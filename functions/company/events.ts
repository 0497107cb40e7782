import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Companies } from './store.ts';

export const companyEvents = recorded(Companies, represent);
