import { namedSchemas } from '../../shared/named.ts';

export const { input: LabelInput, update: LabelUpdate, out: LabelOut } = namedSchemas();
