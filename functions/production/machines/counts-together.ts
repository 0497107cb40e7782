import type { Write } from '../../../shared/db/write.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import type { ProductionChange } from '../model/production-writes.ts';

/** A report as it is planned: what it does to its machine, and to what runs there. */
export type PlannedCount = {
  readonly position: number;
  readonly machine: number;
  readonly lane: string;
  readonly writes: readonly Write[];
  readonly change?: ProductionChange;
};

/** An order that changes, with its places in indexes. */
const ORDER_WRITES_MAX = 10;
/** Machine, production and a receipt of each report, and the order of all. */
const TOGETHER_MAX = (TRANSACTION_WRITES_MAX - ORDER_WRITES_MAX) / 3;
/** A transaction takes 4 MB. */
const TOGETHER_BYTES_MAX = 2_000_000;

/** Reports of one order are written together: it changes once. A machine that reports again does so behind that. */
export function writtenTogether(planned: readonly PlannedCount[]): readonly (readonly PlannedCount[])[] {
  return [...Map.groupBy(planned, ({ lane }) => lane).values()].flatMap((lane) => {
    const groups: PlannedCount[][] = [];
    let bytes = 0;
    for (const one of lane) {
      const last = groups.at(-1);
      const size = bytesOf([one.writes, one.change?.after]);
      const isFull = last === undefined || last.length === TOGETHER_MAX || bytes + size > TOGETHER_BYTES_MAX;
      if (isFull || last.some(({ machine }) => machine === one.machine)) {
        groups.push([one]);
        bytes = size;
      } else {
        last.push(one);
        bytes += size;
      }
    }
    return groups;
  });
}

/** A number past 2^53 is a bigint here. */
const bytesOf = (value: unknown) =>
  Buffer.byteLength(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)));
