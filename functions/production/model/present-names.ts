import type { Store } from '../../../shared/db/store.ts';
import { type Named, presentCodes } from '../../present-codes.ts';
import type { Downtime } from '../downtimes/entity.ts';
import type { Production } from '../productions/entity.ts';

const namedBy = ({ productionOrder, operation, machine, shipping, producedWaste }: Production): readonly Named[] => [
  ['product', operation.product],
  ['production order', productionOrder],
  ['machine', machine],
  ['shipping', shipping],
  ...producedWaste.map(({ waste }): Named => ['waste type', waste]),
];

/**
 * Productions with the codes that what they name has by now; what is gone keeps the one it had (rule names-follow). One
 * read.
 */
export async function presentProductions(
  store: Store,
  productions: readonly Production[],
): Promise<readonly Production[]> {
  const { called } = await presentCodes(store, productions.flatMap(namedBy));
  return productions.map((one) => ({
    ...one,
    productionOrder: called('production order', one.productionOrder),
    operation: { ...one.operation, product: called('product', one.operation.product) },
    machine: called('machine', one.machine),
    shipping: called('shipping', one.shipping),
    producedWaste: one.producedWaste.map((made) => ({ ...made, waste: called('waste type', made.waste) })),
  }));
}

/** Downtimes with the codes that machines, product and order have by now; what is gone keeps the one it had. One read. */
export async function presentDowntimes(store: Store, downtimes: readonly Downtime[]): Promise<readonly Downtime[]> {
  const { called, codeOf } = await presentCodes(
    store,
    downtimes.flatMap(({ machines, productId, productionOrderId }): readonly Named[] => [
      ...machines.map((machine): Named => ['machine', machine]),
      ['product', productId === undefined ? null : { id: productId }],
      ['production order', productionOrderId === undefined ? null : { id: productionOrderId }],
    ]),
  );
  return downtimes.map((one) => ({
    ...one,
    machines: one.machines.map((machine) => called('machine', machine)),
    product: codeOf('product', one.productId ?? null) ?? one.product,
    productionOrder: codeOf('production order', one.productionOrderId ?? null) ?? one.productionOrder,
  }));
}
