import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Answer, Call } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { merge } from '../../../shared/merge.ts';
import { type FieldError, Problem } from '../../../shared/problem.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { isNamed } from '../../named-by.ts';
import { addressBook, addressBookErrors } from './address-book.ts';
import {
  addressIndex,
  dependentEntitiesText,
  type Partner,
  type PartnerChanges,
  type PartnerSent,
  tradeIndex,
} from './partners.ts';
import { selectedEntity } from './selection.ts';

type Kind<O> = {
  readonly entity: Entity<Partner>;
  /** The kind of orders that may name it and its addresses. */
  readonly orders: 'purchase-orders' | 'client-orders';
  /** The kind of deliveries that may name it. */
  readonly deliveries: 'receivings' | 'shippings';
  readonly represent: (partner: Partner, zone: string) => O;
};

type Listing = {
  readonly query: { readonly id?: number | undefined; readonly code?: string | undefined };
  readonly store: Store;
  readonly company: Tenant;
} & Pick<Call<never>, 'paging'>;

/** The five handlers of suppliers or clients. */
export function partnerHandlers<O>({ entity, orders, deliveries, represent }: Kind<O>) {
  const { noun } = entity;
  const isUsed = (store: Store, code: string) => isNamed(store, [orders, deliveries], tradeIndex(noun, code));

  /**
   * What is in use stays: its code, and the addresses that orders name (rules partner-in-use, address-in-use). One read
   * each, in parallel.
   */
  async function checkChange(before: Partner, after: Partner, store: Store): Promise<readonly FieldError[]> {
    const kept = new Set(after.addresses.map(codeKey));
    const gone = before.addresses.map(codeKey).filter((code) => !kept.has(code));
    const [renamed, ...removed] = await Promise.all([
      after.code !== before.code && isUsed(store, before.code),
      ...gone.map((address) => isNamed(store, [orders], addressIndex(before.code, address))),
    ]);
    const needed = gone.filter((_, position) => removed[position]);
    return [
      ...(renamed ? [{ pointer: '/code', message: `must stay: the ${noun} is in use` }] : []),
      ...needed.map((address) => ({
        pointer: '/addresses',
        message: `must keep ${JSON.stringify(address)}: an order names it`,
      })),
    ];
  }

  const register = registerHandlers(
    {
      entity,
      unique: { code: codeKey },
      check: addressBookErrors,
      make: (sent: PartnerSent, id: number): Partner => ({ ...sent, ...addressBook(sent), id }),
      change: (before: Partner, sent: PartnerChanges) => merge(before, { ...sent, ...addressBook(sent) }),
      checkChange,
      refusal: async ({ code }, store) => ((await isUsed(store, code)) ? inUse(noun) : undefined),
      represent,
    },
    ({ id }: { readonly id: number }) => padId(id),
  );

  return {
    ...register,

    list: async ({ query, store, company, paging }: Listing): Promise<Answer<O[]>> => {
      if (query.id === undefined && query.code === undefined) return register.list({ store, company, paging });
      const found = await selectedEntity(store, entity, query, paging.page);
      return { body: found ? [represent(found.data, company.timeZone)] : [] };
    },
  };
}

const inUse = (noun: string) => new Problem(412, `${noun}-in-use`, 'Precondition failed', dependentEntitiesText(noun));
