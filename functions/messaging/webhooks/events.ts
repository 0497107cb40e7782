import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Webhooks } from './entity.ts';
import { webhookJson } from './schema.ts';

export const webhookEvents = ledgerOnlyEvents(Webhooks, webhookJson);
