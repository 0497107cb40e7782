import { recorded } from '../../shared/events/definition.ts';
import { named } from '../../shared/named.ts';
import { Locations } from './store.ts';

export const locationEvents = recorded(Locations, named.represent);
