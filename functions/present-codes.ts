import { padId } from '../shared/db/entity.ts';
import type { Lookup, Store } from '../shared/db/store.ts';
import { productPlace } from './references.ts';

/*
 * What names a thing by its id shows the code it has by now (rule names-follow): the guard of the id holds it, and an order
 * itself. What is gone keeps the code it had.
 */

const guardOf =
  (entity: string) =>
  (id: number): Lookup => ({ entity, unique: 'id', key: padId(id) });

/** Where the code of a thing is found by its id, by what it is called in a message. */
const PLACES = {
  product: productPlace,
  machine: guardOf('machines'),
  worker: guardOf('workers'),
  warehouse: guardOf('warehouses'),
  location: guardOf('locations'),
  shipping: guardOf('shippings'),
  receiving: guardOf('receivings'),
  'waste type': guardOf('waste-types'),
  'production order': (id: number): Lookup => ({ entity: 'production-orders', key: padId(id) }),
} as const;

type Kind = keyof typeof PLACES;
/** A thing that is named: what it is, and its id; nothing, or no id, where none is. */
export type Named = readonly [kind: Kind, thing: { readonly id: number | null } | null | undefined];

const placeOf = (kind: Kind, id: number) => PLACES[kind](id);

/** The codes by now of things that are named. One read for all of them, none for none. */
export async function presentCodes(store: Store, named: readonly Named[]) {
  const places = new Map(
    named.flatMap(([kind, thing]) =>
      thing && thing.id !== null ? [[`${kind} ${thing.id}`, placeOf(kind, thing.id)]] : [],
    ),
  );
  const items = await store.lookUp([...places.values()]);
  const found = new Map([...places.keys()].map((name, position) => [name, items[position]]));
  const codeOf = (kind: Kind, id: number | null): string | undefined => {
    const item = found.get(`${kind} ${id}`);
    return PLACES[kind] === PLACES['production order']
      ? (item?.data as { readonly code: string } | undefined)?.code
      : (item?.key as string | undefined);
  };
  return {
    /** The code by now of what has this id; nothing, when it is gone. */
    codeOf,
    /** The thing with the code it has by now. */
    called: <T extends { readonly id: number | null; readonly code: string } | null | undefined>(
      kind: Kind,
      thing: T,
    ): T => thing && { ...thing, code: codeOf(kind, thing.id) ?? thing.code },
    /** The worker with the number it has by now. */
    numbered: <T extends { readonly id: number; readonly number: number } | null>(worker: T): T =>
      worker && { ...worker, number: Number(codeOf('worker', worker.id) ?? worker.number) },
  };
}
