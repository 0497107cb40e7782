import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { DowntimeTypes } from './entity.ts';

export const downtimeTypeEvents = ledgerOnlyEvents(DowntimeTypes, namedRegister.represent);
