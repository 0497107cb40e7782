import { recorded } from '../../../shared/events/definition.ts';
import { ApiKeys } from './entity.ts';
import { represent } from './schema.ts';

export const apiKeyEvents = recorded(ApiKeys, represent);
