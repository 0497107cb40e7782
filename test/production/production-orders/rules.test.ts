import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { test } from 'vitest';
import {
  activationOf,
  isEnded,
  orderStatus,
  runningStatusAfter,
} from '../../../functions/production/production-orders/rules.ts';
import { RUNNING_STATUSES } from '../../../functions/production/production-orders/schema.ts';
import { blankOrder } from '../../../functions/production/production-orders/sent-order.ts';

const START = '2026-01-10T08:00:00.000Z';
const DUE = '2026-02-10T08:00:00.000Z';

const line = (quantityProduced: number, product = 'P1') => ({ product, quantityOrdered: 10, quantityProduced });
const statusAt = (now: string, ...products: ReturnType<typeof line>[]) =>
  orderStatus({ products, startDate: START, dueDate: DUE }, new Date(now));

test('an order is scheduled before its start date as long as nothing is produced', () => {
  assert.equal(statusAt('2026-01-10T07:59:59.999Z', line(0)), 'scheduled');
  assert.equal(statusAt('2026-01-10T07:59:59.999Z', line(0), line(1, 'P2')), 'onschedule');
});

test('an order is on schedule from its start date to its due date, both included', () => {
  assert.equal(statusAt(START, line(0)), 'onschedule');
  assert.equal(statusAt(DUE, line(9)), 'onschedule');
});

test('an order is delayed after its due date until every product is produced', () => {
  assert.equal(statusAt('2026-02-10T08:00:00.001Z', line(9)), 'delayed');
  assert.equal(statusAt('2026-02-10T08:00:00.001Z', line(10), line(9, 'P2')), 'delayed');
  assert.equal(statusAt('2026-02-10T08:00:00.001Z', line(10), line(11, 'P2')), 'completed');
});

test('an order is completed as soon as every product is, whatever the date', () => {
  assert.equal(statusAt('2020-01-01T00:00:00.000Z', line(10)), 'completed');
});

const running = fc.constantFrom(...RUNNING_STATUSES);
const hand = fc.record({
  ended: fc.option(fc.boolean(), { nil: undefined }),
  runningStatus: fc.option(running, { nil: undefined }),
});

test('whether an order has started is never decided by hand', async () => {
  await fc.assert(
    fc.property(running, hand, fc.nat(20), (before, sent, produced) => {
      const after = runningStatusAfter(before, sent, produced > 0);
      if (after === before || isEnded(after)) return;
      assert.ok(isEnded(before) && sent.ended === false);
      assert.equal(after, produced > 0 ? 'started' : 'notstarted');
    }),
  );
});

test('sending back the running status and the end an order has changes nothing', async () => {
  await fc.assert(
    fc.property(running, fc.nat(20), (before, produced) => {
      const same = { ended: isEnded(before), runningStatus: before };
      assert.equal(runningStatusAfter(before, same, produced > 0), before);
    }),
  );
});

test('of running status and end, the one that says something new is heard', () => {
  assert.equal(runningStatusAfter('started', { ended: false, runningStatus: 'archived' }, false), 'archived');
  assert.equal(runningStatusAfter('closed', { ended: false, runningStatus: 'closed' }, true), 'started');
  assert.equal(runningStatusAfter('notstarted', { ended: true, runningStatus: 'notstarted' }, false), 'closed');
  assert.equal(runningStatusAfter('archived', { ended: true }, false), 'archived');
});

test('a closed or archived order cannot be activated even when it is active', () => {
  const at = (runningStatus: (typeof RUNNING_STATUSES)[number], active: boolean) =>
    activationOf({ ...blankOrder(1), runningStatus, active });
  assert.equal(at('closed', true), 'too late');
  assert.equal(at('archived', false), 'too late');
  assert.equal(at('started', true), 'active already');
  assert.equal(at('notstarted', false), 'activates');
});
