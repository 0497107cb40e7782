import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { SectionInput, SectionOut, SectionUpdate } from './schema.ts';

export const contract = {
  resource: 'sections',
  routes: codeRegisterRoutes({
    path: '/api/sections',
    key: 'code',
    params: CodePath,
    input: SectionInput,
    update: SectionUpdate,
    out: SectionOut,
  }),
} as const satisfies Contract;
