import { recorded } from '../../shared/events/definition.ts';
import { named } from '../../shared/named.ts';
import { Sections } from './store.ts';

export const sectionEvents = recorded(Sections, named.represent);
