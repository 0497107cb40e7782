import { namedEntity } from '../../shared/named.ts';

export const Locations = namedEntity('locations', 'location');
