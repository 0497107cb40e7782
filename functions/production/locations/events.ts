import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { Locations } from './entity.ts';

export const locationEvents = ledgerOnlyEvents(Locations, namedRegister.represent);
