import type { PageRequest } from '../shared/db/page.ts';
import type { Listing } from '../shared/db/rows.ts';
import type { Store } from '../shared/db/store.ts';
import type { FieldError } from '../shared/problem.ts';

/*
 * Some entities name others by code, and are found by it, or name so many that looking each up would cost more than the
 * answer. Nothing is kept to find those from the other end: who renames pays for looking, which is done once in years.
 */

/** What names a thing by its code. */
type Namer = {
  /** Plural noun of the store. */
  readonly entity: string;
  /** What it is called in a message. */
  readonly noun: string;
  /** The member it is called by. */
  readonly by: 'code' | 'number' | 'id';
  /** Index partition of those that name it; left out: all are looked at. */
  readonly index?: (name: string) => string;
  /** Whether it names the thing; what stands in `index` does. */
  readonly names?: (data: never, name: string) => boolean;
};

type Operation = Readonly<Record<'waste' | 'checklists' | 'customFields' | 'machines', readonly string[]>> & {
  readonly section: string | null;
};
type Product = { readonly operations: readonly Operation[] } & Readonly<Record<'section' | 'label', string | null>> & {
    readonly customFields: readonly string[];
  };
type Sited = {
  readonly location?: string | { readonly code: string } | null;
  readonly products?: readonly { readonly location?: string | null }[];
};
type Named = Readonly<Record<'section' | 'shipping' | 'type', string | null | undefined>>;
type Machine = {
  readonly downtimeTypes?: readonly string[] | null;
  readonly wasteCounters?: Readonly<Record<string, string>>;
};

const workers = { entity: 'workers', noun: 'worker', by: 'number' } as const;
const machines = { entity: 'machines', noun: 'machine', by: 'code' } as const;
const downtimes = { entity: 'downtimes', noun: 'downtime', by: 'id' } as const;
const products = { entity: 'products', noun: 'product', by: 'code' } as const;
const orders = { entity: 'production-orders', noun: 'production order', by: 'code' } as const;

const sited = (entity: string, noun: string): Namer => ({
  entity,
  noun,
  by: 'code',
  names: ({ location, products: lines = [] }: Sited, name) =>
    (typeof location === 'object' ? location?.code : location) === name || lines.some((line) => line.location === name),
});

const inOperation = (has: (operation: Operation, name: string) => boolean): Namer => ({
  ...products,
  names: ({ operations }: Product, name) => operations.some((operation) => has(operation, name)),
});

/** What keeps the code, the number or the name of a thing of each kind, by what the thing is called in a message. */
const NAMERS = {
  section: [
    { ...workers, names: ({ section }: Named, name) => section === name },
    { ...machines, names: ({ section }: Named, name) => section === name },
    {
      ...products,
      names: ({ section, operations }: Product, name) =>
        section === name || operations.some((operation) => operation.section === name),
    },
  ],
  'worker group': [{ ...workers, index: (name) => `group=${name}` }],
  'downtime type': [
    { ...machines, names: ({ downtimeTypes }: Machine, name) => downtimeTypes?.includes(name) ?? false },
    { ...downtimes, names: ({ type }: Named, name) => type === name },
  ],
  location: [
    sited(orders.entity, orders.noun),
    sited('client-orders', 'client order'),
    sited('purchase-orders', 'purchase order'),
    sited('shippings', 'shipping'),
    sited('receivings', 'receiving'),
    sited('warehouses', 'warehouse'),
  ],
  checklist: [inOperation(({ checklists }, name) => checklists.includes(name))],
  label: [{ ...products, names: ({ label }: Product, name) => label === name }],
  'custom field': [
    {
      ...products,
      names: ({ customFields, operations }: Product, name) =>
        customFields.includes(name) || operations.some((operation) => operation.customFields.includes(name)),
    },
  ],
  'waste type': [
    { ...machines, names: ({ wasteCounters = {} }: Machine, name) => Object.hasOwn(wasteCounters, name) },
    inOperation(({ waste }, name) => waste.includes(name)),
  ],
  shipping: [{ ...orders, names: ({ shipping }: Named, name) => shipping === name }],
  machine: [
    { ...orders, index: (name) => `machine=${name}` },
    inOperation((operation, name) => operation.machines.includes(name)),
  ],
  worker: [
    {
      ...orders,
      names: ({ workersAssigned }: { readonly workersAssigned: readonly number[] }, name) =>
        workersAssigned.includes(Number(name)),
    },
    {
      ...downtimes,
      names: (downtime: Readonly<Record<'startedBy' | 'closedBy', number | null>>, name) =>
        [downtime.startedBy, downtime.closedBy].includes(Number(name)),
    },
  ],
} as const satisfies Record<string, readonly Namer[]>;

/** The first thing that names this one, such as `machine "M1"`, or nothing. Reads of its kinds in parallel. */
async function firstNamer(store: Store, kind: keyof typeof NAMERS, name: string): Promise<string | undefined> {
  const found = await Promise.all(NAMERS[kind].map((namer: Namer) => firstOf(store, namer, name)));
  return found.find((one) => one !== undefined);
}

async function firstOf(store: Store, { entity, noun, by, index, names }: Namer, name: string) {
  const listing: Listing<Readonly<Record<typeof by, string | number>>> = {
    entity: { name: entity },
    index: index?.(name),
    ...(names && { where: (data) => names(data as never, name) }),
  };
  const data = await firstListed(store, listing, { operation: 'firstNamer', filters: [entity, name] });
  return data && `${noun} ${JSON.stringify(data[by])}`;
}

/** What is first in a list, page by page, or nothing: as many reads as it takes to find it. */
export async function firstListed<T>(
  store: Store,
  listing: Listing<T>,
  request: Omit<PageRequest, 'cursor'>,
): Promise<T | undefined> {
  let cursor: string | undefined;
  do {
    const { items, next } = await store.page(listing, { ...request, cursor });
    if (items[0]) return items[0].data;
    cursor = next;
  } while (cursor !== undefined);
  return undefined;
}

/** Whether something of one of these kinds stands in its index partition (a tag) of this name. One read each, in parallel. */
export async function isNamed(store: Store, kinds: readonly string[], index: string): Promise<boolean> {
  const first = await Promise.all(kinds.map((name) => store.firstIn({ name }, index)));
  return first.some((key) => key !== undefined);
}

/** 400 for another code, number or name of what others name by it (rule names-kept); nothing when it stays. */
export async function keptNameErrors(
  store: Store,
  kind: keyof typeof NAMERS,
  member: 'code' | 'number' | 'name',
  [before, after]: readonly [string | number, string | number],
): Promise<readonly FieldError[]> {
  if (before === after) return [];
  const namer = await firstNamer(store, kind, String(before));
  if (namer === undefined) return [];
  return [{ pointer: `/${member}`, message: `must stay ${JSON.stringify(before)}: ${namer} names it` }];
}

type Names = { readonly code: string; readonly name?: string | null | undefined };

/** What a register of things with a code takes to keep the code of one that is named. */
export const keptCode = (kind: keyof typeof NAMERS) => ({
  checkChange: (before: Names, after: Names, store: Store) =>
    keptNameErrors(store, kind, 'code', [before.code, after.code]),
});

/** The same of things that are found by their name, too. */
export const keptNames = (kind: 'section' | 'worker group') => ({
  checkChange: async (
    before: Names & { readonly name: string },
    after: Names & { readonly name: string },
    store: Store,
  ) => {
    const errors = await keptNameErrors(store, kind, 'code', [before.code, after.code]);
    return errors.length > 0 ? errors : keptNameErrors(store, kind, 'name', [before.name, after.name]);
  },
});
