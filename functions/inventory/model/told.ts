import * as z from 'zod/mini';
import type { Lazy } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';

const gone = memo(() => z.object({ id: z.number() }));

/** The three topics of a kind: an array of one, and of what is gone its id (rule webhook-array-of-one). */
export function topicsInArrays(
  kind: string,
  entity: Lazy<z.ZodMiniType>,
): Readonly<Record<string, Lazy<z.ZodMiniType>>> {
  const body = memo(() => z.array(entity()).check(z.minLength(1), z.maxLength(1)));
  return { [`${kind}_created`]: body, [`${kind}_updated`]: body, [`${kind}_deleted`]: gone };
}
