import * as z from 'zod/mini';
import { padId } from '../db/entity.ts';
import type { Lazy, ObjectSchema, Scope } from '../http/contract.ts';
import { code } from '../http/fields.ts';
import { memo } from '../memo.ts';

/** The path of an entity that is addressed by its code. */
export const CodePath = memo(() => z.object({ code: code() }));

type Register<P extends ObjectSchema, I extends z.ZodMiniType, U extends z.ZodMiniType, O extends z.ZodMiniType> = {
  /** Collection, such as `/api/locations`. */
  readonly path: `/api/${string}`;
  /** Path parameter of one entity. */
  readonly key: keyof z.output<P> & string;
  readonly params: Lazy<P>;
  /** Everyday work may read it, or even keep it, not only the back office. */
  readonly everyday?: 'reading' | 'keeping';
  readonly input: Lazy<I>;
  readonly update: Lazy<U>;
  readonly out: Lazy<O>;
};

/**
 * Rows for which it is enough to have the scope of everyday work, or that of the back office
 * (rule scope-everyday-work).
 */
export const everydayScopes = { scope: 'productions_write', orScope: 'company_admin' } as const;

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
>({ path, key, params, everyday: allowed, input, update, out }: Register<P, I, U, O>) {
  const reading: Needed = allowed ? everydayScopes : office;
  const keeping: Needed = allowed === 'keeping' ? everydayScopes : office;
  const one = { path: `${path}/{${key}}`, params, versioned: true } as const;
  return {
    create: { ...keeping, method: 'POST', path, body: input, bulk: true, status: 201, out },
    list: { ...reading, method: 'GET', path, paged: true, status: 200, out: memo(() => z.array(out())) },
    get: { ...one, ...reading, method: 'GET', status: 200, out },
    update: { ...one, ...keeping, method: 'PUT', body: update, status: 200, out },
    remove: { ...one, ...keeping, method: 'DELETE', status: 204 },
  } as const;
}

/** The same for what is called by a code, number or name of its company: the list takes that (rule list-by-code). */
export function codeRegisterRoutes<
  P extends ObjectSchema,
  I extends z.ZodMiniType,
  U extends z.ZodMiniType,
  O extends z.ZodMiniType,
>(register: Register<P, I, U, O>) {
  const routes = registerRoutes(register);
  return { ...routes, list: { ...routes.list, query: memo(() => z.partial(register.params())) } } as const;
}

/** Routes whose create waits for what it names (rule request-parked). */
export const waitingRoutes = <R extends { readonly create: object }>(routes: R) => ({
  ...routes,
  create: { ...routes.create, waits: true as const },
});

/** The filter of a list by what its entities are addressed by. */
export const CodeFilter = memo(() => z.partial(CodePath()));

/** The sort key of what is addressed by code, and of its path. */
export const codeKey = ({ code }: { readonly code: string }) => code;

/** How an entity addressed by code lies in the table: its id is unique too, and the lists go by it. */
export const codeAddress = {
  key: codeKey,
  order: ({ id }: { readonly id: number }) => padId(id),
  unique: { id: ({ id }: { readonly id: number }) => padId(id) },
};
