import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { SectionInput, SectionOut, SectionUpdate } from './schema.ts';

export const contract = {
  resource: 'sections',
  title: 'Sections',
  description:
    'The parts of the factory. Products, operations, machines and workers name a section by code or by name.',
  routes: registerRoutes({
    path: '/api/sections',
    key: 'code',
    params: CodePath,
    noun: 'section',
    plural: 'sections',
    input: SectionInput,
    update: SectionUpdate,
    out: SectionOut,
    rules: 'The name is unique, too. Without a name the section is called by its code.',
  }),
} as const satisfies Contract;
