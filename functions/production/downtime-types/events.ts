import { recorded } from '../../../shared/events/definition.ts';
import { named } from '../../../shared/register/named.ts';
import { DowntimeTypes } from './entity.ts';

export const downtimeTypeEvents = recorded(DowntimeTypes, named.represent);
