import type { Instant } from '../../shared/time.ts';
import type { Interval, Window } from './intervals.ts';

const earlier = (a: Instant, b: Instant) => (a < b ? a : b);
const later = (a: Instant, b: Instant) => (a > b ? a : b);

const END_OF_TIME = Date.parse('9999-12-31T23:59:59.999Z');

/** The moment so many milliseconds later, or earlier; never past the last year that sorts as text. */
export const shifted = (instant: Instant, milliseconds: number): Instant =>
  new Date(Math.min(Date.parse(instant) + milliseconds, END_OF_TIME)).toISOString();

/** Spans of time in order, none of which overlaps or touches another: what is covered twice counts once. */
export function joined(spans: readonly Window[]): readonly Window[] {
  const all: Window[] = [];
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = all.at(-1);
    if (from >= to) continue;
    if (last && from <= last.to) all[all.length - 1] = { from: last.from, to: later(last.to, to) };
    else all.push({ from, to });
  }
  return all;
}

/** The parts of spans that lie within the window, in their order. */
export function within(spans: readonly Window[], window: Window): readonly Window[] {
  return spans
    .map(({ from, to }) => ({ from: later(from, window.from), to: earlier(to, window.to) }))
    .filter(({ from, to }) => from < to);
}

/** What of the spans the others do not cover, joined. */
export function without(spans: readonly Window[], others: readonly Window[]): readonly Window[] {
  const holes = joined(others);
  return joined(spans).flatMap(({ from, to }) => {
    const left: Window[] = [];
    let start = from;
    for (const hole of holes) {
      if (hole.to <= start) continue;
      if (hole.from >= to) break;
      if (hole.from > start) left.push({ from: start, to: hole.from });
      start = hole.to;
    }
    return start < to ? [...left, { from: start, to }] : left;
  });
}

/** Milliseconds the spans cover together; what is covered twice counts once. */
export const millisecondsOf = (spans: readonly Window[]): number =>
  joined(spans).reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);

/** The span of an interval such as a downtime; one that goes on reaches up to now. */
export const spanOf = ({ startTime, endTime }: Interval, now: Instant): Window => ({
  from: startTime,
  to: endTime ?? now,
});
