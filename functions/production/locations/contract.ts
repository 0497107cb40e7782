import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { LocationInput, LocationOut, LocationUpdate } from './schema.ts';

export const contract = {
  resource: 'locations',
  title: 'Locations',
  description: 'The sites of the company, which orders name by code.',
  routes: registerRoutes({
    path: '/api/locations',
    key: 'code',
    params: CodePath,
    noun: 'location',
    plural: 'locations',
    input: LocationInput,
    update: LocationUpdate,
    out: LocationOut,
    rules: 'Without a name it is called by its code.',
  }),
} as const satisfies Contract;
