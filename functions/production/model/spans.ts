import { END_OF_TIME, type Instant } from '../../../shared/time/instants.ts';
import type { Interval, Window } from './intervals.ts';

const earlier = (a: Instant, b: Instant) => (a < b ? a : b);
const later = (a: Instant, b: Instant) => (a > b ? a : b);

/** Sort before and after every moment. */
const [BEFORE_TIME, AFTER_TIME] = [' ', '~'];

const END_OF_TIME_MILLISECONDS = Date.parse(END_OF_TIME);

/** The moment so many milliseconds later, or earlier; never past the last year that sorts as text. */
export const shiftedInstant = (instant: Instant, milliseconds: number): Instant =>
  new Date(Math.min(Date.parse(instant) + milliseconds, END_OF_TIME_MILLISECONDS)).toISOString();

/** Spans of time in order, none of which overlaps or touches another: what is covered twice counts once. */
export function joinedSpans(spans: readonly Window[]): readonly Window[] {
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
export function spansWithin(spans: readonly Window[], window: Window): readonly Window[] {
  return spans
    .map(({ from, to }) => ({ from: later(from, window.from), to: earlier(to, window.to) }))
    .filter(({ from, to }) => from < to);
}

/** What both the spans and the others cover, joined. */
export function commonSpans(spans: readonly Window[], others: readonly Window[]): readonly Window[] {
  const [ours, theirs] = [joinedSpans(spans), joinedSpans(others)];
  const both: Window[] = [];
  let [here, there] = [0, 0];
  for (;;) {
    const [left, right] = [ours[here], theirs[there]];
    if (!left || !right) return both;
    both.push(...spansWithin([left], right));
    // Of two that overlap the one that ends first can have nothing in common with a later one.
    if (left.to <= right.to) here += 1;
    else there += 1;
  }
}

/** What of the spans the others do not cover, joined. */
export function spansWithout(spans: readonly Window[], others: readonly Window[]): readonly Window[] {
  const holes = joinedSpans(others);
  const between = Array.from({ length: holes.length + 1 }, (_, position) => ({
    from: holes[position - 1]?.to ?? BEFORE_TIME,
    to: holes[position]?.from ?? AFTER_TIME,
  }));
  return commonSpans(spans, between);
}

/** Whether a span has more than an end in common with the window. */
export const isOverlapping = (window: Window) => (span: Window) => span.from < window.to && span.to > window.from;

/** Milliseconds the spans cover together; what is covered twice counts once. */
export const coveredMilliseconds = (spans: readonly Window[]): number =>
  joinedSpans(spans).reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);

/** The span of an interval such as a downtime; one that goes on reaches up to now. */
export const spanOf = ({ startTime, endTime }: Interval, now: Instant): Window => ({
  from: startTime,
  to: endTime ?? now,
});
