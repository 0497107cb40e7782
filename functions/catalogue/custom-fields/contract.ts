import type { Contract } from '../../../shared/http/contract.ts';
import { codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { CustomFieldInput, CustomFieldOut, CustomFieldUpdate, NamePath } from './schema.ts';

export const contract = {
  resource: 'custom-fields',
  routes: codeRegisterRoutes({
    path: '/api/custom-fields',
    key: 'name',
    params: NamePath,
    input: CustomFieldInput,
    update: CustomFieldUpdate,
    out: CustomFieldOut,
  }),
} as const satisfies Contract;
