import { recorded } from '../../shared/events/definition.ts';
import { named } from '../../shared/named.ts';
import { WorkerGroups } from './store.ts';

export const workerGroupEvents = recorded(WorkerGroups, named.represent);
