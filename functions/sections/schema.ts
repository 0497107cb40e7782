import { namedSchemas } from '../../shared/named.ts';

export const { input: SectionInput, update: SectionUpdate, out: SectionOut } = namedSchemas();
