import { type Entity, padId, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';

type Filters = { readonly id?: number | undefined; readonly code?: string | undefined };

/**
 * The entity that the filters `id` and `code` of a list select, so that any page but the first is empty. For entities
 * whose key is the id: one read by id, two by code.
 */
export async function selectedEntity<T extends { readonly id: number; readonly code: string }>(
  store: Store,
  entity: Entity<T>,
  { id, code }: Filters,
  page = 1,
): Promise<StoredEntity<T> | undefined> {
  const found = id === undefined ? await store.find(entity, 'code', code ?? '') : await store.get(entity, padId(id));
  return page === 1 && (code === undefined || found?.data.code === code) ? found : undefined;
}
