import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { merge } from '../../../shared/merge.ts';
import { type FieldError, Problem } from '../../../shared/problem.ts';
import type { ResolvedReferences } from '../../../shared/references.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { sentInstant } from '../../../shared/time/instants.ts';
import { lotCode, referenceTo } from '../../references.ts';
import { emptyLotWrite } from '../model/stock-life.ts';
import type { contract } from './contract.ts';
import { type Lot, Lots, lotProductIndex } from './entity.ts';
import { type LotChanges, type LotSent, lotJson } from './schema.ts';

const productOf = (code: string, prefix = '') => referenceTo('product', code, `${prefix}/product`);

/** The product of a lot as sent, or of one that is there. */
const codeOf = ({ product }: LotChanges | Lot) => (typeof product === 'object' ? product.code : product);

function lotFrom(sent: LotSent, id: number, found: ResolvedReferences, now: string): Lot {
  const product = found.dataOf<{ readonly id: number; readonly uom?: string | null }>(productOf(sent.product));
  return {
    id,
    code: sent.code,
    product: { id: product?.id ?? 0, code: sent.product, uom: product?.uom ?? null },
    creationDate: sent.creationDate ?? now,
    expirationDate: sent.expirationDate ?? null,
    supplierLot: sent.supplierLot ?? null,
  };
}

const register = registerHandlers(
  {
    entity: Lots,
    unique: { code: ({ product, code }: LotSent) => lotCode(product, code) },
    references: (fields: LotChanges | Lot, prefix: string) => {
      const product = codeOf(fields);
      return product === undefined ? [] : [productOf(product, prefix)];
    },
    make: (sent: LotSent, id: number, found: ResolvedReferences, store: Store): Lot =>
      lotFrom(sent, id, found, store.at),
    change: (before: Lot, sent: LotChanges): Lot => ({
      ...merge(before, {
        expirationDate: sentInstant(sent.expirationDate, before.expirationDate),
        supplierLot: sent.supplierLot,
      }),
      code: sent.code ?? before.code,
      product: { ...before.product, code: sent.product ?? before.product.code },
      creationDate: sentInstant(sent.creationDate, before.creationDate) ?? before.creationDate,
    }),
    checkChange: async (before: Lot, after: Lot) => [
      ...fixedFieldErrors('code', before.code, after.code),
      ...fixedFieldErrors('product', before.product.code, after.product.code),
    ],
    represent: lotJson,
  },
  ({ id }: { readonly id: number }) => padId(id),
);

/** Stock and movements find a lot by its product and code: neither changes. */
const fixedFieldErrors = (field: string, was: string, now: string): FieldError[] =>
  now === was ? [] : [{ pointer: `/${field}`, message: `must stay ${JSON.stringify(was)}` }];

export const handlers: Handlers<typeof contract> = {
  ...register,

  list: async ({ query: { product, code }, store, company, paging }) => {
    if (product !== undefined && code !== undefined) {
      const found = (paging.page ?? 1) > 1 ? undefined : await store.find(Lots, 'code', lotCode(product, code));
      return { body: found ? [lotJson(found.data, company.timeZone)] : [] };
    }
    const where = code === undefined ? undefined : (lot: Lot) => lot.code === code;
    const index = product === undefined ? undefined : lotProductIndex(product);
    const { items, next } = await store.page({ entity: Lots, index, where }, paging);
    return { body: items.map(({ data }) => lotJson(data, company.timeZone)), next };
  },

  remove: async ({ params, store, version }) => {
    const before = await store.must(Lots, padId(params.id), version);
    const { product, code } = before.data;
    const empty = product.gone ? [] : [emptyLotWrite(store, product.code, code, inUse)];
    return store.commit([...store.removalWrites(Lots, before, version), ...empty], {});
  },
};

const inUse = () => new Problem(400, 'lot-in-use', 'Lot in use', 'There is stock in the lot.');
