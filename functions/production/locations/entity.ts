import { namedEntity } from '../../../shared/register/named.ts';

export const Locations = namedEntity('locations', 'location');
