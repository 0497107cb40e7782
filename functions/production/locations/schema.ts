import { namedSchemas } from '../../../shared/register/named.ts';

export const { input: LocationInput, update: LocationUpdate, out: LocationOut } = namedSchemas();
