import { namedSchemas } from '../../shared/named.ts';

export const { input: LocationInput, update: LocationUpdate, out: LocationOut } = namedSchemas();
