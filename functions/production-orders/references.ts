import type { Mention, References } from '../references.ts';
import type { Resolved } from './rules.ts';
import type { ProductionOrder, ProductionOrderSent, Site } from './schema.ts';

/** Everything an order as sent refers to; `prefix` is the pointer of its array element. Unknown shippings are no error. */
export function mentions(sent: ProductionOrderSent, prefix: string): Mention[] {
  const { products, machines, workersAssigned, workerGroups, location } = sent;
  const at = (path: string) => `${prefix}/${path}`;
  return [
    ...(products ?? []).map(({ product }, index) => {
      return { kind: 'product' as const, key: product, pointer: at(`products/${index}/product`) };
    }),
    ...(machines ?? []).map((key, index) => ({ kind: 'machine' as const, key, pointer: at(`machines/${index}/code`) })),
    ...(workersAssigned ?? []).map(({ number }, index) => {
      return { kind: 'worker' as const, key: String(number), pointer: at(`workers-assigned/${index}/number`) };
    }),
    ...(workerGroups ?? []).map((group, index) => {
      const by = group.code === undefined ? 'name' : 'code';
      return { kind: 'worker group' as const, key: group[by] ?? '', pointer: at(`worker-groups/${index}/${by}`) };
    }),
    ...(location ? [{ kind: 'location' as const, key: location, pointer: at('location') }] : []),
  ];
}

/** Whether the order refers to it already: what was deleted since must not stand in the way of an update. */
export function refersTo(order: ProductionOrder, { kind, key }: Mention): boolean {
  switch (kind) {
    case 'product':
      return order.products.some(({ product }) => product === key);
    case 'machine':
      return order.machines.includes(key);
    case 'worker':
      return order.workersAssigned.includes(Number(key));
    case 'location':
      return order.location?.code === key;
    case 'worker group':
      return false;
  }
}

/** What the names in an order as sent stand for; a location that is gone stays what the order has of it. */
export function resolved(sent: ProductionOrderSent, references: References, kept?: Site | null): Resolved {
  const { location: code, workerGroups } = sent;
  const site = code ? (references.location(code) ?? (kept?.code === code ? kept : null)) : null;
  const members = (workerGroups ?? []).flatMap((group) => references.members(group.code ?? group.name ?? ''));
  return { site: site && { id: site.id, code: site.code, name: site.name }, members };
}
