import type { Write } from '../../../shared/db/write.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import type { Booking } from './movement-groups.ts';

/** One more write of the transaction keeps what the production has made. */
const BOOKING_WRITES_MAX = TRANSACTION_WRITES_MAX - 1;

type Transaction = { readonly writes: Write[]; readonly bookings: Booking[]; readonly items: Set<string> };

/** As many as fit into one transaction, which touches an item but once: a product can come in and go out. */
export function transactionsOf(all: readonly Booking[]): readonly Transaction[] {
  const transactions: Transaction[] = [];
  for (const booking of all) {
    const { writes } = booking;
    const items = writes.map(itemOf);
    const last = transactions.at(-1);
    if (
      last &&
      last.writes.length + writes.length <= BOOKING_WRITES_MAX &&
      !items.some((item) => last.items.has(item))
    ) {
      last.writes.push(...writes);
      last.bookings.push(booking);
      for (const item of items) last.items.add(item);
    } else transactions.push({ writes: [...writes], bookings: [booking], items: new Set(items) });
  }
  return transactions;
}

/** The item a write touches. */
export function itemOf({ action: { Put, Update, Delete, ConditionCheck } }: Write): string {
  const { pk, sk } = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {};
  return `${pk}\n${sk}`;
}
