import { namedSchemas } from '../../../shared/register/named.ts';

export const { input: SectionInput, update: SectionUpdate, out: SectionOut } = namedSchemas();
