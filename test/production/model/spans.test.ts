import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import {
  commonSpans,
  coveredMilliseconds,
  joinedSpans,
  spanOf,
  spansWithin,
  spansWithout,
} from '../../../functions/production/model/spans.ts';

const HORIZON = 120;
const minuteMs = 60_000;
const at = (minute: number) => new Date(Date.parse('2026-07-20T00:00:00Z') + minute * minuteMs).toISOString();
const minutes = Array.from({ length: HORIZON }, (_, minute) => minute);

const pair = fc.tuple(fc.nat(HORIZON), fc.nat(HORIZON)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const pairs = fc.array(pair, { maxLength: 8 });
type Pair = { readonly from: number; readonly to: number };
const spans = (all: readonly Pair[]) => all.map(({ from, to }) => ({ from: at(from), to: at(to) }));
const covered = (all: readonly Pair[], minute: number) => all.some(({ from, to }) => from <= minute && minute < to);
const coveredBy = (all: ReturnType<typeof joinedSpans>, minute: number) =>
  all.some(({ from, to }) => from <= at(minute) && at(minute) < to);

function assertApart(all: ReturnType<typeof joinedSpans>): void {
  for (const [position, { from, to }] of all.entries()) {
    assert.ok(from < to, 'no span is empty');
    assert.ok(position === 0 || from > (all[position - 1]?.to ?? ''), 'spans are apart and in order');
  }
}

test('joined spans cover the same minutes once, whatever overlaps', () => {
  fc.assert(
    fc.property(pairs, (sent) => {
      const result = joinedSpans(spans(sent));
      assertApart(result);
      for (const minute of minutes) assert.equal(coveredBy(result, minute), covered(sent, minute));
      const distinct = minutes.filter((minute) => covered(sent, minute)).length;
      assert.equal(coveredMilliseconds(spans(sent)), distinct * minuteMs, 'downtimes that overlap count once');
    }),
  );
});

test('what others cover is taken out, minute by minute', () => {
  fc.assert(
    fc.property(pairs, pairs, (sent, others) => {
      const result = spansWithout(spans(sent), spans(others));
      assertApart(result);
      for (const minute of minutes) {
        assert.equal(coveredBy(result, minute), covered(sent, minute) && !covered(others, minute));
      }
    }),
  );
});

test('what both cover is left, minute by minute', () => {
  fc.assert(
    fc.property(pairs, pairs, (sent, others) => {
      const result = commonSpans(spans(sent), spans(others));
      assertApart(result);
      for (const minute of minutes) {
        assert.equal(coveredBy(result, minute), covered(sent, minute) && covered(others, minute));
      }
    }),
  );
});

test('within a window only what lies in it is left', () => {
  fc.assert(
    fc.property(pairs, pair, (sent, window) => {
      const result = spansWithin(spans(sent), { from: at(window.from), to: at(window.to) });
      for (const minute of minutes) {
        assert.equal(coveredBy(result, minute), covered(sent, minute) && covered([window], minute));
      }
    }),
  );
});

test('an interval that goes on reaches up to now', () => {
  assert.deepEqual(spanOf({ startTime: at(1), endTime: null }, at(9)), { from: at(1), to: at(9) });
  assert.deepEqual(spanOf({ startTime: at(1), endTime: at(3) }, at(9)), { from: at(1), to: at(3) });
});
