import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { ApiKeys } from './store.ts';

export const apiKeyEvents = recorded(ApiKeys, represent);
