import { namedEntity } from '../../shared/named.ts';

export const DowntimeTypes = namedEntity('downtime-types', 'downtime type');
