import { isDeepStrictEqual } from 'node:util';
import { merge } from '../../../shared/merge.ts';
import { uniqueParameters as distinctParameters, type Parameter } from '../../../shared/parameters.ts';
import type { FieldError } from '../../../shared/problem.ts';
import { sentInstant } from '../../../shared/time/instants.ts';
import { hasStarted, orderWithLines, producedBy, runningStatusAfter } from './rules.ts';
import { PRODUCTION_ORDER_PARTS_MAX, type ProductionOrder, type ProductionOrderSent, type Site } from './schema.ts';

/** An order before anything is known of it but its id. */
export const blankOrder = (id: number): ProductionOrder => ({
  id,
  code: '',
  startDate: '',
  dueDate: '',
  products: [],
  runningStatus: 'notstarted',
  active: true,
  workersAssigned: [],
  machines: [],
  parameters: [],
});

/** What the names in an order stand for. */
export type ResolvedOrderNames = {
  readonly site: Site | null | undefined;
  readonly members: readonly number[];
  /** Id of a product. */
  readonly idOf: (product: string) => number;
};

/** The order after what was sent: a field left out keeps its value, `null` clears it (rule put-keeps). */
export function orderAfter(before: ProductionOrder, sent: ProductionOrderSent, names: ResolvedOrderNames) {
  const { site, members, idOf } = names;
  const { workersAssigned, workerGroups, machines, customFields, parameters, location, ...others } = sent;
  const { active, isActive, ended, runningStatus, products, ...plain } = others;
  const lines = products?.map((line) => ({ ...line, id: idOf(line.product) })) ?? before.products;
  const listed = orderWithLines(before, lines, producedBy(before));
  const order: ProductionOrder = {
    ...merge(listed, plain),
    startDate: sentInstant(plain.startDate, before.startDate) ?? before.startDate,
    dueDate: sentInstant(plain.dueDate, before.dueDate) ?? before.dueDate,
    runningStatus: runningStatusAfter(before.runningStatus, { ended, runningStatus }, hasStarted(listed)),
    active: edits(before.active, [orElse(active, true), orElse(isActive, true)])[0] ?? before.active,
    workersAssigned: workersAfter(workersAssigned, members, before),
    machines: machines === undefined ? before.machines : [...new Set(machines)],
    parameters: parametersAfter(before.parameters, orElse(parameters, []), orElse(customFields, [])),
    ...(location !== undefined && { location: site }),
  };
  return order;
}

const orElse = <T>(sent: T | null | undefined, cleared: T): T | undefined => (sent === null ? cleared : sent);

/**
 * Where one thing has two names, a caller who changes one of them and sends the other back as it was means the change.
 */
const edits = <T>(before: T, sent: readonly (T | undefined)[]): T[] =>
  sent.filter((value): value is T & {} => value !== undefined && !isDeepStrictEqual(value, before));

/**
 * When both shapes say something new, they count together; of one name the parameter wins
 * (rule parameters-or-custom-fields).
 */
function parametersAfter(
  before: readonly Parameter[],
  parameters: readonly Parameter[] | undefined,
  customFields: readonly Parameter[] | undefined,
): readonly Parameter[] {
  const changed = edits(before, [customFields, parameters]);
  return changed.length === 0 ? before : distinctParameters(changed.flat());
}

function workersAfter(
  sent: readonly { readonly number: number }[] | null | undefined,
  members: readonly number[],
  before: ProductionOrder,
): readonly number[] {
  const numbers = sent === undefined ? before.workersAssigned : (sent ?? []).map(({ number }) => number);
  const assigned = [...new Set(numbers)];
  return members.length === 0 ? assigned : [...new Set([...assigned, ...members])].toSorted((a, b) => a - b);
}

/**
 * Rules between the fields of an order: its dates (rule production-order-dates), a product only once
 * (rule product-once), its parts. `prefix` points to it.
 */
export function orderErrors(order: ProductionOrder, prefix: string, before?: ProductionOrder): FieldError[] {
  const { startDate, dueDate, products, machines } = order;
  const codes = products.map(({ product }) => product);
  const errors = codes.flatMap((code, position) =>
    codes.indexOf(code) < position
      ? [{ pointer: `${prefix}/products/${position}/product`, message: 'must be at most once in an order' }]
      : [],
  );
  if (dueDate < startDate) errors.push({ pointer: `${prefix}/due-date`, message: 'must not be before start-date' });
  const beforeCodes = before?.products.map(({ product }) => product) ?? [];
  const parts = distinct(codes, beforeCodes) + distinct(machines, before?.machines ?? []);
  if (parts > PRODUCTION_ORDER_PARTS_MAX)
    errors.push({ pointer: `${prefix}/products`, message: tooManyParts(before !== undefined) });
  return errors;
}

const distinct = (...lists: readonly (readonly string[])[]) => new Set(lists.flat()).size;

const tooManyParts = (changed: boolean) =>
  `and machines must be at most ${PRODUCTION_ORDER_PARTS_MAX} together${changed ? ', counting those the order had before' : ''}`;
