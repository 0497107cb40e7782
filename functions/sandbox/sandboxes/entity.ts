import { type Entity, padId } from '../../../shared/db/entity.ts';
import { countedWithin, heldLimit } from '../../../shared/db/limit.ts';
import type { Sandbox } from './schema.ts';

/** Sandboxes a company may have (rule limits-hold). */
export const SANDBOXES_LIMIT = heldLimit('sandboxes', 'sandbox', 3);

export const Sandboxes: Entity<Sandbox> = {
  name: 'sandboxes',
  noun: 'sandbox',
  key: ({ id }) => padId(id),
  counted: countedWithin(SANDBOXES_LIMIT),
};
