import { recorded } from '../../../shared/events/definition.ts';
import { StaticTokens } from './entity.ts';
import { represent } from './schema.ts';

export const staticTokenEvents = recorded(StaticTokens, represent);
