import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { lostRace } from '../../../shared/problem.ts';
import { movementsUnder, presentChanges, presentMovements, presentProductCodes } from '../model/present-products.ts';
import { stockWrites } from '../model/stock-writes.ts';
import { readTotals } from '../model/totals.ts';
import type { contract } from './contract.ts';
import { MOVEMENT_TYPES, type Movement, Movements, movementTypeIndex, stockReversalOf } from './entity.ts';
import { plannedMovements } from './plan.ts';
import { movementJson } from './representation.ts';
import { producedMovement, undeletableMovement } from './rules.ts';
import { movementsOfType } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, store, company }) => {
    const bookings = elements.map((sent, position) => ({ sent, prefix: pointer(position, '') }));
    const booked = await plannedMovements(store, company, bookings);
    return booked.map(({ movement, writes, lane }) => ({
      writes,
      lane,
      answer: { body: movementJson(movement, company.timeZone), version: 1 },
    }));
  },

  list: async ({ query: { type, 'product-code': product }, store, company, paging }) => {
    const types = type ? [type] : MOVEMENT_TYPES;
    const indexOf = (code: string) => types.map((one) => movementTypeIndex(one, code));
    const rows =
      product === undefined
        ? {
            source: type && movementsOfType(type),
            present: (all: readonly Movement[]) => presentMovements(store, all),
          }
        : await movementsUnder(store, product, indexOf);
    const { items, next } = await store.page({ entity: Movements, ...rows }, paging);
    return { body: items.map(({ data }) => movementJson(data, company.timeZone)), next };
  },

  get: async ({ params: { id }, store, company }) => {
    const { data, version } = await store.must(Movements, padId(id));
    const [movement = data] = await presentMovements(store, [data]);
    return { body: movementJson(movement, company.timeZone), version };
  },

  update: async ({ params: { id }, body, store, company, version }) => {
    const before = await store.must(Movements, padId(id), version);
    if (before.data.production !== undefined) throw producedMovement();
    const [had] = await presentMovements(store, [before.data]);
    const [booked] = await plannedMovements(store, company, [{ sent: body, before, had, prefix: '' }], version);
    const { movement, writes } = booked as NonNullable<typeof booked>;
    const answer = { body: movementJson(movement, company.timeZone), version: before.version + 1 };
    return store.commit(writes, answer);
  },

  remove: async ({ params: { id }, store, company, version }) => {
    const before = await store.must(Movements, padId(id), version);
    if (before.data.production !== undefined) throw undeletableMovement();
    const undone = await undoingWrites(store, company, before.data);
    return store.commit([...store.removalWrites(Movements, before, version), ...undone], {});
  },
};

async function undoingWrites(store: Store, { allowNegativeStock }: Tenant, movement: Movement) {
  const codes = await presentProductCodes(store, [movement.product.id]);
  const changes = presentChanges([stockReversalOf(movement)], codes);
  if (changes.length === 0) throw undeletableMovement();
  const totals = await readTotals(store, changes, { products: false });
  // A product that goes, or gets another code, in between: looked at again, it is found as it is.
  const refuse = (field: string, message: string) =>
    field === 'product-code' ? lostRace(message) : undeletableMovement();
  return stockWrites(store, changes, { totals, floor: !allowNegativeStock, limited: true, refuse });
}
