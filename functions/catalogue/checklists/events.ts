import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { Checklists } from './entity.ts';

export const checklistEvents = ledgerOnlyEvents(Checklists, namedRegister.represent);
