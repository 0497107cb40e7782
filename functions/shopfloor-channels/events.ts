import { recorded } from '../../shared/events/definition.ts';
import { ShopfloorChannels } from '../serialization/channel.ts';
import { represent } from './schema.ts';

export const shopfloorChannelEvents = recorded(ShopfloorChannels, represent);
