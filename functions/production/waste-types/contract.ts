import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { WasteTypeInput, WasteTypeOut, WasteTypeUpdate } from './schema.ts';

export const contract = {
  resource: 'waste-types',
  routes: registerRoutes({
    path: '/api/waste-types',
    key: 'code',
    params: CodePath,
    input: WasteTypeInput,
    update: WasteTypeUpdate,
    out: WasteTypeOut,
  }),
} as const satisfies Contract;
