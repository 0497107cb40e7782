import type { Ahead, LaterAnswer } from '../ahead.ts';
import type { ChaosCompany } from '../company.ts';
import type { readEvents, TotalJson } from '../ledger.ts';
import type { Line } from '../line.ts';
import type { Memory } from '../memory.ts';
import type { SeenStates } from '../readers.ts';
import type { Truth } from '../truth.ts';

/** What there is to judge a company by once everything is quiet. */
export type Evidence = {
  readonly company: ChaosCompany;
  readonly truth: Truth;
  /** The company's events as the API lists them. */
  readonly ledger: Awaited<ReturnType<typeof readEvents>>;
  /** The company's daily digest as the API answers it. */
  readonly totals: readonly TotalJson[];
  /** What the client knows. */
  readonly memory: Memory;
  /** What its packaging line did. */
  readonly line: Line;
  /** What was sent before what it names, and what its address answers in the end, by the number of the parked request. */
  readonly ahead: Ahead;
  readonly later: ReadonlyMap<number, LaterAnswer>;
  /** What the readers saw, by channel. */
  readonly seen: ReadonlyMap<string, SeenStates>;
};

/** What a check found: each violation in a sentence, and figures to be added up over all companies. */
type Finding = { readonly violations: readonly string[]; readonly figures?: Readonly<Record<string, number>> };

/** Judges one guarantee. */
export type Check = (evidence: Evidence) => Finding | Promise<Finding>;

/** How many there are of each. */
export function countBy<T>(all: Iterable<T>, nameOf: (one: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return counts;
}
