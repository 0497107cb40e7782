import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Channels } from './store.ts';

export const channelEntityEvents = recorded(Channels, represent);
