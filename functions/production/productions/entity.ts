import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Parameter } from '../../../shared/parameters.ts';
import { END_OF_TIME, type Instant } from '../../../shared/time/instants.ts';
import { workerOwner } from '../downtimes/entity.ts';
import { intervalEntry } from '../model/intervals.ts';
import type { NamedWorker } from '../punchclocks/entity.ts';

/** Waste of one kind that a production made (rule waste-shapes). */
export type ProducedWaste = {
  /** Decimal text above zero. */
  readonly quantity: string;
  readonly waste: {
    readonly id: number;
    readonly code: string;
    readonly description: string | null;
    readonly flaw: string | null;
    readonly recoverable: boolean;
    readonly billable: boolean;
  };
};

/** The work of one worker at one operation during a time (rule production-fields). What it names is kept as it was, and shown as it is called by now (rule names-follow). */
export type Production = {
  readonly id: number;
  readonly productionOrder: { readonly id: number; readonly code: string } | null;
  readonly shipping: { readonly id: number | null; readonly code: string } | null;
  readonly operation: { readonly id: number; readonly code: string; readonly product: ProductOf };
  readonly worker: NamedWorker | null;
  readonly machine: { readonly id: number; readonly code: string; readonly name: string | null } | null;
  /** Decimal text, not below zero. */
  readonly quantity: string;
  readonly startTime: Instant;
  /** Nothing while it runs: then it is not checked out (rule checked-out). */
  readonly endTime: Instant | null;
  /** The operation is done for the order. */
  readonly finished: boolean;
  readonly rework: boolean;
  readonly lotNumber: string | null;
  readonly parameters: readonly Parameter[];
  readonly producedWaste: readonly ProducedWaste[];
  /**
   * What it made counts as output of its product: its operation is the product's last that every unit passes
   * (rule production-output).
   */
  readonly counts: boolean;
};

/** A product as a production names it. */
type ProductOf = { readonly id: number; readonly code: string; readonly uom: string | null };

/**
 * Key: padded id; listed by order, worker, being open, start and end; looked up by worker for working time, and by the
 * machine it runs on in the order of their starts.
 */
export const Productions: Entity<Production> = {
  name: 'productions',
  noun: 'production',
  key: ({ id }) => padId(id),
  tags: ({ productionOrder, worker, endTime }) => [
    ...(productionOrder ? [productionOrderIndex(productionOrder.id)] : []),
    ...(worker ? [productionWorkerIndex(worker.id)] : []),
    ...(endTime === null ? [OPEN_INDEX] : []),
  ],
  // What runs ends after everything else: so what was running after a time is one range.
  dates: ({ startTime, endTime }) => [startTime, endTime ?? END_OF_TIME],
  entries: (production) => [
    ...(production.worker ? [intervalEntry(workerOwner(production.worker.id), production)] : []),
    ...(production.machine && production.endTime === null
      ? [{ index: runningIndex(production.machine.id), date: production.startTime }]
      : []),
  ],
};

/** Index partitions of productions. */
export const productionOrderIndex = (order: number) => `production-order=${order}`;
/** Of what a former version has written, by the code its order had then. */
export const productionOrderCodeIndex = (order: string) => `production-order-code=${order}`;
export const productionWorkerIndex = (worker: number) => `worker=${worker}`;
export const OPEN_INDEX = 'checked-out=false';
/** What runs on a machine, the latest started last. */
export const runningIndex = (machine: number) => `running=${machine}`;
