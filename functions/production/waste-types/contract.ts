import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { WasteTypeInput, WasteTypeOut, WasteTypeUpdate } from './schema.ts';

export const contract = {
  resource: 'waste-types',
  title: 'Waste types',
  description: 'The ways in which products turn out wrong; operations and productions name them by code.',
  routes: registerRoutes({
    path: '/api/waste-types',
    key: 'code',
    params: CodePath,
    noun: 'waste type',
    plural: 'waste types',
    input: WasteTypeInput,
    update: WasteTypeUpdate,
    out: WasteTypeOut,
    rules: 'One that is not said to be recoverable or billable is neither.',
  }),
} as const satisfies Contract;
