import type { Entity } from '../db/entity.ts';
import { type Limit, mustHaveRoom } from '../db/limit.ts';
import type { Store } from '../db/store.ts';
import type { ElementPlan } from '../http/handler.ts';

type Creation = {
  readonly store: Store;
  readonly elements: readonly unknown[];
  readonly pointer: (position: number, path: string) => string;
};

/**
 * The plans of a creating POST whose entities are limited: an array that has no room is refused as a whole, and elements
 * that touch the same counter are written one after another (rule limits-hold).
 */
export async function plansWithin<T, B>(
  { store, elements, pointer }: Creation,
  entity: Entity<T>,
  limit: Limit<T>,
  plans: Promise<readonly ElementPlan<B>[]>,
): Promise<readonly ElementPlan<B>[]> {
  const [made] = await Promise.all([plans, mustHaveRoom(store, entity, limit, elements.length, pointer)]);
  return made.map((plan) => ({ ...plan, lane: limit.name }));
}
