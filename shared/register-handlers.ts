import type { Entity, Stored } from './db/entity.ts';
import type { Lookup, Store } from './db/store.ts';
import type { Answer, Call, Planned } from './http/handler.ts';
import { type FieldError, invalid } from './http/problem.ts';
import type { Tenant } from './identity.ts';

/** Something a register entry names that must exist: where it lies, and the JSON pointer of the name. */
export type Reference = Lookup & { readonly noun: string; readonly pointer: string };

/** What distinguishes one register from another. `T` is the entity, `I` and `U` what POST and PUT send, `O` the JSON. */
type Register<T, I, U, O> = {
  readonly entity: Entity<T>;
  /** Values that must be unique, by the name the entity gives them: checked for all elements of an array at once. */
  readonly unique: Readonly<Record<string, (sent: NoInfer<I>) => string>>;
  /** Rules between fields; `prefix` is the pointer of the array element. */
  readonly check?: (sent: NoInfer<I | U>, prefix: string) => readonly FieldError[];
  /** Names that must exist. One that the entity had before is not looked up again: what it named may be gone. */
  readonly references?: (fields: NoInfer<I | U | T>) => readonly Reference[];
  /** The entity of what was sent and a fresh id. */
  readonly make: (sent: I, id: number) => T;
  /** The entity after a PUT; mostly `merge`. */
  readonly change: (before: T, sent: U, store: Store) => T | Promise<T>;
  readonly represent: (data: T, zone: string) => O;
};

type Within = { readonly store: Store; readonly company: Tenant };
type One<P> = Within & { readonly params: P; readonly version: number | undefined };
type Creation<I> = Within & {
  readonly elements: readonly I[];
  readonly pointer: (position: number, path: string) => string;
};

/** The five handlers of a register. `keyOf` gives the sort key that a path names. */
export function registerHandlers<P, T, I, U, O>(register: Register<T, I, U, O>, keyOf: (params: P) => string) {
  const { entity, represent } = register;
  const answer = ({ data, version }: Pick<Stored<T>, 'data' | 'version'>, { timeZone }: Tenant): Answer<O> => ({
    body: represent(data, timeZone),
    version,
  });
  return {
    create: async ({ elements, pointer, store, company }: Creation<I>): Promise<readonly Planned<O>[]> => {
      // An id that a refused request leaves unused costs nothing; a round trip does.
      const ids = store.nextIds(entity, elements.length);
      const [errors] = await Promise.all([creationErrors(register, elements, pointer, store), ids]);
      if (errors.length > 0) throw invalid(errors);
      const made = (await ids).map((id, position) => register.make(elements[position] as I, id));
      return made.map((data, position) => ({
        writes: store.create(entity, data, pointer(position, '')),
        answer: answer({ data, version: 1 }, company),
      }));
    },

    list: async ({ store, company, paging }: Within & Pick<Call<never>, 'paging'>): Promise<Answer<O[]>> => {
      const { items, next } = await store.page({ entity }, paging);
      return { body: items.map(({ data }) => represent(data, company.timeZone)), next };
    },

    get: async ({ params, store, company }: One<P>): Promise<Answer<O>> =>
      answer(await store.must(entity, keyOf(params)), company),

    update: async ({ params, body, store, company, version }: One<P> & { readonly body: U }): Promise<Answer<O>> => {
      const before = await store.must(entity, keyOf(params), version);
      const errors = await updateErrors(register, body, before.data, store);
      if (errors.length > 0) throw invalid(errors);
      const data = await register.change(before.data, body, store);
      const changed = answer({ data, version: before.version + 1 }, company);
      return store.commit(store.replace(entity, before, data, version), changed);
    },

    remove: async ({ params, store, version }: One<P>): Promise<Answer<undefined>> => {
      const before = await store.must(entity, keyOf(params), version);
      return store.commit(store.remove(entity, before, version), {});
    },
  };
}

async function creationErrors<T, I, U, O>(
  { entity, unique, check, references }: Register<T, I, U, O>,
  elements: readonly I[],
  pointer: (position: number, path: string) => string,
  store: Store,
): Promise<readonly FieldError[]> {
  const broken = elements.flatMap((sent, position) => check?.(sent, pointer(position, '')) ?? []);
  const named = elements.flatMap((sent, position) =>
    (references?.(sent) ?? []).map((reference) => ({ ...reference, pointer: pointer(position, reference.pointer) })),
  );
  const looked = await Promise.all([
    unknownNames(named, store),
    ...Object.entries(unique).map(([name, of]) => store.duplicates(entity, name, elements.map(of))),
  ]);
  return [...broken, ...looked.flat()];
}

async function updateErrors<T, I, U, O>(
  { check, references }: Register<T, I, U, O>,
  sent: U,
  before: T,
  store: Store,
): Promise<readonly FieldError[]> {
  const place = ({ entity, unique, key }: Reference) => JSON.stringify([entity, unique, key]);
  const had = new Set(references?.(before).map(place));
  const fresh = (references?.(sent) ?? []).filter((reference) => !had.has(place(reference)));
  return [...(check?.(sent, '') ?? []), ...(await unknownNames(fresh, store))];
}

async function unknownNames(references: readonly Reference[], store: Store): Promise<readonly FieldError[]> {
  if (references.length === 0) return [];
  const found = await store.lookUp(references);
  return references.flatMap(({ noun, key, pointer }, position) =>
    found[position] ? [] : [{ pointer, message: `must exist: there is no ${noun} ${JSON.stringify(key)}` }],
  );
}
