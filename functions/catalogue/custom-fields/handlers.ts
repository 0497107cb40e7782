import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { keptNameErrors } from '../../named-by.ts';
import type { contract } from './contract.ts';
import { CustomFields } from './entity.ts';
import { type CustomField, customFieldJson } from './schema.ts';

const nameOf = ({ name }: { readonly name: string }) => name;

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: CustomFields,
    unique: { name: nameOf },
    make: (sent: Omit<CustomField, 'id'>, id: number): CustomField => ({ ...sent, id }),
    change: merge<CustomField>,
    checkChange: (before: CustomField, after: CustomField, store: Store) =>
      keptNameErrors(store, 'custom field', 'name', [before.name, after.name]),
    represent: customFieldJson,
  },
  nameOf,
);
