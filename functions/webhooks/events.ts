import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Webhooks } from './store.ts';

export const webhookEvents = recorded(Webhooks, represent);
