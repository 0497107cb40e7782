import { recorded } from '../../shared/events/definition.ts';
import { named } from '../../shared/named.ts';
import { Checklists } from './store.ts';

export const checklistEvents = recorded(Checklists, named.represent);
