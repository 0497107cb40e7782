import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Machines } from './store.ts';

export const machineEvents = recorded(Machines, represent);
