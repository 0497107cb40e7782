import { recorded } from '../../../shared/events/definition.ts';
import { named } from '../../../shared/register/named.ts';
import { Checklists } from './entity.ts';

export const checklistEvents = recorded(Checklists, named.represent);
