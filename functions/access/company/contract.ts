import type { Contract } from '../../../shared/http/contract.ts';
import { CompanyOut, CompanyUpdate } from './schema.ts';

const common = { path: '/api/company', scope: 'company_admin', versioned: true, status: 200, out: CompanyOut } as const;

export const contract = {
  resource: 'company',
  title: 'Company',
  description:
    'The settings of the company the token belongs to. Companies are created by the operator of the service.',
  routes: {
    get: { ...common, method: 'GET', summary: 'Retrieve the settings' },
    update: {
      ...common,
      method: 'PUT',
      summary: 'Change the settings',
      description:
        'The very next request sees them. Dates without designator are read in `time-zone`, and all dates are written in it. Unless `allow-negative-stock` is true, which is the default, what would make stock negative is refused. A field left out keeps its value.',
      body: CompanyUpdate,
      problems: { 400: 'A rule is broken, such as an unknown time zone.' },
    },
  },
} as const satisfies Contract;
