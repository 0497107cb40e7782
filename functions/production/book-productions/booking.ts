import { padId, type StoredEntity } from '../../../shared/db/entity.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { lostRace } from '../../../shared/problem.ts';
import { signedAs } from '../../../shared/writer.ts';
import { type Movement, Movements } from '../../inventory/inventory-movements/entity.ts';
import { type Lot, Lots } from '../../inventory/lots/entity.ts';
import { presentChanges, presentProductCodes } from '../../inventory/model/present-products.ts';
import type { Totals } from '../../inventory/model/stock.ts';
import { movedStock, stockWrites } from '../../inventory/model/stock-writes.ts';
import { readTotals } from '../../inventory/model/totals.ts';
import { lotCode } from '../../references.ts';
import { Productions } from '../productions/entity.ts';
import { changesOf, type Difference, differences, productOf } from './differences.ts';
import { lookedAt, type MadeMovements, madeMovements, madeMovementsWrite } from './made-movements.ts';
import { type Booking, listedTogether } from './movement-groups.ts';
import { transactionsOf } from './transactions.ts';
import { movementsOfRemoved, type WantedMovement, wantedMovements } from './wanted-movements.ts';

/**
 * What the queue carries: a production whose movements may have to change, and the version it has by the change that says
 * so; a former version says none.
 */
export type BookingMessage = {
  readonly company: string;
  readonly production: number;
  readonly version?: number | undefined;
};

/**
 * Makes the movements of a production what it wants by now, each in one transaction with the stock it moves, and only if
 * nothing was written by a look at the production since this one. It looks at what is, not at what changed, so that it may
 * run as often as it likes, late, twice at once, or again after it broke off in the middle.
 */
export async function bookProduction({ company, production, version }: BookingMessage): Promise<void> {
  if (typeof company !== 'string' || !Number.isSafeInteger(production)) {
    throw new Error('The message names no production.');
  }
  const store = bookingStore(company);
  await retryConflicts(() => bookOnce(store, production, version));
}

/** What books writes in its own name. */
export const bookingStore = (company: string): Store =>
  openStore({ company, now: new Date(), by: signedAs('booking'), admitted: Promise.resolve() });

async function bookOnce(store: Store, id: number, version = Number.POSITIVE_INFINITY): Promise<void> {
  const [past, production] = await Promise.all([madeMovements(store, id), store.get(Productions, padId(id))]);
  if (past.complete && past.of >= version) return;
  const of = lookedAt(production);
  // What is kept was read later than the production, and is of a later version.
  if (past.of > of) throw movedStock();
  const [made, present] = await Promise.all([
    store.getMany(Movements, past.keys).then((movements) => [...movements.values()]),
    production ? wantedMovements(store, [production.data]).then(([first]) => first) : [],
  ]);
  const wanted = present ?? (production && (await movementsOfRemoved(store, production.data)));
  if (!wanted) return;
  const todo = differences(made, wanted);
  if (todo.length === 0) return keepLook(store, id, past, of);
  const codes = await presentProductCodes(store, [...new Set(todo.map(productOf))]);
  const fresh = todo.filter(({ before }) => !before).length;
  const [ids, totals, lots] = await Promise.all([
    fresh > 0 ? store.nextIds(Movements, fresh) : [],
    readTotals(
      store,
      todo.flatMap((one) => presentChanges(changesOf(one), codes)),
      { products: false },
    ),
    freshLots(store, wanted),
  ]);
  const left = ids.values();
  const apart = todo.map((one): Booking => {
    const booking = movementBooking(store, one, one.before ? 0 : (left.next().value as number));
    return { ...booking, writes: [...booking.writes, ...followingWrites(store, one, { totals, codes, lots })] };
  });
  const { bookings, groups } = listedTogether(store.company, apart, { past: past.groups, ends: wanted.length === 0 });
  const keys = new Set(made.map(({ data }) => padId(data.id)));
  await commitAll(store, id, bookings, { keys, of, turn: past.turn, groups });
}

/** Makes the bookings, in as few transactions as they fit into; each keeps which movements are there after it. */
async function commitAll(
  store: Store,
  id: number,
  bookings: readonly Booking[],
  { keys, of, turn: first, groups }: Omit<MadeMovements, 'keys' | 'complete'> & { readonly keys: Set<string> },
): Promise<void> {
  let turn = first;
  const transactions = transactionsOf(bookings);
  // One after another: each goes on from what the one before has kept.
  for (const transaction of transactions) {
    const { writes, bookings: several } = transaction;
    const complete = transaction === transactions.at(-1);
    for (const { key, stays } of several) {
      if (stays) keys.add(key);
      else keys.delete(key);
    }
    await store.commit(
      [madeMovementsWrite(store, id, { keys: [...keys], of, complete, turn, groups }), ...writes],
      undefined,
    );
    turn += 1;
  }
}

/** Nothing has to change: a look from before, which may still be under way, must not change anything either. */
async function keepLook(store: Store, id: number, past: MadeMovements, of: number): Promise<void> {
  const isFirst = of === 1;
  if (isFirst || past.of === of) return;
  await store.commit([madeMovementsWrite(store, id, { ...past, of, complete: true })], undefined);
}

type Means = {
  readonly totals: Totals;
  readonly codes: ReadonlyMap<number, string>;
  readonly lots: ReadonlyMap<string, readonly Write[]>;
};

/** The movement itself, without its lot and the stock it moves. `id` is that of a new one. */
export function movementBooking(store: Store, { before, wanted }: Difference, id: number): Booking {
  const after: Movement | undefined = wanted && { ...wanted, id: before?.data.id ?? id };
  return {
    key: padId(before?.data.id ?? id),
    stays: after !== undefined,
    fresh: before ? undefined : after?.type,
    writes: movementWrites(store, before, after),
  };
}

/** The lot of a movement, where it is new, and the stock. */
function followingWrites(store: Store, one: Difference, { totals, codes, lots }: Means): readonly Write[] {
  const { wanted } = one;
  return [
    ...(wanted?.lot ? (lots.get(lotCode(wanted.product.code, wanted.lot.code)) ?? []) : []),
    ...stockWrites(store, presentChanges(changesOf(one), codes), { totals, floor: false, refuse: refuseMove }),
  ];
}

/** A product that went meanwhile has no stock to move: looked at again, it is not wanted any more. */
export const refuseMove = (_field: string, message: string) => lostRace(message);

/** Another consumer made, changed or removed it at the same moment: then all is looked at again. */
function movementWrites(
  store: Store,
  before: StoredEntity<Movement> | undefined,
  after: Movement | undefined,
): readonly Write[] {
  return changeOf(store, before, after).map((write) => ({ ...write, refused: movedStock }));
}

function changeOf(
  store: Store,
  before: StoredEntity<Movement> | undefined,
  after: Movement | undefined,
): readonly Write[] {
  if (before && after) return store.replacementWrites(Movements, before, after);
  if (after) return store.creationWrites(Movements, after);
  return before ? store.removalWrites(Movements, before) : [];
}

/** The writes that create the lots that output goes into, where they are new. */
async function freshLots(
  store: Store,
  wanted: readonly WantedMovement[],
): Promise<ReadonlyMap<string, readonly Write[]>> {
  const named = wanted.filter(({ lot }) => lot !== null);
  const codes = named.map(({ product, lot }) => lotCode(product.code, lot?.code ?? ''));
  const found = await store.keysOf(Lots, 'code', codes);
  const fresh = named.filter((_, position) => !found.has(codes[position] ?? ''));
  const ids = fresh.length > 0 ? await store.nextIds(Lots, fresh.length) : [];
  return new Map(
    fresh.map(({ product, lot }, position) => {
      const created: Lot = {
        id: ids[position] as number,
        code: lot?.code ?? '',
        product,
        creationDate: store.at,
        expirationDate: null,
        supplierLot: null,
      };
      const writes = store.creationWrites(Lots, created).map((write) => ({ ...write, refused: movedStock }));
      return [lotCode(product.code, created.code), writes];
    }),
  );
}
