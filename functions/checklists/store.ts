import { namedEntity } from '../../shared/named.ts';

export const Checklists = namedEntity('checklists', 'checklist');
