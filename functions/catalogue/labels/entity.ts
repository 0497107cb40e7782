import { namedEntity } from '../../../shared/register/named.ts';

export const Labels = namedEntity('labels', 'label');
