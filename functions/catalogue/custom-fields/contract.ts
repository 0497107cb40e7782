import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { CustomFieldInput, CustomFieldOut, CustomFieldUpdate, NamePath } from './schema.ts';

export const contract = {
  resource: 'custom-fields',
  title: 'Custom fields',
  description: 'Fields the company asks for beyond those everybody has; products and their operations name them.',
  routes: registerRoutes({
    path: '/api/custom-fields',
    key: 'name',
    params: NamePath,
    noun: 'custom field',
    plural: 'custom fields',
    input: CustomFieldInput,
    update: CustomFieldUpdate,
    out: CustomFieldOut,
    rules: 'One without a type is text.',
  }),
} as const satisfies Contract;
