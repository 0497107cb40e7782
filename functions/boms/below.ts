import type { Stored } from '../../shared/db/entity.ts';
import type { Store } from '../../shared/db/store.ts';
import type { FieldError } from '../../shared/http/problem.ts';
import { Products } from '../products/entity.ts';
import type { Product } from '../products/schema.ts';

/** What a check may have to read at most; a real product has some hundreds of parts. */
const PRODUCTS_MAX = 10_000;
const LINES_READ_MAX = 100_000;
/** Products read at once, lest a thousand great bills of materials come together. */
const AT_ONCE = 1_000;

/** Codes of the components of each product, by its code. */
export type Parts = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The components of these products and of all that is below them, level by level: one read per level and 100 products.
 * Nothing when there are too many. `known` are products that were read already.
 */
export async function partsBelow(
  store: Store,
  codes: readonly string[],
  known: ReadonlyMap<string, Stored<Product>>,
): Promise<Parts | undefined> {
  const parts = new Map<string, ReadonlySet<string>>();
  let lines = 0;
  let open = [...new Set(codes)];
  while (open.length > 0) {
    const batch = open.slice(0, AT_ONCE);
    const read = await store.getMany(
      Products,
      batch.filter((code) => !known.has(code)),
    );
    for (const code of batch) {
      const components = (known.get(code) ?? read.get(code))?.data.components ?? [];
      parts.set(code, new Set(components.map((component) => component.code)));
      lines += components.length;
    }
    if (parts.size > PRODUCTS_MAX || lines > LINES_READ_MAX) return undefined;
    const further = [...open.slice(AT_ONCE), ...batch.flatMap((code) => [...(parts.get(code) ?? [])])];
    open = [...new Set(further)].filter((code) => !parts.has(code));
  }
  return parts;
}

/** What a request is answered with that `partsBelow` gives nothing for. */
export const tooMany: FieldError = {
  pointer: '',
  message: `must not lead to more than ${PRODUCTS_MAX} products or ${LINES_READ_MAX} lines of bills of materials`,
};
