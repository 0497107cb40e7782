import { recorded } from '../../../shared/events/definition.ts';
import { Companies } from './entity.ts';
import { represent } from './schema.ts';

export const companyEvents = recorded(Companies, represent);
