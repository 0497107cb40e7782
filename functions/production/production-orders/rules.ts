import { formatDecimal, parseDecimal } from '../../../shared/decimal.ts';
import { invalidContent } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';
import type { OrderedProduct, ProductionOrder, RunningStatus, Status } from './schema.ts';

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

/** Whether something was made for it, or is being made. */
export const hasStarted = ({ productions = 0, products }: ProductionOrder) => productions > 0 || hasProduced(products);

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
export function orderWithLines(
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
