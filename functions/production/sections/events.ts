import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { Sections } from './entity.ts';

export const sectionEvents = ledgerOnlyEvents(Sections, namedRegister.represent);
