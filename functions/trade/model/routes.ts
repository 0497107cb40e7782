import * as z from 'zod/mini';
import type { Lazy, ObjectSchema } from '../../../shared/http/contract.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { memo } from '../../../shared/memo.ts';

const IdPath = memo(() => z.object({ id: id() }));

type Trade<
  P extends `/api/${string}`,
  I extends z.ZodMiniType,
  U extends z.ZodMiniType,
  O extends z.ZodMiniType,
  F extends ObjectSchema,
> = {
  /** Collection, such as `/api/clients`. */
  readonly path: P;
  readonly input: Lazy<I>;
  readonly update: Lazy<U>;
  readonly out: Lazy<O>;
  readonly filters: Lazy<F>;
};

/**
 * The five rows that suppliers, clients and both kinds of orders have in common, with the printed statuses
 * (rule statuses-as-printed).
 */
export function tradeRoutes<
  P extends `/api/${string}`,
  I extends z.ZodMiniType,
  U extends z.ZodMiniType,
  O extends z.ZodMiniType,
  F extends ObjectSchema,
>({ path, input, update, out, filters }: Trade<P, I, U, O, F>) {
  const all = { path, scope: 'productions_write' } as const;
  const one = { ...all, path: `${path}/{id}`, params: IdPath, versioned: true } as const;
  return {
    create: { ...all, method: 'POST', body: input, bulk: true, status: 201, out },
    list: { ...all, method: 'GET', query: filters, paged: true, status: 200, out: memo(() => z.array(out())) },
    get: { ...one, method: 'GET', status: 201, out },
    update: { ...one, method: 'PUT', body: update, status: 201, out },
    remove: { ...one, method: 'DELETE', status: 204 },
  } as const;
}
