import { addressBook, addressBookErrors } from '../../shared/address-book.ts';
import { padId } from '../../shared/db/entity.ts';
import type { Handlers } from '../../shared/http/handler.ts';
import { merge } from '../../shared/merge.ts';
import { registerHandlers } from '../../shared/register-handlers.ts';
import type { contract } from './contract.ts';
import { represent, type Supplier, type SupplierChanges, type SupplierSent } from './schema.ts';
import { Suppliers } from './store.ts';

const register = registerHandlers(
  {
    entity: Suppliers,
    unique: { code: ({ code }) => code },
    check: addressBookErrors,
    make: (sent: SupplierSent, id: number): Supplier => ({ ...sent, ...addressBook(sent), id }),
    change: (before: Supplier, sent: SupplierChanges) => merge(before, { ...sent, ...addressBook(sent) }),
    represent,
  },
  ({ id }: { readonly id: number }) => padId(id),
);

export const handlers: Handlers<typeof contract> = {
  ...register,

  list: async ({ query: { id, code }, store, company, paging }) => {
    if (id === undefined && code === undefined) return register.list({ store, company, paging });
    const found =
      id === undefined ? await store.find(Suppliers, 'code', code ?? '') : await store.get(Suppliers, padId(id));
    const matches = found && (code === undefined || found.data.code === code);
    return { body: matches ? [represent(found.data, company.timeZone)] : [] };
  },
};
