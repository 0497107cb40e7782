import type { Entity, StoredEntity } from '../db/entity.ts';
import type { Store } from '../db/store.ts';
import type { Answer, Call, ElementPlan } from '../http/handler.ts';
import type { Tenant } from '../identity.ts';
import { type FieldError, invalidContent, type Problem } from '../problem.ts';
import { type Reference, type ResolvedReferences, referenceIdentity, resolveReferences } from '../references.ts';

/** What distinguishes one register from another. `T` is the entity, `I` and `U` what POST and PUT send, `O` the JSON. */
type Register<T, I, U, O> = {
  readonly entity: Entity<T>;
  /** Values that must be unique, by the name the entity gives them: checked for all elements of an array at once. */
  readonly unique: Readonly<Record<string, (sent: NoInfer<I>) => string | readonly string[]>>;
  /** Rules between fields; `prefix` is the pointer of the array element. */
  readonly check?: (sent: NoInfer<I | U>, prefix: string) => readonly FieldError[];
  /** What it names; on a PUT, `before` is the entity. What that named is not looked up again: it may be gone. */
  readonly references?: (fields: NoInfer<I | U | T>, prefix: string, before?: NoInfer<T>) => readonly Reference[];
  /** The entity of what was sent and a fresh id. */
  readonly make: (sent: I, id: number, found: ResolvedReferences, store: Store) => T | Promise<T>;
  /** The entity after a PUT; mostly `merge`. */
  readonly change: (before: T, sent: U, found: ResolvedReferences, store: Store) => T | Promise<T>;
  /** Rules between what was and what would be, such as that nothing in use may go. */
  readonly checkChange?: (before: T, after: T, store: Store) => Promise<readonly FieldError[]>;
  /** Why it cannot be removed, if it cannot. */
  readonly refusal?: (data: T, store: Store) => Promise<Problem | undefined>;
  /** Entities with what they name as that is called by now. */
  readonly present?: (store: Store, all: readonly T[]) => Promise<readonly T[]>;
  readonly represent: (data: T, zone: string) => O;
};

type Within = { readonly store: Store; readonly company: Tenant };
type One<P> = Within & { readonly params: P; readonly version: number | undefined };
type Listing<P> = Within &
  Pick<Call<never>, 'paging'> & { readonly query?: { readonly [K in keyof P]?: P[K] | undefined } };
type Creation<I> = Within & {
  readonly elements: readonly I[];
  readonly pointer: (position: number, path: string) => string;
};

/** The five handlers of a register. `keyOf` gives the sort key that a path names. */
export function registerHandlers<P, T, I, U, O>(register: Register<T, I, U, O>, keyOf: (params: P) => string) {
  const { entity, represent } = register;
  const answer = ({ data, version }: Pick<StoredEntity<T>, 'data' | 'version'>, { timeZone }: Tenant): Answer<O> => ({
    body: represent(data, timeZone),
    version,
  });
  const presented = async (store: Store, found: StoredEntity<T>): Promise<StoredEntity<T>> => {
    const [data = found.data] = (await register.present?.(store, [found.data])) ?? [];
    return { ...found, data };
  };
  return {
    create: async ({ elements, pointer, store, company }: Creation<I>): Promise<readonly ElementPlan<O>[]> => {
      // An id that a refused request leaves unused costs nothing; a round trip does.
      const ids = store.nextIds(entity, elements.length);
      const prefix = (position: number) => pointer(position, '');
      const named = elements.flatMap((sent, position) => register.references?.(sent, prefix(position)) ?? []);
      const repeated = Object.entries(register.unique).map(([name, of]) =>
        store.duplicates(entity, name, elements.map(of), prefix, (value, element) =>
          calledBy(entity, name, elements[element], value),
        ),
      );
      const [fresh, found, duplicates] = await Promise.all([
        ids,
        resolveReferences(store, named),
        Promise.all(repeated),
      ]);
      const broken = elements.flatMap((sent, position) => register.check?.(sent, prefix(position)) ?? []);
      const errors = [...broken, ...found.missing(), ...duplicates.flat()];
      if (errors.length > 0) throw invalidContent(errors);
      const made = await Promise.all(
        fresh.map((id, position) => register.make(elements[position] as I, id, found, store)),
      );
      return made.map((data, position) => ({
        writes: store.creationWrites(entity, data, prefix(position)),
        answer: answer({ data, version: 1 }, company),
      }));
    },

    list: async ({ query, store, company, paging }: Listing<P>): Promise<Answer<O[]>> => {
      const { present } = register;
      if (isSelection(query)) {
        const found = (paging.page ?? 1) > 1 ? undefined : await store.get(entity, keyOf(query));
        return { body: found ? [represent((await presented(store, found)).data, company.timeZone)] : [] };
      }
      const listing = { entity, ...(present && { present: (all: readonly T[]) => present(store, all) }) };
      const { items, next } = await store.page(listing, paging);
      return { body: items.map(({ data }) => represent(data, company.timeZone)), next };
    },

    get: async ({ params, store, company }: One<P>): Promise<Answer<O>> =>
      answer(await presented(store, await store.must(entity, keyOf(params))), company),

    update: async ({ params, body, store, company, version }: One<P> & { readonly body: U }): Promise<Answer<O>> => {
      const before = await store.must(entity, keyOf(params), version);
      const { data: shown } = await presented(store, before);
      const had = new Set(register.references?.(shown, '').map(referenceIdentity));
      const named =
        register.references?.(body, '', shown).filter((reference) => !had.has(referenceIdentity(reference))) ?? [];
      const found = await resolveReferences(store, named);
      const errors = [...(register.check?.(body, '') ?? []), ...found.missing()];
      if (errors.length > 0) throw invalidContent(errors);
      const data = await register.change(shown, body, found, store);
      const refused = await register.checkChange?.(shown, data, store);
      if (refused && refused.length > 0) throw invalidContent(refused);
      const changed = answer({ data, version: before.version + 1 }, company);
      return store.commit(store.replacementWrites(entity, before, data, version), changed);
    },

    remove: async ({ params, store, version }: One<P>): Promise<Answer<undefined>> => {
      const before = await store.must(entity, keyOf(params), version);
      const refusal = await register.refusal?.(before.data, store);
      if (refusal) throw refusal;
      return store.commit(store.removalWrites(entity, before, version), {});
    },
  };
}

/** Whether a list is asked for the one entity that is called so (rule list-by-code): it is read by its key. */
const isSelection = <P>(query: { readonly [K in keyof P]?: P[K] | undefined } = {}): query is P =>
  Object.values(query).some((value) => value !== undefined);

/** What a value is called by what is sent, which has the same names as the entity that it becomes. */
const calledBy = <T>(entity: Entity<T>, name: string, sent: unknown, value: string) =>
  entity.called?.[name]?.(sent as T, value) ?? value;
