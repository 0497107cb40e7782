import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Channels } from './entity.ts';
import { channelJson } from './schema.ts';

export const channelEntityEvents = ledgerOnlyEvents(Channels, channelJson);
