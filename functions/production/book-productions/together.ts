import { padId, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { type Movement, Movements } from '../../inventory/inventory-movements/entity.ts';
import { Lots } from '../../inventory/lots/entity.ts';
import { presentChanges, presentProductCodes } from '../../inventory/model/present-products.ts';
import type { StockChange } from '../../inventory/model/stock.ts';
import { stockWrites } from '../../inventory/model/stock-writes.ts';
import { readTotals } from '../../inventory/model/totals.ts';
import { lotCode } from '../../references.ts';
import { type Production, Productions } from '../productions/entity.ts';
import { type BookingMessage, bookingStore, movementBooking, refuseMove } from './booking.ts';
import { changesOf, type Difference, differences, productOf } from './differences.ts';
import { type MadeMovements, madeMovements, madeMovementsWrite } from './made-movements.ts';
import { listedTogether } from './movement-groups.ts';
import { itemOf } from './transactions.ts';
import { type WantedMovement, wantedMovements } from './wanted-movements.ts';

/**
 * Books the productions of a batch with one another, in as few transactions as they fit into: what several of them consume
 * is moved once. Answers the messages with whom nothing is left to do; all others are booked alone, which finds out what
 * stood in their way.
 */
export async function bookTogether(messages: readonly BookingMessage[]): Promise<ReadonlySet<BookingMessage>> {
  const named = messages.filter((one) => typeof one?.company === 'string' && Number.isSafeInteger(one.production));
  const done = await Promise.all(
    [...Map.groupBy(named, ({ company }) => company)].map(async ([company, some]) => {
      const versions = versionsOf(some);
      if (versions.size < 2) return [];
      const booked = await bookCompany(bookingStore(company), versions).catch(() => new Set<number>());
      return some.filter(({ production }) => booked.has(production));
    }),
  );
  return new Set(done.flat());
}

/** The latest version that is told of each production. */
function versionsOf(messages: readonly BookingMessage[]): ReadonlyMap<number, number> {
  const versions = new Map<number, number>();
  for (const { production, version = Number.POSITIVE_INFINITY } of messages)
    versions.set(production, Math.max(version, versions.get(production) ?? 0));
  return versions;
}

/** A production of the batch, and what it has made so far. */
type Look = { readonly production: StoredEntity<Production>; readonly past: MadeMovements };

/** What has to change for one production, but for stock. */
type Plan = { readonly id: number; readonly writes: readonly Write[]; readonly changes: readonly StockChange[] };

/** The productions that are booked. What is planned here is what `bookProduction` would do for each. */
async function bookCompany(store: Store, versions: ReadonlyMap<number, number>): Promise<ReadonlySet<number>> {
  const ids = [...versions.keys()];
  const [pasts, productions] = await Promise.all([
    Promise.all(ids.map((id) => madeMovements(store, id))),
    store.getMany(Productions, ids.map(padId)),
  ]);
  const done = new Set<number>();
  const looks = ids.flatMap((id, position): Look[] => {
    const past = pasts[position] as MadeMovements;
    const production = productions.get(padId(id));
    if (past.complete && past.of >= (versions.get(id) ?? 0)) done.add(id);
    return done.has(id) || !production || past.of > production.version ? [] : [{ production, past }];
  });
  if (looks.length < 2) return done;
  const { plans, totals } = await plansOf(store, looks);
  // One after another: they move the same stock.
  for (const pack of packsOf(store, plans)) {
    const changes = pack.flatMap((one) => one.changes);
    const stock = stockWrites(store, changes, { totals, floor: false, refuse: refuseMove });
    const writes = [...pack.flatMap((one) => one.writes), ...stock];
    const isDone = await store.commit(writes, true).catch(() => false);
    if (isDone) for (const { id } of pack) done.add(id);
  }
  return done;
}

async function plansOf(store: Store, looks: readonly Look[]) {
  const [movements, wanted] = await Promise.all([
    store.getMany(
      Movements,
      looks.flatMap(({ past }) => past.keys),
    ),
    wantedMovements(
      store,
      looks.map(({ production }) => production.data),
    ),
  ]);
  const lots = await store.keysOf(
    Lots,
    'code',
    wanted.flatMap((some) => (some ?? []).flatMap(lotOf)),
  );
  const open = looks.flatMap((look, position) => {
    const some = wanted[position];
    const made = look.past.keys.flatMap((key) => movements.get(key) ?? []);
    const todo = some ? differences(made, some) : [];
    // A lot that is to be created, a product that is gone, or nothing to do: one by one.
    return some && todo.length > 0 && some.flatMap(lotOf).every((code) => lots.has(code))
      ? [{ look, made, todo, wanted: some }]
      : [];
  });
  const all = open.flatMap(({ todo }) => todo);
  const codes = await presentProductCodes(store, [...new Set(all.map(productOf))]);
  const fresh = all.filter(({ before }) => !before).length;
  const [ids, totals] = await Promise.all([
    fresh > 0 ? store.nextIds(Movements, fresh) : [],
    readTotals(
      store,
      all.flatMap((one) => presentChanges(changesOf(one), codes)),
      { products: false },
    ),
  ]);
  const left = ids.values();
  const nextId = (one: Difference) => (one.before ? 0 : (left.next().value as number));
  return { plans: open.map((one) => planOf(store, one, codes, nextId)), totals };
}

const lotOf = ({ product, lot }: WantedMovement): readonly string[] => (lot ? [lotCode(product.code, lot.code)] : []);

type Open = {
  readonly look: Look;
  readonly made: readonly StoredEntity<Movement>[];
  readonly todo: readonly Difference[];
  readonly wanted: readonly WantedMovement[];
};

function planOf(
  store: Store,
  { look: { production, past }, made, todo, wanted }: Open,
  codes: ReadonlyMap<number, string>,
  nextId: (one: Difference) => number,
): Plan {
  const { id } = production.data;
  const apart = todo.map((one) => movementBooking(store, one, nextId(one)));
  const { bookings, groups } = listedTogether(store.company, apart, { past: past.groups, ends: wanted.length === 0 });
  const keys = new Set(made.map(({ data }) => padId(data.id)));
  for (const { key, stays } of bookings) {
    if (stays) keys.add(key);
    else keys.delete(key);
  }
  const after = { keys: [...keys], of: production.version, complete: true, turn: past.turn, groups };
  return {
    id,
    writes: [madeMovementsWrite(store, id, after), ...bookings.flatMap(({ writes }) => writes)],
    changes: todo.flatMap((one) => presentChanges(changesOf(one), codes)),
  };
}

/** As many productions as fit into one transaction, which touches an item but once; one that fits into none is left out. */
function packsOf(store: Store, plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const packs: Plan[][] = [];
  for (const plan of plans) {
    const last = packs.at(-1);
    if (last && fits(store, [...last, plan])) last.push(plan);
    else if (fits(store, [plan])) packs.push([plan]);
  }
  return packs;
}

function fits(store: Store, pack: readonly Plan[]): boolean {
  const changes = pack.flatMap((one) => one.changes);
  const writes = pack.flatMap((one) => one.writes);
  const stock = stockWrites(store, changes, { totals: new Map(), floor: false, refuse: refuseMove });
  return (
    writes.length + stock.length <= TRANSACTION_WRITES_MAX &&
    new Set(writes.map(itemOf)).size === writes.length &&
    isEachMoved(changes)
  );
}

/** What comes and goes at once leaves a total as it is, and so would not be seen to move. */
function isEachMoved(changes: readonly StockChange[]): boolean {
  const moved = changes.filter(({ amount }) => amount !== 0n);
  return [...Map.groupBy(moved, ({ product }) => product.code).values()].every(
    (some) => some.reduce((sum, { amount }) => sum + amount, 0n) !== 0n,
  );
}
