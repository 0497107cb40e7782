import type { Item, StoredEntity } from './db/entity.ts';
import type { Lookup } from './db/entity-reads.ts';
import { storedEntity } from './db/read.ts';
import type { Store } from './db/store.ts';
import type { FieldError } from './problem.ts';

/** Something a request names: where it may lie, and what is said when it lies nowhere. */
export type Reference = {
  /** What it is called in a message. */
  readonly noun: string;
  /** As the request names it. */
  readonly name: string | number;
  /** Where in the request. */
  readonly pointer: string;
  /** Where it may lie; the first place that has it counts. */
  readonly places: readonly Lookup[];
  /** It may name nothing that exists. */
  readonly optional?: true;
  /** The entity itself is wanted, also when its name is only a unique value of it: one more read for all of those. */
  readonly whole?: true;
};

/** What the references of a request stand for. */
export type ResolvedReferences = {
  /**
   * What references to nothing are answered with (rule unknown-reference-400: 400). What the entity referred to before
   * may be gone: it must not stand in the way of an update.
   */
  readonly missing: (had?: readonly Reference[]) => readonly FieldError[];
  /** Sort key of what a reference names. */
  readonly keyOf: (reference: Reference) => string | undefined;
  /** What a reference names. */
  readonly dataOf: <T>(reference: Reference) => T | undefined;
  /** The same with its version, for who is going to change it. */
  readonly storedOf: <T>(reference: Reference) => StoredEntity<T> | undefined;
};

const placeOf = ({ entity, unique, key }: Lookup) => JSON.stringify([entity, unique, key]);
/** The same for references to the same thing, wherever they stand. */
export const referenceIdentity = ({ places }: Reference) => places.map(placeOf).join();

/** Looks up everything a request refers to, all kinds in one batch: one read per 100 places, in parallel. */
export async function resolveReferences(store: Store, references: readonly Reference[]): Promise<ResolvedReferences> {
  const found = new Map<string, Item>();
  const read = async (places: readonly Lookup[]) => {
    if (places.length === 0) return;
    for (const [position, item] of (await store.lookUp(places)).entries()) {
      if (item) found.set(placeOf(places[position] as Lookup), item);
    }
  };
  const itself = (reference: Reference): Lookup | undefined => {
    for (const place of reference.places) {
      const item = found.get(placeOf(place));
      if (item) return { entity: place.entity, key: place.unique === undefined ? item.sk : String(item.key) };
    }
    return undefined;
  };

  await read(references.flatMap(({ places }) => places));
  const wanted = references.filter(({ whole }) => whole).flatMap((reference) => itself(reference) ?? []);
  await read(wanted.filter((place) => !found.has(placeOf(place))));

  const itemOf = (reference: Reference) => {
    const place = itself(reference);
    return place && found.get(placeOf(place));
  };
  const unknown = references.filter((reference) => !reference.optional && !itself(reference));
  return {
    missing: (had = []) => {
      const known = new Set(had.map(referenceIdentity));
      return unknown.filter((reference) => !known.has(referenceIdentity(reference))).map(unknownReference);
    },
    keyOf: (reference) => itself(reference)?.key,
    dataOf: <T>(reference: Reference) => itemOf(reference)?.data as T | undefined,
    storedOf: <T>(reference: Reference) => {
      const item = itemOf(reference);
      return item && storedEntity<T>(item);
    },
  };
}

const unknownReference = (reference: Reference): FieldError => ({
  pointer: reference.pointer,
  message: `must exist: there is no ${reference.noun} ${JSON.stringify(reference.name)}`,
  missing: () => reference,
});
