import { namedSchemas } from '../../../shared/register/named.ts';

export const { input: LabelInput, update: LabelUpdate, out: LabelOut } = namedSchemas();
