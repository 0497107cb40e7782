import * as z from 'zod/mini';
import { padId } from '../db/entity.ts';
import type { Lazy, ObjectSchema, Scope } from '../http/contract.ts';
import { code } from '../http/fields.ts';
import { memo } from '../memo.ts';

/** The path of an entity that is addressed by its code. */
export const CodePath = memo(() => z.object({ code: code() }));

type Words<P extends ObjectSchema, I extends z.ZodMiniType, U extends z.ZodMiniType, O extends z.ZodMiniType> = {
  /** Collection, such as `/api/locations`. */
  readonly path: `/api/${string}`;
  /** Path parameter of one entity. */
  readonly key: keyof z.output<P> & string;
  readonly params: Lazy<P>;
  /** What one and several are called, as in "Create a location". */
  readonly noun: string;
  readonly plural: string;
  /** ◇ in the decisions: everyday work may read it, or even keep it, not only the back office. */
  readonly everyday?: 'reading' | 'keeping';
  readonly input: Lazy<I>;
  readonly update: Lazy<U>;
  readonly out: Lazy<O>;
  /** Rules worth reading before creating or changing one, in CommonMark. */
  readonly rules: string;
};

/** The rows of ◇ routes: enough is the scope of everyday work, or that of the back office (decisions, Extensions). */
export const everyday = { scope: 'productions_write', orScope: 'company_admin' } as const;

const office = { scope: 'company_admin' } as const;

type Needed = { readonly scope: Scope; readonly orScope?: Scope };

/**
 * The five contract rows of a register: master data of a company, kept by its back office. A row that differs is
 * overwritten where the contract spreads these.
 */
export function registerRoutes<
  P extends ObjectSchema,
  I extends z.ZodMiniType,
  U extends z.ZodMiniType,
  O extends z.ZodMiniType,
>({ path, key, params, noun, plural, everyday: allowed, input, update, out, rules }: Words<P, I, U, O>) {
  const article = /^[aeiou]/i.test(noun) ? 'an' : 'a';
  const reading: Needed = allowed ? everyday : office;
  const keeping: Needed = allowed === 'keeping' ? everyday : office;
  const one = { path: `${path}/{${key}}`, params, versioned: true } as const;
  const unknown = `No ${noun} of the company has this ${key}.`;
  const broken = `A rule is broken, or the ${key} exists already.`;
  return {
    create: {
      ...keeping,
      method: 'POST',
      path,
      summary: `Create ${article} ${noun}, or up to 100 of them`,
      description: rules,
      body: input,
      bulk: true,
      status: 201,
      out,
      problems: { 400: broken },
    },
    list: {
      ...reading,
      method: 'GET',
      path,
      summary: `List ${plural}`,
      paged: true,
      status: 200,
      out: memo(() => z.array(out())),
    },
    get: {
      ...one,
      ...reading,
      method: 'GET',
      summary: `Retrieve ${article} ${noun}`,
      status: 200,
      out,
      problems: { 404: unknown },
    },
    update: {
      ...one,
      ...keeping,
      method: 'PUT',
      summary: `Update ${article} ${noun}`,
      description: `A field left out keeps its value and \`null\` clears it. ${rules}`,
      body: update,
      status: 200,
      out,
      problems: { 400: broken, 404: unknown },
    },
    remove: {
      ...one,
      ...keeping,
      method: 'DELETE',
      summary: `Delete ${article} ${noun}`,
      description: `What names the ${noun} keeps the name.`,
      status: 204,
      problems: { 404: unknown },
    },
  } as const;
}

/** The sort key of what is addressed by code, and of its path. */
export const codeOf = ({ code }: { readonly code: string }) => code;

/** How an entity addressed by code lies in the table: its id is unique too, and the lists go by it. */
export const byCode = {
  key: codeOf,
  order: ({ id }: { readonly id: number }) => padId(id),
  unique: { id: ({ id }: { readonly id: number }) => padId(id) },
};
