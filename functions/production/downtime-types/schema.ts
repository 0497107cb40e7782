import { namedSchemas } from '../../../shared/register/named.ts';

export const { input: DowntimeTypeInput, update: DowntimeTypeUpdate, out: DowntimeTypeOut } = namedSchemas();
