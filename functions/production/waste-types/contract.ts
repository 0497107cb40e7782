import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { WasteTypeInput, WasteTypeOut, WasteTypeUpdate } from './schema.ts';

export const contract = {
  resource: 'waste-types',
  routes: codeRegisterRoutes({
    path: '/api/waste-types',
    key: 'code',
    params: CodePath,
    input: WasteTypeInput,
    update: WasteTypeUpdate,
    out: WasteTypeOut,
  }),
} as const satisfies Contract;
