import { namedSchemas } from '../../shared/named.ts';

export const { input: WorkerGroupInput, update: WorkerGroupUpdate, out: WorkerGroupOut } = namedSchemas();
