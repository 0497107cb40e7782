import { namedSchemas } from '../../../shared/register/named.ts';

export const { input: ChecklistInput, update: ChecklistUpdate, out: ChecklistOut } = namedSchemas();
