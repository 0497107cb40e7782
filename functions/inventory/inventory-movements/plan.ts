import type { StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalidContent } from '../../../shared/problem.ts';
import { resolveReferences } from '../../../shared/references.ts';
import { type ResolvedMovementNames, resolvedMovementNames } from '../model/resolved-names.ts';
import type { Totals } from '../model/stock.ts';
import { stockExcesses, stockWrites } from '../model/stock-writes.ts';
import { readTotals } from '../model/totals.ts';
import { type Movement, Movements, stockChangeOf, stockReversalOf } from './entity.ts';
import { firstMentions, isOfRemoved, type MovementMention } from './first-mentions.ts';
import { movementNamesAfter, movementReferences } from './names.ts';
import { movementAfter, movementNameErrors } from './rules.ts';
import type { MovementSent } from './schema.ts';

/** A movement to be written: what was sent of it, and what it was before, if it was. `prefix` points to its element. */
export type MovementDraft = {
  readonly sent: MovementSent;
  readonly before?: StoredEntity<Movement>;
  /** As it was, with what it names as that is called by now. */
  readonly had?: Movement | undefined;
  readonly prefix: string;
};

/** A movement ready to be written as one, together with all it does to stock and everything it mentions first. */
export type PlannedMovement = { readonly movement: Movement; readonly writes: readonly Write[]; readonly lane: string };

/** Checks movements whole and plans the transaction of each; throws 400 naming everything that is wrong. */
export async function plannedMovements(
  store: Store,
  { allowNegativeStock }: Tenant,
  bookings: readonly MovementDraft[],
  version?: number,
): Promise<readonly PlannedMovement[]> {
  const floor = !allowNegativeStock;
  const namings = bookings.map(({ sent, had }) => ({ names: movementNamesAfter(sent, had), before: had }));
  const created = bookings.filter(({ before }) => !before).length;
  const [resolved, totals, ids] = await Promise.all([
    resolveReferences(
      store,
      namings.flatMap(({ names }, position) => movementReferences(names, bookings[position]?.prefix)),
    ),
    readTotals(store, namings.flatMap(touchedBy), { products: floor || bookings.some(isLarge) }),
    created > 0 ? store.nextIds(Movements, created) : [],
  ]);
  const known = resolvedMovementNames(resolved);
  refuse(nameErrors(bookings, namings, known));
  const firsts = await firstMentions(store, namings, known);
  const left = ids.values();
  const movements = bookings.map(({ sent, before }, position) => {
    const { names, before: had } = namings[position] as MovementMention;
    const fresh = { id: before ? 0 : (left.next().value as number), at: store.at };
    return movementAfter(had, sent, names, foundOf({ names, before: had }, known, firsts), fresh);
  });
  return plannedMovement(store, bookings, movements, { totals, floor, firsts: firsts.writes, version });
}

/** With less a total comes to its bound in a thousand steps: then the write alone refuses the last of them. */
const isLarge = ({ sent, before }: MovementDraft) =>
  [sent.quantity, before?.data.quantity].some((quantity) => Number(quantity ?? 0) >= 1e6);

type Plan = {
  readonly totals: Totals;
  readonly floor: boolean;
  readonly firsts: (position: number) => readonly Write[];
  readonly version: number | undefined;
};

function plannedMovement(
  store: Store,
  bookings: readonly MovementDraft[],
  movements: readonly Movement[],
  { totals, floor, firsts, version }: Plan,
): readonly PlannedMovement[] {
  const changes = movements.map((movement, position) => {
    const former = bookings[position]?.had;
    return [...(former ? [stockReversalOf(former)] : []), stockChangeOf(movement)];
  });
  const at = (position: number, field: string) => `${bookings[position]?.prefix ?? ''}/${field}`;
  refuse(
    stockExcesses(store, changes, totals, floor).map(({ position, message }) => ({
      pointer: at(position, 'quantity'),
      message,
    })),
  );
  const mentioned = movements.some((_, position) => firsts(position).length > 0);
  return movements.map((movement, position) => {
    const before = bookings[position]?.before;
    const refused = (field: string, message: string) => invalidContent([{ pointer: at(position, field), message }]);
    return {
      movement,
      lane: mentioned ? 'first mentions' : movement.product.code,
      writes: [
        ...(before
          ? store.replacementWrites(Movements, before, movement, version)
          : store.creationWrites(Movements, movement)),
        ...firsts(position),
        ...stockWrites(store, changes[position] ?? [], { totals, floor, limited: true, refuse: refused }),
      ],
    };
  });
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidContent(errors);
}

const touchedBy = ({ names: { product, lot, place }, before }: MovementMention) => [
  { product: { code: product }, lot, place: place === null ? null : { code: place } },
  ...(before ? [stockChangeOf(before)] : []),
];

function nameErrors(
  bookings: readonly MovementDraft[],
  namings: readonly MovementMention[],
  known: ResolvedMovementNames,
): FieldError[] {
  const had = namings.flatMap(({ before }) => (before ? movementReferences(movementNamesAfter({}, before)) : []));
  return [
    ...known.missing(had),
    ...bookings.flatMap(({ prefix }, position) =>
      movementNameErrors((namings[position] as MovementMention).names, known, prefix),
    ),
  ];
}

type Firsts = Awaited<ReturnType<typeof firstMentions>>;

const foundOf = (naming: MovementMention, known: ResolvedMovementNames, firsts: Firsts) => ({
  ...(isOfRemoved(naming, known) ? { product: undefined, lot: undefined } : productOf(naming, known, firsts)),
  ...placesOf(naming, known, firsts),
});

const productOf = ({ names }: MovementMention, known: ResolvedMovementNames, firsts: Firsts) => ({
  product: known.product(names.product),
  lot: known.lot(names.product, names.lot ?? '') ?? firsts.lot(names),
});

const placesOf = ({ names }: MovementMention, known: ResolvedMovementNames, firsts: Firsts) => ({
  warehouse: known.warehouse(names.warehouse ?? ''),
  place: known.place(names.place ?? ''),
  location: known.location(names.location ?? ''),
  shipping: known.shipping(names.shipping ?? '') ?? firsts.shipping(names),
  receiving: known.receiving(names.receiving ?? '') ?? firsts.receiving(names),
  clientOrder: known.clientOrder(names.clientOrder ?? ''),
  purchaseOrder: known.purchaseOrder(names.purchaseOrder ?? ''),
  worker: known.worker(names.worker ?? -1),
});
