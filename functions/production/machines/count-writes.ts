import { isDeepStrictEqual } from 'node:util';
import { padId, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { formatDecimal, parseDecimal, SUM_MAX, SUM_RULE } from '../../../shared/decimal.ts';
import { type Parameter, uniqueParameters } from '../../../shared/parameters.ts';
import { type FieldError, invalidContent } from '../../../shared/problem.ts';
import { type ResolvedReferences, resolveReferences } from '../../../shared/references.ts';
import { productionWrites } from '../model/production-writes.ts';
import { producedWasteType, wasteReference } from '../model/waste.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import { type Production, Productions, runningIndex } from '../productions/entity.ts';
import type { MachineCountSent } from './counts.ts';
import { Machines } from './entity.ts';
import type { Machine } from './schema.ts';

/** How much more a machine counted than before, in millionths: good units, and waste by its code. */
type Increase = { readonly good: bigint; readonly waste: ReadonlyMap<string, bigint> };

type Counted = { readonly after: Machine; readonly increase: Increase };

/**
 * The machine after a report, and what was new in it. Counters only go up: an equal one is a repetition
 * (rule counter-ascends).
 */
function countedMachine(machine: Machine, { count, waste }: MachineCountSent): Counted {
  const errors: FieldError[] = [];
  const grown = (now: string, before: string, pointer: string): bigint => {
    const increase = (parseDecimal(now) ?? 0n) - (parseDecimal(before) ?? 0n);
    if (increase < 0n) errors.push({ pointer, message: `must not be below what was counted before: ${before}` });
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
  if (errors.length > 0) throw invalidContent(errors);
  const after: Machine = { ...machine, counter: Number(count), wasteCounters: Object.fromEntries(counters) };
  return { after, increase: { good, waste: increases } };
}

/** The machine with its counters set to what is sent, those left out to 0: nothing is produced (rule counter-reset). */
function resetMachine(machine: Machine, { count, waste }: MachineCountSent): Counted {
  const wasteCounters = Object.fromEntries((waste ?? []).map(({ code, quantity }) => [code, quantity]));
  return { after: { ...machine, counter: Number(count), wasteCounters }, increase: { good: 0n, waste: new Map() } };
}

/**
 * The writes of a report of a machine's counter, none when it says nothing new: the counter, and the production that was
 * started last on the machine and still runs, with the progress of its order, in one transaction. With none running only
 * the counter moves (rule counter-running-production).
 */
export async function countWrites(
  store: Store,
  before: StoredEntity<Machine>,
  sent: MachineCountSent,
): Promise<readonly Write[]> {
  const kinds = (sent.waste ?? []).map(({ code: of }, position) => wasteReference(of, `/waste/${position}/code`));
  const [running, found] = await Promise.all([
    runningProduction(store, before.data.id),
    resolveReferences(store, kinds),
  ]);
  const missing = found.missing();
  if (missing.length > 0) throw invalidContent(missing);
  const { after, increase } = (sent.reset ? resetMachine : countedMachine)(before.data, sent);
  const { counter, wasteCounters = {} } = before.data;
  const changed = after.counter !== counter || !isDeepStrictEqual(after.wasteCounters, wasteCounters);
  const counted = [increase.good, ...increase.waste.values()].some((one) => one !== 0n);
  const reported = sent.parameters ?? [];
  const writes = changed ? store.replacementWrites(Machines, before, after) : [];
  if (!running || !(counted || reported.length > 0)) return writes;
  const order = running.data.productionOrder;
  const orders = order ? await store.getMany(ProductionOrders, [padId(order.id)]) : new Map<string, never>();
  const touched = new Map([...orders.values()].map((one) => [one.data.id, one]));
  const production = countIncrease(running.data, increase, reported, found);
  return [...writes, ...productionWrites(store, touched, { before: running, after: production, pointer: '/count' })];
}

/** The production that was started last on a machine and still runs, or nothing. */
export async function runningProduction(store: Store, machine: number): Promise<StoredEntity<Production> | undefined> {
  const key = (await store.keysIn(Productions, runningIndex(machine))).at(-1);
  return key === undefined ? undefined : store.get(Productions, key);
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
  reported: readonly Parameter[],
  found: ResolvedReferences,
): Production {
  const produced = new Map(production.producedWaste.map((one) => [one.waste.code, one]));
  for (const [of, increase] of waste) {
    const kind = produced.get(of)?.waste ?? producedWasteType(of, found);
    if (increase > 0n && kind)
      produced.set(of, { waste: kind, quantity: increased(produced.get(of)?.quantity ?? '0', increase, '/waste') });
  }
  return {
    ...production,
    quantity: increased(production.quantity, good, '/count'),
    producedWaste: [...produced.values()],
    parameters: uniqueParameters([...production.parameters, ...reported]),
  };
}
