import { namedSchemas } from '../../shared/named.ts';

export const { input: ChecklistInput, update: ChecklistUpdate, out: ChecklistOut } = namedSchemas();
