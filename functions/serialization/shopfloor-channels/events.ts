import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { ShopfloorChannels } from './entity.ts';
import { shopfloorChannelJson } from './schema.ts';

export const shopfloorChannelEvents = ledgerOnlyEvents(ShopfloorChannels, shopfloorChannelJson);
