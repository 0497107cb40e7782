import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { StaticTokens } from './store.ts';

export const staticTokenEvents = recorded(StaticTokens, represent);
