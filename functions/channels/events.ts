import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Channels } from './store.ts';

export const channelEvents = recorded(Channels, represent);
