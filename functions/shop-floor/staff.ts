import { type Entity, padId } from '../../shared/db/entity.ts';
import type { Worker } from '../workers/schema.ts';

/** Workers as working time is counted of them: found by number, and listed in the order of their numbers. */
export const Staff: Entity<Worker> = { name: 'workers', noun: 'worker', key: ({ number }) => padId(number) };
