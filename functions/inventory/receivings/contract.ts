import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { ReceivingInput, ReceivingOut, ReceivingUpdate } from './schema.ts';

export const contract = {
  resource: 'receivings',
  title: 'Receivings',
  description:
    'What arrives from a supplier, as one: inventory movements name it by code. A movement that names a receiving which does not exist creates it.',
  routes: registerRoutes({
    path: '/api/receivings',
    key: 'code',
    params: CodePath,
    noun: 'receiving',
    plural: 'receivings',
    everyday: 'keeping',
    input: ReceivingInput,
    update: ReceivingUpdate,
    out: ReceivingOut,
    rules: 'The purchase order and the location must exist.',
  }),
} as const satisfies Contract;
