import { recorded } from '../../../shared/events/definition.ts';
import { named } from '../../../shared/register/named.ts';
import { Sections } from './entity.ts';

export const sectionEvents = recorded(Sections, named.represent);
