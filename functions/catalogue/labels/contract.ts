import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { LabelInput, LabelOut, LabelUpdate } from './schema.ts';

export const contract = {
  resource: 'labels',
  routes: codeRegisterRoutes({
    path: '/api/labels',
    key: 'code',
    params: CodePath,
    input: LabelInput,
    update: LabelUpdate,
    out: LabelOut,
  }),
} as const satisfies Contract;
