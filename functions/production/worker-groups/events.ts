import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { WorkerGroups } from './entity.ts';

export const workerGroupEvents = ledgerOnlyEvents(WorkerGroups, namedRegister.represent);
