import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { Labels } from './entity.ts';

export const labelEvents = ledgerOnlyEvents(Labels, namedRegister.represent);
