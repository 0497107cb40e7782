import type { FieldError } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { Downtime } from './entity.ts';
import { CONCERNS_NOTHING, DOWNTIME_MACHINE_PARTS, DOWNTIME_PARTS_MAX, type DowntimeChanges } from './schema.ts';

/** What is known of a machine that a downtime names. */
export type StoppedMachine = {
  readonly id: number;
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly downtimeTypes?: readonly string[] | null | undefined;
};

/** What the names in a downtime stand for, as far as they are looked up. */
export type KnownToDowntimes = {
  readonly machine: (code: string) => StoppedMachine | undefined;
  readonly workerId: (number: number) => number | undefined;
  readonly productId: (code: string) => number | undefined;
  readonly orderId: (code: string) => number | undefined;
};

/** A downtime before anything is known of it but its id. */
export const blankDowntime = (id: number, at: Instant): Downtime => ({
  id,
  startTime: at,
  endTime: null,
  startedBy: null,
  closedBy: null,
  workers: [],
  workerIds: [],
  machines: [],
  product: null,
  productionOrder: null,
  type: '',
});

const orElse = <T>(sent: T | null | undefined, cleared: T, before: T): T =>
  sent === undefined ? before : (sent ?? cleared);

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/**
 * The downtime after what was sent: a field left out keeps its value, `null` clears it (rule put-keeps). What is not
 * looked up, or gone, stays what the downtime had of it. One that goes on has no closer.
 */
export function downtimeAfter(before: Downtime, sent: DowntimeChanges, known: KnownToDowntimes, at: Instant): Downtime {
  const had = new Map(before.machines.map((machine) => [machine.code, machine]));
  const endTime = orElse<Instant | null>(sent.endTime, null, before.endTime);
  const named = (code: string) => {
    const [found, former] = [known.machine(code), had.get(code)];
    return { id: found?.id ?? former?.id ?? 0, code, name: found?.name ?? former?.name ?? null };
  };
  const workers = distinct(orElse<readonly number[]>(sent.workers, [], before.workers));
  const workerIdOf = (number: number) =>
    before.workerIds[before.workers.indexOf(number)] ?? known.workerId(number) ?? 0;
  const product = orElse<string | null>(sent.product, null, before.product);
  const order = orElse<string | null>(sent.productionOrder, null, before.productionOrder);
  return {
    ...before,
    startTime: orElse(sent.startTime, at, before.startTime),
    endTime,
    startedBy: orElse<number | null>(sent.startedBy, null, before.startedBy),
    closedBy: endTime === null ? null : orElse<number | null>(sent.closedBy, null, before.closedBy),
    workers,
    workerIds: workers.map(workerIdOf),
    machines: sent.machines === undefined ? before.machines : distinct(sent.machines ?? []).map(named),
    product,
    productId: product === before.product ? before.productId : known.productId(product ?? ''),
    productionOrder: order,
    productionOrderId: order === before.productionOrder ? before.productionOrderId : known.orderId(order ?? ''),
    type: sent.downtimeType ?? before.type,
  };
}

/** Rules within a downtime; `prefix` points to it. */
export function downtimeErrors(
  { machines, workers, startTime, endTime }: Downtime,
  sent: DowntimeChanges,
  prefix: string,
): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => errors.push({ pointer: `${prefix}/${field}`, message });
  if (machines.length + workers.length === 0) wrong('machines', CONCERNS_NOTHING);
  if (machines.length * DOWNTIME_MACHINE_PARTS + workers.length > DOWNTIME_PARTS_MAX) {
    wrong(
      'machines',
      `and workers must be at most ${DOWNTIME_PARTS_MAX} together, where a machine counts ${DOWNTIME_MACHINE_PARTS}`,
    );
  }
  if (endTime !== null && endTime <= startTime) wrong('end-time', 'must be after start-time');
  if (endTime === null && sent.closedBy != null) wrong('closed-by', 'must not be given while there is no end-time');
  return errors;
}

/** The machines whose own downtime types a change has to respect: all of them, or those that are new to its type. */
export function machinesToCheck({ machines, type }: Downtime, before: Downtime): readonly string[] {
  const had = new Set(type === before.type ? before.machines.map(({ code }) => code) : []);
  return machines.map(({ code }) => code).filter((code) => !had.has(code));
}

/** The type must be one of each machine's own, if it lists any (rule machine-downtime-type). */
export function downtimeTypeErrors(type: string, machines: readonly StoppedMachine[], prefix: string): FieldError[] {
  return machines
    .filter(({ downtimeTypes }) => downtimeTypes && downtimeTypes.length > 0 && !downtimeTypes.includes(type))
    .map(({ code }) => ({
      pointer: `${prefix}/downtime-type`,
      message: `must be one of the downtime types of the machine ${JSON.stringify(code)}`,
    }));
}
