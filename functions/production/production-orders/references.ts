import type { Store } from '../../../shared/db/store.ts';
import type { FieldError } from '../../../shared/problem.ts';
import { type Reference, resolveReferences } from '../../../shared/references.ts';
import { groupMembers, referenceTo } from '../../references.ts';
import type { ProductionOrder, ProductionOrderSent, Site } from './schema.ts';
import type { ResolvedOrderNames } from './sent-order.ts';

type Groups = NonNullable<ProductionOrderSent['workerGroups']>;

const groupsOf = (groups: Groups, prefix: string): Reference[] =>
  groups.flatMap((group, index) =>
    (['code', 'name'] as const).flatMap((by) => {
      const name = group[by];
      return name === undefined ? [] : [referenceTo('worker group', name, `${prefix}/worker-groups/${index}/${by}`)];
    }),
  );

const shippingReference = (code: string) => referenceTo('shipping', code, '');

/** Everything an order as sent refers to; `prefix` is the pointer of its array element. Its shipping need not exist. */
function referencesOf(sent: ProductionOrderSent, prefix: string): Reference[] {
  const { products, machines, workersAssigned, workerGroups, location, shipping } = sent;
  return [
    ...(products ?? []).map(({ product }, index) =>
      referenceTo('product', product, `${prefix}/products/${index}/product`),
    ),
    ...(machines ?? []).map((code, index) => referenceTo('machine', code, `${prefix}/machines/${index}/code`)),
    ...(workersAssigned ?? []).map(({ number }, index) =>
      referenceTo('worker', number, `${prefix}/workers-assigned/${index}/number`),
    ),
    ...groupsOf(workerGroups ?? [], prefix),
    ...(location ? [referenceTo('location', location, `${prefix}/location`)] : []),
    ...(shipping ? [shippingReference(shipping)] : []),
  ];
}

/** What an order refers to already. */
const hadBy = ({ products, machines, workersAssigned, location }: ProductionOrder): Reference[] => [
  ...products.map(({ product }) => referenceTo('product', product, '')),
  ...machines.map((code) => referenceTo('machine', code, '')),
  ...workersAssigned.map((number) => referenceTo('worker', number, '')),
  ...(location ? [referenceTo('location', location.code, '')] : []),
];

/** What orders as sent refer to, looked up. */
type LookedUp = {
  /** References to nothing, but for those the order had before, and those that contradict each other. */
  readonly missing: (before?: ProductionOrder) => readonly FieldError[];
  /** What the names in an order stand for; a product the order has, and a location that is gone, stay what it had. */
  readonly namesIn: (sent: ProductionOrderSent, before?: ProductionOrder) => ResolvedOrderNames;
  /** The shipping that is named and does not exist; one the order had before may be gone, and stays gone. */
  readonly newShipping: (sent: ProductionOrderSent, before?: ProductionOrder) => string | undefined;
};

/** Looks up everything orders refer to in one batch, beside it the members of groups; of one that is only named, after it. */
export async function lookUpOrderReferences(
  store: Store,
  sent: readonly ProductionOrderSent[],
  pointer: (position: number) => string = () => '',
): Promise<LookedUp> {
  const references = sent.flatMap((order, position) => referencesOf(order, pointer(position)));
  const byCode = new Set(sent.flatMap(({ workerGroups }) => (workerGroups ?? []).flatMap(({ code }) => code ?? [])));
  const [{ missing, keyOf, dataOf }, early] = await Promise.all([
    resolveReferences(store, references),
    groupMembers(store, byCode),
  ]);
  const keysOf = (groups: Groups) => [...new Set(groupsOf(groups, '').flatMap((group) => keyOf(group) ?? []))];
  // A group by its code and the name of another one (rule names-agree).
  const disagreements = sent.flatMap(({ workerGroups }, position) =>
    (workerGroups ?? []).flatMap((group, index) =>
      keysOf([group]).length < 2
        ? []
        : [
            {
              pointer: `${pointer(position)}/worker-groups/${index}/name`,
              message: 'must be the group that the code names',
            },
          ],
    ),
  );
  const groups = new Set(sent.flatMap(({ workerGroups }) => keysOf(workerGroups ?? [])));
  const byName = new Set([...groups].filter((group) => !early.has(group)));
  const members = new Map([...early, ...(await groupMembers(store, byName))]);
  return {
    missing: (before) => [...missing(before && hadBy(before)), ...disagreements],
    newShipping: ({ shipping }, before) =>
      shipping && shipping !== before?.shipping && keyOf(shippingReference(shipping)) === undefined
        ? shipping
        : undefined,
    namesIn: ({ location: code, workerGroups }, before) => {
      const kept = before?.location?.code === code ? before?.location : null;
      const site = code ? (dataOf<Site>(referenceTo('location', code, '')) ?? kept) : null;
      return {
        site: site && { id: site.id, code: site.code, name: site.name },
        members: keysOf(workerGroups ?? []).flatMap((group) => members.get(group) ?? []),
        idOf: (product) =>
          before?.products.find((line) => line.product === product)?.id ??
          dataOf<{ readonly id: number }>(referenceTo('product', product, ''))?.id ??
          0,
      };
    },
  };
}
