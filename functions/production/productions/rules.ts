import type { FieldError } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { REPORT_DAYS_MAX } from '../model/limits.ts';
import { isOutputOperation, stepOf } from '../model/process.ts';
import { isEnded } from '../production-orders/rules.ts';
import type { ProducedWaste, Production } from './entity.ts';
import type { ProductionNames, ResolvedProductionNames } from './names.ts';
import type { ProductionSent } from './schema.ts';

/** Rules of a production: its operation is one of the product's, it does not end before it starts, nor years later. */
export function productionErrors(
  production: Production,
  known: ResolvedProductionNames,
  { prefix, had }: { readonly prefix: string; readonly had?: Production | undefined },
): FieldError[] {
  const { operation, startTime, endTime } = production;
  const product = known.product(operation.product.code);
  const errors: FieldError[] = [];
  // What it was made at may be gone from the product by now.
  const stays = had?.operation === operation;
  if (!stays && product && product.operations.length > 0 && !stepOf(product, operation.code)) {
    const message = `must be an operation of the product ${JSON.stringify(product.code)}`;
    errors.push({ pointer: `${prefix}/operation/code`, message });
  }
  errors.push(...orderErrors(production, known, { prefix, had }));
  if (endTime !== null && endTime < startTime) {
    errors.push({ pointer: `${prefix}/end-time`, message: 'must not be before start-time' });
  }
  if (endTime !== null && Date.parse(endTime) - Date.parse(startTime) > REPORT_DAYS_MAX * DAY_MILLISECONDS) {
    errors.push({ pointer: `${prefix}/end-time`, message: `must be at most ${REPORT_DAYS_MAX} days after start-time` });
  }
  return errors;
}

/**
 * What comes to an order is of a product on its lines, and the order is not ended; what is there already can be corrected
 * (rule production-on-order).
 */
function orderErrors(
  { productionOrder, operation: { product } }: Production,
  known: ResolvedProductionNames,
  { prefix, had }: { readonly prefix: string; readonly had?: Production | undefined },
): FieldError[] {
  const order = productionOrder && known.order({ id: productionOrder.id, code: productionOrder.code })?.data;
  if (!order || (had?.productionOrder?.id === order.id && had.operation.product.id === product.id)) return [];
  const errors: FieldError[] = [];
  const name = JSON.stringify(order.code);
  if (isEnded(order.runningStatus)) {
    const message = `must name an order that is not ended: ${name} is ${order.runningStatus}`;
    errors.push({ pointer: `${prefix}/production-order`, message });
  }
  if (!order.products.some(({ id }) => id === product.id)) {
    const message = `must be a product of the order ${name}`;
    errors.push({ pointer: `${prefix}/operation/product-code`, message });
  }
  return errors;
}

type Fresh = { readonly id: number; readonly at: Instant };

/**
 * The production after what was sent: a field left out keeps its value and `null` clears it (rule put-keeps). What it
 * names and is gone by now stays as the production had it.
 */
export function productionAfter(
  before: Production | undefined,
  sent: ProductionSent,
  names: ProductionNames,
  known: ResolvedProductionNames,
  { id, at }: Fresh,
): Production {
  const keep = <T>(name: unknown, found: T | null | undefined, had: T | null | undefined): T | null =>
    name === null ? null : (found ?? had ?? null);
  const order = names.order && known.order(names.order)?.data;
  const operation = operationAfter(before, names, known);
  return {
    id: before?.id ?? id,
    productionOrder: keep(names.order, order && { id: order.id, code: order.code }, before?.productionOrder),
    shipping: names.shipping === null ? null : known.shipping(names.shipping),
    operation: operation.operation,
    counts: operation.counts,
    worker: keep(names.worker, known.worker(names.worker ?? -1), before?.worker),
    machine: keep(names.machine, known.machine(names.machine ?? ''), before?.machine),
    quantity: sent.quantity === null ? '0' : (sent.quantity ?? before?.quantity ?? '0'),
    startTime: sent.startTime ?? before?.startTime ?? at,
    endTime: endAfter(before, sent),
    finished: orBefore(sent.finished, before?.finished) ?? false,
    rework: orBefore(sent.rework, before?.rework) ?? false,
    lotNumber: orBefore(sent.lotNumber, before?.lotNumber),
    parameters: orBefore(sent.parameters, before?.parameters) ?? [],
    producedWaste: wasteAfter(sent, known, before),
  };
}

/** What runs shows its start as its end: that sent back is no end (rules production-open-end, read-back). */
function endAfter(before: Production | undefined, { endTime, startTime }: ProductionSent): Instant | null {
  if (endTime === undefined) return before?.endTime ?? null;
  const shown = before?.endTime === null && (endTime === before.startTime || endTime === startTime);
  return shown ? null : endTime;
}

const orBefore = <T>(sent: T | null | undefined, before: T | undefined): T | null =>
  sent === undefined ? (before ?? null) : sent;

function operationAfter(
  before: Production | undefined,
  { product: code, operation }: ProductionNames,
  known: ResolvedProductionNames,
) {
  const product = known.product(code);
  const same = before?.operation.code === operation && before.operation.product.code === code;
  if (!product || same) return { operation: (before as Production).operation, counts: before?.counts ?? false };
  return {
    operation: {
      id: stepOf(product, operation)?.id ?? 0,
      code: operation,
      product: { id: product.id, code, uom: product.uom ?? null },
    },
    counts: isOutputOperation(product, operation),
  };
}

function wasteAfter(
  { producedWaste: sent }: ProductionSent,
  known: ResolvedProductionNames,
  before: Production | undefined,
): ProducedWaste[] {
  if (sent === undefined) return [...(before?.producedWaste ?? [])];
  return (sent ?? []).flatMap(({ quantity, code }) => {
    const waste = known.waste(code) ?? before?.producedWaste.find((one) => one.waste.code === code)?.waste;
    return waste && quantity !== '0' ? [{ quantity, waste }] : [];
  });
}
