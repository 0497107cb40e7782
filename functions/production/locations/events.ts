import { recorded } from '../../../shared/events/definition.ts';
import { named } from '../../../shared/register/named.ts';
import { Locations } from './entity.ts';

export const locationEvents = recorded(Locations, named.represent);
