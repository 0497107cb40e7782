import { namedEntity } from '../../../shared/register/named.ts';

/** What belongs to a section may name it by its name, so that is unique, too. */
export const Sections = namedEntity('sections', 'section', { uniqueName: true });
