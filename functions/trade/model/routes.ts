import * as z from 'zod/mini';
import type { Lazy, ObjectSchema } from '../../../shared/http/contract.ts';
import { id } from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';

const IdPath = memo(() => z.object({ id: id() }));

type Words<
  P extends `/api/${string}`,
  I extends z.ZodMiniType,
  U extends z.ZodMiniType,
  O extends z.ZodMiniType,
  F extends ObjectSchema,
  D extends Readonly<Partial<Record<409 | 412, string>>>,
> = {
  /** Collection, such as `/api/clients`. */
  readonly path: P;
  /** What one and several are called, as in "Create a client". */
  readonly noun: string;
  readonly plural: string;
  readonly input: Lazy<I>;
  readonly update: Lazy<U>;
  readonly out: Lazy<O>;
  readonly filters: Lazy<F>;
  /** How the list is ordered, as the end of "List clients". */
  readonly order: string;
  /** Rules worth reading before creating one, before listing, and before changing one, in CommonMark. */
  readonly rules: { readonly create: string; readonly list: string; readonly update: string };
  /** When a change is refused, beyond broken rules. */
  readonly refused: string;
  /** Printed status and text of a removal that is refused. */
  readonly dependent: D;
};

/** The five rows that suppliers, clients and both kinds of orders have in common, with the printed statuses (A13–A15). */
export function tradeRoutes<
  P extends `/api/${string}`,
  I extends z.ZodMiniType,
  U extends z.ZodMiniType,
  O extends z.ZodMiniType,
  F extends ObjectSchema,
  D extends Readonly<Partial<Record<409 | 412, string>>>,
>({ path, noun, plural, input, update, out, filters, order, rules, refused, dependent }: Words<P, I, U, O, F, D>) {
  const all = { path, scope: 'productions_write' } as const;
  const one = { ...all, path: `${path}/{id}`, params: IdPath, versioned: true } as const;
  const unknown = `No ${noun} of the company has this id.`;
  return {
    create: {
      ...all,
      method: 'POST',
      summary: `Create a ${noun}, or up to 100 of them`,
      description: rules.create,
      body: input,
      bulk: true,
      status: 201,
      out,
      problems: { 400: 'A rule is broken, or the code exists already.' },
    },
    list: {
      ...all,
      method: 'GET',
      summary: `List ${plural} ${order}`,
      description: rules.list,
      query: filters,
      paged: true,
      status: 200,
      out: memo(() => z.array(out())),
      problems: { 400: 'A filter cannot be read.' },
    },
    get: {
      ...one,
      method: 'GET',
      summary: `Retrieve a ${noun}`,
      status: 201,
      out,
      problems: { 404: unknown },
    },
    update: {
      ...one,
      method: 'PUT',
      summary: `Update a ${noun}`,
      description: `A field left out keeps its value and \`null\` clears it. ${rules.update}`,
      body: update,
      status: 201,
      out,
      problems: { 400: `A rule is broken, or ${refused}`, 404: unknown },
    },
    remove: {
      ...one,
      method: 'DELETE',
      summary: `Delete a ${noun}`,
      status: 204,
      problems: { 404: unknown, ...dependent },
    },
  } as const;
}
