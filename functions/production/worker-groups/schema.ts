import { namedSchemas } from '../../../shared/register/named.ts';

export const { input: WorkerGroupInput, update: WorkerGroupUpdate, out: WorkerGroupOut } = namedSchemas();
