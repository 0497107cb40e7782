import { recorded } from '../../../shared/events/definition.ts';
import { Webhooks } from './entity.ts';
import { represent } from './schema.ts';

export const webhookEvents = recorded(Webhooks, represent);
