import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { LabelInput, LabelOut, LabelUpdate } from './schema.ts';

export const contract = {
  resource: 'labels',
  title: 'Labels',
  description: 'What is printed for a product, which names it by code.',
  routes: registerRoutes({
    path: '/api/labels',
    key: 'code',
    params: CodePath,
    noun: 'label',
    plural: 'labels',
    input: LabelInput,
    update: LabelUpdate,
    out: LabelOut,
    rules: 'Without a name it is called by its code.',
  }),
} as const satisfies Contract;
