import { recorded } from '../../../shared/events/definition.ts';
import { Channels } from './entity.ts';
import { represent } from './schema.ts';

export const channelEntityEvents = recorded(Channels, represent);
