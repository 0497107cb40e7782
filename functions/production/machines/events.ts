import { recorded } from '../../../shared/events/definition.ts';
import { Machines } from './entity.ts';
import { represent } from './schema.ts';

export const machineEvents = recorded(Machines, represent);
