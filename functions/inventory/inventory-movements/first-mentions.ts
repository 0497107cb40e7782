import type { Entity } from '../../../shared/db/entity.ts';
import type { Lookup } from '../../../shared/db/entity-reads.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { lotCode } from '../../references.ts';
import { type Lot, Lots } from '../lots/entity.ts';
import type { ResolvedMovementNames } from '../model/resolved-names.ts';
import type { ReceivedOrder, Shipment, ShippedOrder } from '../model/shipment.ts';
import { movedStock } from '../model/stock-writes.ts';
import { Receivings } from '../receivings/entity.ts';
import { Shippings } from '../shippings/entity.ts';
import type { Movement } from './entity.ts';
import type { MovementNames } from './names.ts';

/** What one movement names, and what it was before, if it was. */
export type MovementMention = { readonly names: MovementNames; readonly before?: Movement | undefined };

/** Its product is gone, and another one may have the code by now: the movement stays one of the product that it was of. */
export const isOfRemoved = ({ names: { product }, before }: MovementMention, known: ResolvedMovementNames): boolean =>
  before !== undefined && before.product.code === product && known.product(product)?.id !== before.product.id;

/** A kind of thing that comes into being by being mentioned (rule created-on-mention). */
type Kind<T> = {
  readonly entity: Entity<T>;
  /** What finds it; nothing when the movement mentions none. */
  readonly keyOf: (names: MovementNames) => string | null;
  readonly place: (key: string) => Lookup;
  /** It exists, or the movement had it before: then it may be gone, and stays gone. */
  readonly exists: (naming: MovementMention, known: ResolvedMovementNames) => boolean;
  readonly make: (id: number, names: MovementNames, known: ResolvedMovementNames, now: string) => T;
};

const lots: Kind<Lot> = {
  entity: Lots,
  keyOf: ({ product, lot }) => (lot === null ? null : lotCode(product, lot)),
  place: (key) => ({ entity: Lots.name, unique: 'code', key }),
  exists: (naming, known) => {
    const { product, lot } = naming.names;
    return (
      known.lot(product, lot ?? '') !== undefined ||
      known.product(product) === undefined ||
      isOfRemoved(naming, known) ||
      (naming.before?.lot?.code === lot && naming.before?.product.code === product)
    );
  },
  make: (id, { product, lot }, known, now) => ({
    id,
    code: lot ?? '',
    product: known.product(product) as Lot['product'],
    creationDate: now,
    expirationDate: null,
    supplierLot: null,
  }),
};

const shippings: Kind<Shipment<ShippedOrder>> = {
  entity: Shippings,
  keyOf: ({ shipping }) => shipping,
  place: (key) => ({ entity: Shippings.name, key }),
  exists: ({ names: { shipping }, before }, known) =>
    known.shipping(shipping ?? '') !== undefined || before?.shipping?.code === shipping,
  make: (id, { shipping, clientOrder, location }, known) => ({
    id,
    code: shipping ?? '',
    order: known.clientOrder(clientOrder ?? '') ?? null,
    location: known.location(location ?? '') ?? null,
  }),
};

const receivings: Kind<Shipment<ReceivedOrder>> = {
  entity: Receivings,
  keyOf: ({ receiving }) => receiving,
  place: (key) => ({ entity: Receivings.name, key }),
  exists: ({ names: { receiving }, before }, known) =>
    known.receiving(receiving ?? '') !== undefined || before?.receiving?.code === receiving,
  make: (id, { receiving, purchaseOrder, location }, known) => ({
    id,
    code: receiving ?? '',
    order: known.purchaseOrder(purchaseOrder ?? '') ?? null,
    location: known.location(location ?? '') ?? null,
  }),
};

type Made<T> = {
  readonly of: (names: MovementNames) => T | undefined;
  readonly writes: (position: number) => readonly Write[];
};

/**
 * Makes what the movements of a request mention first. The transaction of the first movement creates it; later ones of
 * the same request only pass when it is there.
 */
async function make<T>(
  store: Store,
  namings: readonly MovementMention[],
  known: ResolvedMovementNames,
  kind: Kind<T>,
): Promise<Made<T>> {
  const mentions = new Map<string, number[]>();
  for (const [position, naming] of namings.entries()) {
    const key = kind.keyOf(naming.names);
    if (key === null || kind.exists(naming, known)) continue;
    mentions.set(key, [...(mentions.get(key) ?? []), position]);
  }
  const ids = mentions.size > 0 ? await store.nextIds(kind.entity, mentions.size) : [];
  const made = new Map(
    [...mentions].map(([key, [first = 0]], index) => [
      key,
      kind.make(ids[index] as number, (namings[first] as MovementMention).names, known, store.at),
    ]),
  );
  return {
    of: (names) => made.get(kind.keyOf(names) ?? ''),
    writes: (position) =>
      [...mentions].flatMap(([key, positions]) => {
        if (positions[0] === position) return creationWrites(store.creationWrites(kind.entity, made.get(key) as T));
        return positions.includes(position) ? [store.existenceWrite(kind.place(key))] : [];
      }),
  };
}

/** Another request mentioned it at the same moment: it exists now, and the movement is planned again. */
const creationWrites = (writes: readonly Write[]): readonly Write[] =>
  writes.map((write) => ({ ...write, refused: movedStock }));

/** Everything the movements of a request mention first: lots, shippings, receivings. One write per kind for ids. */
export async function firstMentions(store: Store, namings: readonly MovementMention[], known: ResolvedMovementNames) {
  const [lot, shipping, receiving] = await Promise.all([
    make(store, namings, known, lots),
    make(store, namings, known, shippings),
    make(store, namings, known, receivings),
  ]);
  return {
    lot: lot.of,
    shipping: shipping.of,
    receiving: receiving.of,
    writes: (position: number) => [lot, shipping, receiving].flatMap(({ writes }) => writes(position)),
  };
}
