import type { Entity } from '../../../shared/db/entity.ts';
import { codeAddress } from '../../../shared/register/routes.ts';
import type { Machine } from './schema.ts';

export const Machines: Entity<Machine> = { name: 'machines', noun: 'machine', ...codeAddress };
