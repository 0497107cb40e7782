import type { Store } from '../../../shared/db/store.ts';
import type { FieldError } from '../../../shared/problem.ts';
import { type Reference, resolve } from '../../../shared/references.ts';
import { membersOf, refer } from '../../references.ts';
import type { Resolved } from './rules.ts';
import type { ProductionOrder, ProductionOrderSent, Site } from './schema.ts';

type Groups = NonNullable<ProductionOrderSent['workerGroups']>;

const groupsOf = (groups: Groups, prefix: string): Reference[] =>
  groups.map((group, index) => {
    const by = group.code === undefined ? 'name' : 'code';
    return refer('worker group', group[by] ?? '', `${prefix}/worker-groups/${index}/${by}`);
  });

/** Everything an order as sent refers to; `prefix` is the pointer of its array element. Its shipping need not exist. */
function referencesOf(sent: ProductionOrderSent, prefix: string): Reference[] {
  const { products, machines, workersAssigned, workerGroups, location } = sent;
  return [
    ...(products ?? []).map(({ product }, index) => refer('product', product, `${prefix}/products/${index}/product`)),
    ...(machines ?? []).map((code, index) => refer('machine', code, `${prefix}/machines/${index}/code`)),
    ...(workersAssigned ?? []).map(({ number }, index) =>
      refer('worker', number, `${prefix}/workers-assigned/${index}/number`),
    ),
    ...groupsOf(workerGroups ?? [], prefix),
    ...(location ? [refer('location', location, `${prefix}/location`)] : []),
  ];
}

/** What an order refers to already. */
const hadBy = ({ products, machines, workersAssigned, location }: ProductionOrder): Reference[] => [
  ...products.map(({ product }) => refer('product', product, '')),
  ...machines.map((code) => refer('machine', code, '')),
  ...workersAssigned.map((number) => refer('worker', number, '')),
  ...(location ? [refer('location', location.code, '')] : []),
];

/** What orders as sent refer to, looked up. */
type LookedUp = {
  /** References to nothing, but for those the order had before. */
  readonly missing: (before?: ProductionOrder) => readonly FieldError[];
  /** What the names in an order stand for; a location that is gone stays what the order had of it. */
  readonly namesIn: (sent: ProductionOrderSent, before?: ProductionOrder) => Resolved;
};

/** Looks up everything orders refer to in one batch, and then the members of their groups. */
export async function lookUp(
  store: Store,
  sent: readonly ProductionOrderSent[],
  pointer: (position: number) => string = () => '',
): Promise<LookedUp> {
  const references = sent.flatMap((order, position) => referencesOf(order, pointer(position)));
  const { missing, keyOf, dataOf } = await resolve(store, references);
  const keysOf = (groups: Groups) => groupsOf(groups, '').flatMap((group) => keyOf(group) ?? []);
  const groups = new Set(sent.flatMap(({ workerGroups }) => keysOf(workerGroups ?? [])));
  const members = await membersOf(store, groups);
  return {
    missing: (before) => missing(before && hadBy(before)),
    namesIn: ({ location: code, workerGroups }, before) => {
      const kept = before?.location?.code === code ? before?.location : null;
      const site = code ? (dataOf<Site>(refer('location', code, '')) ?? kept) : null;
      return {
        site: site && { id: site.id, code: site.code, name: site.name },
        members: keysOf(workerGroups ?? []).flatMap((group) => members.get(group) ?? []),
      };
    },
  };
}
