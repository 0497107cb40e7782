import { recorded } from '../../../shared/events/definition.ts';
import { named } from '../../../shared/register/named.ts';
import { WorkerGroups } from './entity.ts';

export const workerGroupEvents = recorded(WorkerGroups, named.represent);
