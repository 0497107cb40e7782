import { padId } from '../shared/db/entity.ts';
import type { Lookup, Store } from '../shared/db/store.ts';
import type { FieldError } from '../shared/http/problem.ts';

/** What may be referred to: the name of its entities, what one is called in a message, and the key of a mention. */
const KINDS = {
  product: { entity: 'products', keyOf: String },
  machine: { entity: 'machines', keyOf: String },
  location: { entity: 'locations', keyOf: String },
  worker: { entity: 'workers', keyOf: (number: string) => padId(Number(number)) },
  'worker group': { entity: 'worker-groups', keyOf: String },
} as const satisfies Record<string, { entity: string; keyOf: (key: string) => string }>;

/** Something a request refers to: by code, a worker by number, a worker group by code or name. */
export type Mention = {
  readonly kind: keyof typeof KINDS;
  readonly key: string;
  /** Where in the request. */
  readonly pointer: string;
};

/** What the mentions of a request stand for. */
export type References = {
  /** Mentions of nothing that exists. */
  readonly unknown: readonly Mention[];
  /** The location with this code. */
  readonly location: (
    code: string,
  ) => { readonly id: number; readonly code: string; readonly name: string } | undefined;
  /** Numbers of the workers in the group mentioned so, ascending. */
  readonly members: (group: string) => readonly number[];
};

/**
 * Looks up everything a request refers to, all kinds in one batch: one read per 100 mentions, in parallel. Worker groups
 * take a second one, for their members.
 */
export async function resolve(store: Store, mentions: readonly Mention[]): Promise<References> {
  const lookups = mentions.map(
    ({ kind, key }): Lookup => ({ entity: KINDS[kind].entity, key: KINDS[kind].keyOf(key) }),
  );
  const named = mentions.filter(({ kind }) => kind === 'worker group');
  const byName = named.map(({ key }): Lookup => ({ entity: 'worker-groups', unique: 'name', key }));
  const found = await store.lookUp([...lookups, ...byName]);

  const groups = new Map<string, string>();
  for (const [position, { key }] of named.entries()) {
    const byCode = found[mentions.indexOf(named[position] as Mention)];
    const group = byCode?.sk ?? found[mentions.length + position]?.key;
    if (group !== undefined) groups.set(key, String(group));
  }
  const members = await membersOf(store, new Set(groups.values()));
  const isUnknown = ({ kind, key }: Mention, position: number) =>
    kind === 'worker group' ? !groups.has(key) : found[position] === undefined;
  return {
    unknown: mentions.filter(isUnknown),
    location: (code) => {
      const position = mentions.findIndex(({ kind, key }) => kind === 'location' && key === code);
      return found[position]?.data as ReturnType<References['location']>;
    },
    members: (group) => members.get(groups.get(group) ?? '') ?? [],
  };
}

async function membersOf(store: Store, groups: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly number[]>> {
  const codes = [...groups];
  const keys = await Promise.all(codes.map((code) => store.keysIn({ name: KINDS.worker.entity }, `group=${code}`)));
  return new Map(codes.map((code, position) => [code, (keys[position] ?? []).map(Number).toSorted((a, b) => a - b)]));
}

/** What a mention of nothing is answered with (decisions A35: 400). */
export const unknownReference = ({ kind, key, pointer }: Mention): FieldError => ({
  pointer,
  message: `must exist: there is no ${kind} ${JSON.stringify(kind === 'worker' ? Number(key) : key)}`,
});

/** The part of a production order that tells whether a product is still needed. */
type Order = { readonly id: number; readonly code: string; readonly runningStatus: string };

const ProductionOrders = { name: 'production-orders', noun: 'production order', key: ({ id }: Order) => padId(id) };

/** Code of a production order that uses the product and is neither closed nor archived, or nothing (decisions A194). */
export async function openOrderOf(store: Store, product: string): Promise<string | undefined> {
  const listing = {
    entity: ProductionOrders,
    index: `product=${product}`,
    where: ({ runningStatus }: Order) => runningStatus !== 'closed' && runningStatus !== 'archived',
  };
  const request = { operation: 'openOrderOf', filters: product };
  let cursor: string | undefined;
  do {
    const { items, next } = await store.page(listing, { ...request, cursor });
    if (items[0]) return items[0].data.code;
    cursor = next;
  } while (cursor !== undefined);
  return undefined;
}
