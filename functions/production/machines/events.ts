import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Machines } from './entity.ts';
import { machineJson } from './schema.ts';

export const machineEvents = ledgerOnlyEvents(Machines, machineJson);
