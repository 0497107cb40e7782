import { namedEntity } from '../../shared/named.ts';

export const Labels = namedEntity('labels', 'label');
