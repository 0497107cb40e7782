import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { ApiKeys } from './entity.ts';
import { apiKeyJson } from './schema.ts';

export const apiKeyEvents = ledgerOnlyEvents(ApiKeys, apiKeyJson);
