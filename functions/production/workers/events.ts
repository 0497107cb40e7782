import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Workers } from './entity.ts';
import { workerJson } from './schema.ts';

export const workerEvents = ledgerOnlyEvents(Workers, workerJson);
