import { padId } from '../../../shared/db/entity.ts';
import type { FieldError } from '../../../shared/problem.ts';
import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import { referenceTo } from '../../references.ts';
import type { MadeProduct } from '../model/process.ts';
import { producedWasteType, wasteReference } from '../model/waste.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import type { ProductionOrder } from '../production-orders/schema.ts';
import type { NamedWorker } from '../punchclocks/entity.ts';
import type { Production } from './entity.ts';
import type { ProductionSent } from './schema.ts';

type OrderNamed = { readonly code?: string | undefined; readonly id?: number | undefined };

/** What a production names. */
export type ProductionNames = {
  readonly order: OrderNamed | null;
  readonly product: string;
  readonly operation: string;
  readonly worker: number | null;
  readonly machine: string | null;
  readonly shipping: string | null;
  readonly waste: readonly string[];
};

/**
 * The names a production has after what was sent: one left out stays, `null` and `{}` take it away (rule put-keeps).
 */
export function productionNamesAfter(sent: ProductionSent, before?: Production): ProductionNames {
  const pick = <T>(given: T | null | undefined, had: T | null | undefined) =>
    given === undefined ? (had ?? null) : given;
  return {
    order: sent.productionOrder === undefined ? orderHad(before) : orderNamed(sent.productionOrder),
    product: sent.operation?.productCode ?? before?.operation.product.code ?? '',
    operation: sent.operation ? (sent.operation.code ?? '') : (before?.operation.code ?? ''),
    worker: pick(sent.worker, before?.worker?.number),
    machine: pick(sent.machine, before?.machine?.code),
    shipping: pick(sent.shipping, before?.shipping?.code),
    waste:
      (sent.producedWaste === undefined ? before?.producedWaste.map(({ waste }) => waste) : sent.producedWaste)?.map(
        ({ code }) => code,
      ) ?? [],
  };
}

const orderHad = (before: Production | undefined): OrderNamed | null =>
  before?.productionOrder ? { id: before.productionOrder.id, code: before.productionOrder.code } : null;

function orderNamed(sent: NonNullable<ProductionSent['productionOrder']> | null): OrderNamed | null {
  if (sent === null) return null;
  if (typeof sent === 'string') return { code: sent };
  const named = { ...(sent.code && { code: sent.code }), ...(sent.id && { id: sent.id }) };
  return Object.keys(named).length > 0 ? named : null;
}

/** The order of a production as something to look up: by its id, if that is known, else by its code. */
function orderReference({ id, code = '' }: OrderNamed, prefix = ''): Reference {
  const pointer = `${prefix}/production-order`;
  if (id === undefined) return referenceTo('production order', code, pointer);
  return { noun: 'production order', name: id, pointer, places: [{ entity: ProductionOrders.name, key: padId(id) }] };
}

/**
 * An order that is named by an id and by the code of another one (rule names-agree). The code of the order it has may be
 * old: a production that is sent back as it was read names the order itself.
 */
export function orderDisagreement(
  { order }: ProductionNames,
  known: ResolvedProductionNames,
  { before, prefix }: { readonly before?: Production | undefined; readonly prefix: string },
): FieldError[] {
  if (order?.id === undefined || order.code === undefined || order.id === before?.productionOrder?.id) return [];
  const { code } = known.order(order)?.data ?? order;
  return code === order.code
    ? []
    : [
        {
          pointer: `${prefix}/production-order`,
          message: `must name one order: ${order.id} has the code ${JSON.stringify(code)}`,
        },
      ];
}

/** What a production refers to; `prefix` points to its array element. A shipping need not exist. */
export function productionReferences(
  { order, product, worker, machine, shipping, waste }: ProductionNames,
  prefix = '',
): Reference[] {
  return [
    referenceTo('product', product, `${prefix}/operation/product-code`),
    ...(order === null ? [] : [orderReference(order, prefix)]),
    ...(worker === null ? [] : [referenceTo('worker', worker, `${prefix}/worker/number`)]),
    ...(machine === null ? [] : [referenceTo('machine', machine, `${prefix}/machine`)]),
    ...(shipping === null ? [] : [referenceTo('shipping', shipping, `${prefix}/shipping`)]),
    ...waste.map((code, position) => wasteReference(code, `${prefix}/produced-waste/${position}/waste/code`)),
  ];
}

/** What the names of productions stand for. */
export function resolvedProductionNames({ missing, dataOf, storedOf }: ResolvedReferences) {
  return {
    missing,
    order: (order: OrderNamed) => storedOf<ProductionOrder>(orderReference(order)),
    product: (code: string) => dataOf<MadeProduct>(referenceTo('product', code, '')),
    worker: (number: number): NamedWorker | undefined => {
      const found = dataOf<{ readonly id: number; readonly name?: string | null }>(referenceTo('worker', number, ''));
      return found && { id: found.id, number, name: found.name ?? null };
    },
    machine: (code: string): Production['machine'] | undefined => {
      const found = dataOf<{ readonly id: number; readonly name?: string | null }>(referenceTo('machine', code, ''));
      return found && { id: found.id, code, name: found.name ?? null };
    },
    shipping: (code: string): NonNullable<Production['shipping']> => {
      const found = dataOf<{ readonly id: number }>(referenceTo('shipping', code, ''));
      return { id: found?.id ?? null, code };
    },
    waste: (code: string) => producedWasteType(code, { dataOf }),
  };
}
export type ResolvedProductionNames = ReturnType<typeof resolvedProductionNames>;
