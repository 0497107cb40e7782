import * as z from 'zod/mini';
import { filledText } from '../../../shared/http/fields.ts';
import { integer } from '../../../shared/http/number-fields.ts';
import type { Refusal } from '../../../shared/http/refusals.ts';
import { memo } from '../../../shared/memo.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';

/** A refused request, and how many it stands for, itself included. */
export type KeptRefusal = Refusal & { readonly count: number };

const refusedStatus = () => integer(400).check(z.refine((status) => status <= 599, { error: 'must be at most 599' }));

export const RequestFilters = memo(() =>
  z.object({ status: z.optional(refusedStatus()), key: z.optional(filledText(512)) }),
);
export const RequestPath = memo(() => z.object({ id: z.guid() }));

export const RequestOut = memo(() =>
  z.object({
    id: z.string(),
    at: z.string(),
    method: z.string(),
    route: z.string(),
    status: z.number(),
    type: z.string(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })),
    key: z.string(),
    count: z.number(),
  }),
);
export const RequestsOut = memo(() => z.array(RequestOut()));

/** The JSON of a refused request. */
export const requestJson = (refusal: KeptRefusal, zone: string) => {
  const { id, at, method, route, status, kind, title, detail, errors = [], key, count } = refusal;
  return {
    id,
    at: formatMilliseconds(at, zone),
    method,
    route,
    status,
    type: `urn:shopfloor:problem:${kind}`,
    title,
    detail,
    errors: [...errors],
    key,
    count,
  };
};
