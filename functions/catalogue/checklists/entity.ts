import { namedEntity } from '../../../shared/register/named.ts';

export const Checklists = namedEntity('checklists', 'checklist');
