import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { StaticTokens } from './entity.ts';
import { staticTokenJson } from './schema.ts';

export const staticTokenEvents = ledgerOnlyEvents(StaticTokens, staticTokenJson);
