import { namedEntity } from '../../../shared/register/named.ts';

export const DowntimeTypes = namedEntity('downtime-types', 'downtime type');
