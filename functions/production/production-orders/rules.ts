import { isDeepStrictEqual } from 'node:util';
import { formatDecimal, parseDecimal } from '../../../shared/decimal.ts';
import { merge } from '../../../shared/merge.ts';
import { uniqueParameters as distinctParameters, type Parameter } from '../../../shared/parameters.ts';
import { type FieldError, invalidContent } from '../../../shared/problem.ts';
import { type Instant, sentInstant } from '../../../shared/time/instants.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';
import {
  type OrderedProduct,
  PRODUCTION_ORDER_PARTS_MAX,
  type ProductionOrder,
  type ProductionOrderSent,
  type RunningStatus,
  type Site,
  type Status,
} from './schema.ts';

type Progress = Pick<OrderedProduct, 'quantityOrdered' | 'quantityProduced'>;
type Standing = Pick<ProductionOrder, 'startDate' | 'dueDate'> & { readonly products: readonly Progress[] };

/** The state at `now`: completed, else delayed, else scheduled, else onschedule (rule order-status). */
export function orderStatus({ products, startDate, dueDate }: Standing, now: Date): Status {
  const at = now.toISOString();
  if (products.every(({ quantityProduced, quantityOrdered }) => quantityProduced >= quantityOrdered))
    return 'completed';
  if (at > dueDate) return 'delayed';
  return at < startDate && !hasProduced(products) ? 'scheduled' : 'onschedule';
}

const hasProduced = (products: readonly Progress[]) => products.some(({ quantityProduced }) => quantityProduced > 0);

/** Ended by hand: production is over (rule order-ended). */
export const isEnded = (runningStatus: RunningStatus) => runningStatus === 'closed' || runningStatus === 'archived';

type Hand = { readonly ended?: boolean | null | undefined; readonly runningStatus?: RunningStatus | null | undefined };

/**
 * The running status after a request set `ended` or `running-status`: closed and archived are set by hand,
 * `ended: true` closes what runs, `ended: false` reopens what is ended. Whether an order has started follows from its
 * productions alone, so those two values are ignored, and so is one that repeats the current status
 * (rule running-status-by-hand).
 */
export function runningStatusAfter(
  before: RunningStatus,
  { ended, runningStatus }: Hand,
  started: boolean,
): RunningStatus {
  if (runningStatus && isEnded(runningStatus) && runningStatus !== before) return runningStatus;
  if (ended === true && !isEnded(before)) return 'closed';
  if (ended === false && isEnded(before)) return started ? 'started' : 'notstarted';
  return before;
}

/** What a request says of the running status and the order is not: not heard, and named (rule running-status-by-hand). */
export const unheardStatus = ({ ended, runningStatus }: Hand, after: ProductionOrder): readonly string[] => [
  ...(runningStatus && runningStatus !== after.runningStatus ? ['running-status'] : []),
  ...(typeof ended === 'boolean' && ended !== isEnded(after.runningStatus) ? ['ended'] : []),
];

const hasStarted = ({ productions = 0, products }: ProductionOrder) => productions > 0 || hasProduced(products);

/** What a production that came, changed or went does to its order. */
export type OrderProgress = {
  /** Id of the product whose output it is, and by how much that changes, in millionths. */
  readonly product: number;
  readonly amount: bigint;
  /** 1 for a new production, -1 for one that goes, 0 for one that stays. */
  readonly productions: -1 | 0 | 1;
};

/** The order after a production; one that was ended by hand stays so (rules running-status, production-progress). */
export function orderAfterProduction(
  order: ProductionOrder,
  { product, amount, productions }: OrderProgress,
): ProductionOrder {
  const count = (order.productions ?? 0) + productions;
  const made = producedBy(order);
  made.set(product, addedQuantity(made.get(product) ?? 0, amount));
  const started = count > 0 ? 'started' : 'notstarted';
  const runningStatus = isEnded(order.runningStatus) ? order.runningStatus : started;
  return { ...orderWithLines(order, order.products, made), productions: count, runningStatus };
}

/** What was made of each product for an order, by id, also of those on none of its lines. */
export const producedBy = ({ products, unlisted = {} }: ProductionOrder) =>
  new Map([
    ...Object.entries(unlisted).map(([id, quantity]) => [Number(id), quantity] as const),
    ...products.map(({ id, quantityProduced }) => [id, quantityProduced] as const),
  ]);

/** The order with these lines, each with what was made of its product; what is on none of them is kept beside. */
function orderWithLines(
  { unlisted: _, ...order }: ProductionOrder,
  lines: readonly Omit<OrderedProduct, 'quantityProduced'>[],
  made: ReadonlyMap<number, number>,
): ProductionOrder {
  const listed = new Set(lines.map(({ id }) => id));
  const others = [...made].filter(([id, quantity]) => !listed.has(id) && quantity !== 0);
  return {
    ...order,
    products: lines.map((line) => ({ ...line, quantityProduced: made.get(line.id) ?? 0 })),
    ...(others.length > 0 && { unlisted: Object.fromEntries(others) }),
  };
}

const addedQuantity = (quantity: number, amount: bigint) =>
  Number(formatDecimal((parseDecimal(String(quantity)) ?? 0n) + amount));

/**
 * What an activation does to an order: it takes effect, there is nothing to do, or it is too late
 * (rule order-activation).
 */
export function activationOf({ active, runningStatus }: ProductionOrder): 'activates' | 'active already' | 'too late' {
  if (isEnded(runningStatus)) return 'too late';
  return active ? 'active already' : 'activates';
}

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

const FEED_MAX = 20;

/**
 * The order after a problem was reported: the message stands below its notes, on a line of its own
 * (rule problem-report).
 */
export function orderWithReport(
  order: ProductionOrder,
  { shortMessage, message }: Report,
  at: Instant,
): ProductionOrder {
  const notes = message ? [order.notes, message].filter(Boolean).join('\n') : order.notes;
  if (notes && notes.length > NOTES_LENGTH_MAX) throw invalidContent([{ pointer: '/message', message: NOTES_FULL }]);
  return { ...order, notes, feed: [...(order.feed ?? []), { at, message: shortMessage }].slice(-FEED_MAX) };
}

const NOTES_FULL = `must leave the notes of the order at ${NOTES_LENGTH_MAX} characters at most`;

type Report = { readonly shortMessage: string; readonly message?: string | null | undefined };
