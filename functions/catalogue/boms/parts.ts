import type { Store } from '../../../shared/db/store.ts';
import type { FieldError } from '../../../shared/problem.ts';
import { Products } from '../products/entity.ts';
import type { Component } from '../products/schema.ts';

/** What a check may have to read at most; a real product has some hundreds of parts. */
const PRODUCTS_MAX = 10_000;
const LINES_READ_MAX = 100_000;
/** Each takes a read that waits for the one before. */
const LEVELS_MAX = 100;
/** Products read at once: a bound on how many great bills of materials come together. */
const AT_ONCE = 1_000;

/** Codes of the components of each product, by its code. */
export type Parts = ReadonlyMap<string, ReadonlySet<string>>;

/** Codes of components, each once. */
export const componentCodes = (components: readonly Pick<Component, 'code'>[]): ReadonlySet<string> =>
  new Set(components.map(({ code }) => code));

/**
 * The components of these products and of all that is below them, level by level: one read per level and 100 products.
 * Nothing when there are too many. What is `known` is not read.
 */
export async function partsBelow(store: Store, codes: Iterable<string>, known: Parts): Promise<Parts | undefined> {
  const parts = new Map<string, ReadonlySet<string>>();
  let lines = 0;
  let level = [...new Set(codes)];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === LEVELS_MAX) return undefined;
    for (let from = 0; from < level.length; from += AT_ONCE) {
      for (const [code, components] of await partsOf(store, level.slice(from, from + AT_ONCE), known)) {
        parts.set(code, components);
        lines += components.size;
      }
      if (parts.size > PRODUCTS_MAX || lines > LINES_READ_MAX) return undefined;
    }
    const next = level.flatMap((code) => [...(parts.get(code) ?? [])]);
    level = [...new Set(next)].filter((code) => !parts.has(code));
  }
  return parts;
}

async function partsOf(store: Store, codes: readonly string[], known: Parts): Promise<Parts> {
  const read = await store.getMany(
    Products,
    codes.filter((code) => !known.has(code)),
  );
  return new Map(codes.map((code) => [code, known.get(code) ?? componentCodes(read.get(code)?.data.components ?? [])]));
}

/** What a request is answered with that `partsBelow` gives nothing for. */
export const tooManyParts: FieldError = {
  pointer: '',
  message: `must not lead to more than ${PRODUCTS_MAX} products, ${LINES_READ_MAX} lines of bills of materials or ${LEVELS_MAX} levels`,
};
