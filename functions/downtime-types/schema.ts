import { namedSchemas } from '../../shared/named.ts';

export const { input: DowntimeTypeInput, update: DowntimeTypeUpdate, out: DowntimeTypeOut } = namedSchemas();
