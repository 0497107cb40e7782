import { isDeepStrictEqual } from 'node:util';
import { padId, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { formatDecimal, parseDecimal, SUM_MAX, SUM_RULE } from '../../../shared/decimal.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { uniqueParameters } from '../../../shared/parameters.ts';
import { type FieldError, invalidContent, Problem } from '../../../shared/problem.ts';
import { type Reference, type ResolvedReferences, resolveReferences } from '../../../shared/references.ts';
import { bookingDue } from '../model/booking-window.ts';
import { type OrdersById, productionWrites } from '../model/production-writes.ts';
import { producedWasteType, wasteReference } from '../model/waste.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import { type Production, Productions } from '../productions/entity.ts';
import type { MachineCountSent } from './counts.ts';
import { type PlannedCount, writtenTogether } from './counts-together.ts';
import { Machines } from './entity.ts';
import { runningProductions } from './running-productions.ts';
import type { Machine } from './schema.ts';

/** How much more a machine counted than before, in millionths: good units, and waste by its code. */
type Increase = { readonly good: bigint; readonly waste: ReadonlyMap<string, bigint> };

type Counted = { readonly after: Machine; readonly increase: Increase };

/** What a request says of a counter. `prefix` points to the report within the request. */
type SentReport = { readonly sent: MachineCountSent; readonly prefix: string };

/** What a machine reports of its counter. */
type CountReport = SentReport & { readonly machine: StoredEntity<Machine> };

/** The writes of reports that are written together, none where they say nothing new; those of a lane one after another. */
export type CountPlan = {
  readonly writes: readonly Write[];
  readonly lane: string;
  /** Position of the report whose plan has the writes of this one. */
  readonly within?: number | undefined;
};

/** Machines, what runs on them, and orders: as they are, or will be once the reports before are written. */
type Floor = {
  readonly machines: Map<number, StoredEntity<Machine>>;
  readonly running: Map<number, StoredEntity<Production>>;
  readonly orders: OrdersById;
  readonly kinds: ResolvedReferences;
};

/**
 * The machine after a report, and what was new in it. Counters only go up: an equal one is a repetition
 * (rule counter-ascends). What is wrong goes to `errors`.
 */
function countedMachine(
  machine: Machine,
  { sent: { count, waste }, prefix }: CountReport,
  errors: FieldError[],
): Counted {
  const grown = (now: string, before: string, pointer: string): bigint => {
    const increase = (parseDecimal(now) ?? 0n) - (parseDecimal(before) ?? 0n);
    if (increase < 0n) {
      errors.push({ pointer: `${prefix}${pointer}`, message: `must not be below what was counted before: ${before}` });
    }
    return increase;
  };
  const good = grown(count, String(machine.counter), '/count');
  const counters = new Map(Object.entries(machine.wasteCounters ?? {}));
  const increases = new Map<string, bigint>();
  for (const [position, { code: of, quantity }] of (waste ?? []).entries()) {
    const increase = grown(quantity, counters.get(of) ?? '0', `/waste/${position}/quantity`);
    increases.set(of, (increases.get(of) ?? 0n) + increase);
    if (increase !== 0n) counters.set(of, quantity);
  }
  const after: Machine = { ...machine, counter: Number(count), wasteCounters: Object.fromEntries(counters) };
  return { after, increase: { good, waste: increases } };
}

/** The machine with its counters set to what is sent, those left out to 0: nothing is produced (rule counter-reset). */
function resetMachine(machine: Machine, { sent: { count, waste } }: CountReport): Counted {
  const wasteCounters = Object.fromEntries((waste ?? []).map(({ code, quantity }) => [code, quantity]));
  return { after: { ...machine, counter: Number(count), wasteCounters }, increase: { good: 0n, waste: new Map() } };
}

/**
 * The writes of each report of a machine's counter, in the order of the reports: the counter, and the production that was
 * started last on the machine and still runs, with the progress of its order, in one transaction; reports of one order
 * share it. With none running only the counter moves (rule counter-running-production). Throws 400 naming everything that
 * is wrong, `missing` included, such as the machines of reports that have none; nothing is planned then.
 */
export async function countPlans(
  store: Store,
  company: Tenant,
  sent: readonly (SentReport & Partial<CountReport>)[],
  missing: readonly FieldError[] = [],
): Promise<readonly CountPlan[]> {
  const reports = sent.flatMap(({ machine, ...report }) => (machine ? [{ ...report, machine }] : []));
  const floor = await readFloor(store, sent, reports);
  const errors: FieldError[] = [...missing, ...floor.kinds.missing()];
  const planned = reports.flatMap((report, position) => {
    const before = floor.machines.get(report.machine.data.id) ?? report.machine;
    const counted = (report.sent.reset ? resetMachine : countedMachine)(before.data, report, errors);
    const change = unlessRefused(errors, () => plannedCount(store, company, floor, { report, before, counted }));
    return change ? [{ position, ...change }] : [];
  });
  const plans = new Map<number, CountPlan>();
  for (const some of writtenTogether(planned)) {
    const [first, ...others] = some as [PlannedCount, ...PlannedCount[]];
    const { lane } = first;
    const changes = some.flatMap(({ change }) => change ?? []);
    const made = unlessRefused(errors, () => productionWrites(store, floor.orders, changes)) ?? [];
    plans.set(first.position, { writes: [...some.flatMap((one) => one.writes), ...made], lane });
    for (const { position } of others) plans.set(position, { writes: [], lane, within: first.position });
  }
  if (errors.length > 0) throw invalidContent(errors);
  return reports.map((_, position) => plans.get(position) as CountPlan);
}

/** What `plan` answers; where it refuses, what it names goes to `errors`. */
function unlessRefused<T>(errors: FieldError[], plan: () => T): T | undefined {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof Problem) || !error.extra.errors) throw error;
    errors.push(...error.extra.errors);
    return undefined;
  }
}

/** The waste types that reports name. */
const reportedWaste = (reports: readonly SentReport[]): readonly Reference[] =>
  reports.flatMap(({ sent, prefix }) =>
    (sent.waste ?? []).map(({ code: of }, position) => wasteReference(of, `${prefix}/waste/${position}/code`)),
  );

async function readFloor(store: Store, sent: readonly SentReport[], reports: readonly CountReport[]): Promise<Floor> {
  const machines = new Map(reports.map(({ machine }) => [machine.data.id, machine]));
  const [running, resolved] = await Promise.all([
    runningProductions(store, [...machines.keys()]),
    resolveReferences(store, reportedWaste(sent)),
  ]);
  const named = [...running.values()].flatMap(({ data }) => data.productionOrder?.id ?? []);
  const orders = named.length > 0 ? await store.getMany(ProductionOrders, named.map(padId)) : new Map<string, never>();
  return { machines, running, orders: new Map([...orders.values()].map((one) => [one.data.id, one])), kinds: resolved };
}

type Counting = {
  readonly report: CountReport;
  readonly before: StoredEntity<Machine>;
  readonly counted: Counted;
};

function plannedCount(
  store: Store,
  company: Tenant,
  floor: Floor,
  { report, before, counted: { after, increase } }: Counting,
): Omit<PlannedCount, 'position'> {
  const { counter, wasteCounters = {}, id } = before.data;
  const running = floor.running.get(id);
  const order = running?.data.productionOrder;
  const lane = order ? `order ${order.id}` : `machine ${id}`;
  const changed = after.counter !== counter || !isDeepStrictEqual(after.wasteCounters, wasteCounters);
  const counts = [increase.good, ...increase.waste.values()].some((one) => one !== 0n);
  const parameters = report.sent.parameters ?? [];
  const writes = changed ? store.replacementWrites(Machines, before, after) : [];
  if (changed) floor.machines.set(id, store.storedAfter(Machines, before, after));
  if (!running || !(counts || parameters.length > 0)) return { machine: id, lane, writes };
  const production = countIncrease(running.data, increase, report, floor.kinds);
  const due = counts ? bookingDue(production.id, store.at, company) : undefined;
  floor.running.set(id, store.storedAfter(Productions, running, production));
  const change = { before: running, after: production, pointer: `${report.prefix}/count`, due };
  return { machine: id, lane, writes, change };
}

/** What a production made is a sum, also of its waste (rule exact-sums). */
function increased(quantity: string, increase: bigint, pointer: string): string {
  const sum = (parseDecimal(quantity) ?? 0n) + increase;
  if (increase <= 0n || sum <= SUM_MAX) return formatDecimal(sum);
  const message = `must leave what the running production made ${SUM_RULE}: it would be ${formatDecimal(sum)}`;
  throw invalidContent([{ pointer, message }]);
}

function countIncrease(
  production: Production,
  { good, waste }: Increase,
  { sent, prefix }: CountReport,
  kinds: ResolvedReferences,
): Production {
  const produced = new Map(production.producedWaste.map((one) => [one.waste.code, one]));
  for (const [of, increase] of waste) {
    const kind = produced.get(of)?.waste ?? producedWasteType(of, kinds);
    if (increase > 0n && kind)
      produced.set(of, {
        waste: kind,
        quantity: increased(produced.get(of)?.quantity ?? '0', increase, `${prefix}/waste`),
      });
  }
  return {
    ...production,
    quantity: increased(production.quantity, good, `${prefix}/count`),
    producedWaste: [...produced.values()],
    parameters: uniqueParameters([...production.parameters, ...(sent.parameters ?? [])]),
  };
}
