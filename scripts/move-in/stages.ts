import {
  bomItems,
  downtimeItems,
  familyItems,
  type Loss,
  movementItems,
  partnerItems,
  productItems,
  productionItems,
  productionOrderItems,
  punchclockItems,
  shipmentItems,
  tradeItems,
} from './bodies.ts';
import type { Snapshot } from './read.ts';
import { REGISTER_NAMES, type RegisterName, registersOf } from './registers.ts';
import type { Stage } from './write.ts';

/** Everything to be written, in an order in which whatever a thing names is there before it, and what stays behind of it. */
export type Plan = { readonly stages: readonly Stage[]; readonly losses: readonly Loss[] };

const NATURAL: Partial<Record<RegisterName, 'number' | 'name'>> = { workers: 'number', 'custom-fields': 'name' };
const byId = (path: string) => (to: string) => `${path}/${to}`;

/**
 * Bills of materials come before the productions, which consume by them; an order ends after its productions, since one
 * that has ended takes none.
 */
export function planOf(snapshot: Snapshot): Plan {
  const losses: Loss[] = [];
  const lose = (kind: string, name: string, reason: string) => void losses.push({ kind, name, reason });
  const { lists } = snapshot;
  const coded = (kind: string, path: string, items: Stage['items']): Stage => ({
    kind,
    path,
    items,
    natural: 'code',
    changed: byId(path),
  });
  const plain = (kind: string, path: string, items: Stage['items']): Stage => ({
    kind,
    path,
    items,
    changed: byId(path),
  });
  const stages: Stage[] = [
    ...registers(snapshot),
    { kind: 'families', path: '/api/product-families', items: familyItems(snapshot), natural: 'code' },
    coded('suppliers', '/api/suppliers', partnerItems(lists.suppliers)),
    coded('clients', '/api/clients', partnerItems(lists.clients)),
    { kind: 'products', path: '/api/products', items: productItems(snapshot), natural: 'code' },
    { kind: 'boms', path: '/api/bom', items: bomItems(snapshot) },
    coded('client-orders', '/api/client-order', tradeItems(lists['client-orders'])),
    coded('purchase-orders', '/api/purchase-orders', tradeItems(lists['purchase-orders'])),
    coded('shippings', '/api/shippings', shipmentItems(snapshot, lose, 'shipping')),
    coded('receivings', '/api/receivings', shipmentItems(snapshot, lose, 'receiving')),
    coded('production-orders', '/api/production-orders', productionOrderItems(snapshot)),
    plain('downtimes', '/api/downtimes', downtimeItems(snapshot, lose)),
    plain('productions', '/api/productions', productionItems(snapshot, lose)),
    plain('punchclocks', '/api/punchclocks', punchclockItems(snapshot)),
    plain('movements', '/api/inventory-movements', movementItems(snapshot)),
  ];
  return { stages, losses };
}

/** What no route there lists is known by its code; the rest of it, such as shifts, is kept here and never written over. */
function registers(snapshot: Snapshot): Stage[] {
  const found = registersOf(snapshot);
  return REGISTER_NAMES.map((kind) => {
    const natural = NATURAL[kind] ?? 'code';
    const path = `/api/${kind}`;
    return { kind, path, items: found[kind], natural, changed: (to: string) => `${path}/${to}` };
  });
}
