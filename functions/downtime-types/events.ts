import { recorded } from '../../shared/events/definition.ts';
import { named } from '../../shared/named.ts';
import { DowntimeTypes } from './store.ts';

export const downtimeTypeEvents = recorded(DowntimeTypes, named.represent);
