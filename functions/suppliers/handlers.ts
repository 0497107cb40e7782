import { addressBook, addressBookErrors } from '../../shared/address-book.ts';
import { padId, type Stored } from '../../shared/db/entity.ts';
import type { Handlers } from '../../shared/http/handler.ts';
import { invalid } from '../../shared/http/problem.ts';
import { merge } from '../../shared/merge.ts';
import type { contract } from './contract.ts';
import { represent, type Supplier } from './schema.ts';
import { Suppliers } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, store, company }) => {
    const codes = elements.map(({ code }) => code);
    const broken = elements.flatMap((element, position) => addressBookErrors(element, pointer(position, '')));
    const errors = [...broken, ...(await store.duplicates(Suppliers, 'code', codes))];
    if (errors.length > 0) throw invalid(errors);
    const ids = await store.nextIds(Suppliers, elements.length);
    return elements.map((element, position) => {
      const supplier = { ...element, ...addressBook(element), id: ids[position] as number };
      return {
        writes: store.create(Suppliers, supplier, pointer(position, '')),
        answer: { body: represent(supplier, company.timeZone), version: 1 },
      };
    });
  },

  list: async ({ query: { id, code }, store, company, paging }) => {
    if (id !== undefined || code !== undefined) {
      const found =
        id === undefined ? await store.find(Suppliers, 'code', code ?? '') : await store.get(Suppliers, padId(id));
      const matches = found && (code === undefined || found.data.code === code);
      return { body: matches ? [represent(found.data, company.timeZone)] : [] };
    }
    const { items, next } = await store.page({ entity: Suppliers }, paging);
    return { body: items.map(({ data }) => represent(data, company.timeZone)), next };
  },

  get: async ({ params: { id }, store, company }) => {
    const { data, version } = await store.must(Suppliers, padId(id));
    return { body: represent(data, company.timeZone), version };
  },

  update: async ({ params: { id }, body, store, company, version }) => {
    const errors = addressBookErrors(body, '');
    if (errors.length > 0) throw invalid(errors);
    const before: Stored<Supplier> = await store.must(Suppliers, padId(id), version);
    const after = merge(before.data, { ...body, ...addressBook(body) });
    const answer = { body: represent(after, company.timeZone), version: before.version + 1 };
    return store.commit(store.replace(Suppliers, before, after, version), answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const before = await store.must(Suppliers, padId(id), version);
    return store.commit(store.remove(Suppliers, before, version), {});
  },
};
