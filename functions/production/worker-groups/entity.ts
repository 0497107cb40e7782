import { namedEntity } from '../../../shared/register/named.ts';

/** Orders name a group by its name, so that is unique, too. */
export const WorkerGroups = namedEntity('worker-groups', 'worker group', { uniqueName: true });
