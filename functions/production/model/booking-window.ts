import type { Tenant } from '../../../shared/identity.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** Of a window, by how much that of the next production ends later: so they end evenly, however many there are. */
const GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;

/**
 * Until when the booking of what a machine counts may wait: to the end of the window of its production, so that one booking
 * has all counts of the window (rule counts-gathered). Nothing where each count is booked at once: without a window, and
 * in a company that forbids stock below zero, where what is refused depends on what was consumed.
 */
export function bookingDue(
  production: number,
  at: Instant,
  { allowNegativeStock }: Pick<Tenant, 'allowNegativeStock'>,
): Instant | undefined {
  const length = Number(process.env.BOOKING_WINDOW_SECONDS ?? 0) * 1_000;
  if (length === 0 || !allowNegativeStock) return undefined;
  const shift = Math.floor(((production * GOLDEN_SECTION) % 1) * length);
  const begun = Math.floor((Date.parse(at) - shift) / length);
  return new Date((begun + 1) * length + shift).toISOString();
}
