import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { CustomField } from './schema.ts';

/** Keys: the name, where a duplicate of it is reported; listed by id. */
export const CustomFields: Entity<CustomField> = {
  name: 'custom-fields',
  noun: 'custom field',
  key: ({ name }) => name,
  order: ({ id }) => padId(id),
  unique: { id: ({ id }) => padId(id) },
  pointers: { code: '/name' },
};
