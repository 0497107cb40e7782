import { recorded } from '../../../shared/events/definition.ts';
import { ShopfloorChannels } from './entity.ts';
import { represent } from './schema.ts';

export const shopfloorChannelEvents = recorded(ShopfloorChannels, represent);
