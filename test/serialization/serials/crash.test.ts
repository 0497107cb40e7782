import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { test } from 'vitest';
import { handler } from '../../../functions/serialization/update-packs/index.ts';
import { theFactory, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { alterCalls, loseAnswers } from '../../support/interrupt.ts';
import { injectFault, throttlingError } from '../../support/meter.ts';
import { freshSerials, type Line, newLine, operationsOf, packOf } from './line.ts';
import { assertWhole, serialItems } from './table.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

const dying = new AsyncLocalStorage<true>();

/**
 * Does `work` in a process that dies: after so many of its calls nothing of it reaches the table any more. Answers what the
 * work would have, and whether it came to that.
 */
async function dieAfter<T>(
  calls: number,
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly died: boolean }> {
  let made = 0;
  const revive = injectFault(() => {
    if (!dying.getStore()) return undefined;
    made += 1;
    return made > calls ? new Error('The process has died.') : undefined;
  });
  const answer = await dying.run(true, work).finally(revive);
  return { answer, died: made > calls };
}

/** What the message says that is sent before anything is claimed, two minutes later. */
async function recoverAll(line: Line): Promise<void> {
  const { attempts } = await serialItems(line);
  const { queues } = await theFactory();
  const sent = queues.held('packs').delayed.map(({ body }) => body);
  const Records = attempts
    .filter(({ status }) => status !== 'committed')
    .map(({ sk }) => {
      const body = sent.find((text) => text.includes(sk));
      assert.ok(body, 'recovery will look after every attempt');
      return { messageId: sk, body };
    });
  const { batchItemFailures } = await handler({ Records } as never);
  assert.deepEqual(batchItemFailures, []);
}

test('a process that commissions serials may die at any call: all or nothing, and again is well', async () => {
  const line = await newLine();
  for (let calls = 1; ; calls += 1) {
    const serials = freshSerials(30);
    await untilSettled();
    const { answer, died } = await dieAfter(calls, () => line.commission(serials));
    const { status, text } = answer;
    if (!died) {
      assert.equal(status, 200, text);
      break;
    }
    await recoverAll(line);
    const claims = await assertWhole(line);
    const there = serials.filter((serial) => claims.has(serial));
    assert.ok(there.length === 0 || there.length === 30, `after ${calls} calls: ${there.length} of 30`);
    if (status === 200) assert.equal(there.length, 30, 'what was answered is true');
    assert.equal((await line.commission(serials)).status, 200);
  }
  const claims = await assertWhole(line);
  for (const { serial } of claims.values()) assert.equal(serial.history.length, 1);
});

test('a process that decommissions packs may die at any call: they are what they were, or decommissioned', async () => {
  const line = await newLine();
  const decommission = (serials: readonly string[]) =>
    line.company.call({
      method: 'POST',
      path: '/api/packs/decommission',
      body: { gtin: '01234567891234', serials, reason: 'destroyed' },
    });
  for (let calls = 1; ; calls += 1) {
    const serials = freshSerials(5);
    await line.commission(serials);
    await untilSettled();
    const { answer, died } = await dieAfter(calls, () => decommission(serials));
    const { status, text } = answer;
    if (!died) {
      assert.equal(status, 200, text);
      break;
    }
    await recoverAll(line);
    const claims = await assertWhole(line);
    const statuses = new Set(serials.map((serial) => claims.get(serial)?.serial.status));
    assert.equal(statuses.size, 1, `after ${calls} calls: ${[...statuses]}`);
    assert.equal((await decommission(serials)).status, 200);
    for (const serial of serials) assert.equal((await packOf(line, serial))?.['pack-status'], 'Decommissioned');
  }
});

test('lost answers are no duplicates: each write that is sent again meets itself', async () => {
  const line = await newLine();
  for (const lost of ['PutItem', 'BatchExecuteStatement', 'TransactWriteItems', 'UpdateItem']) {
    const serials = freshSerials(60);
    await untilSettled();
    let left = 3;
    const restore = loseAnswers((command) => command.startsWith(lost.slice(0, 12)) && left-- > 0, 3);
    const { status, text } = await line.commission(serials).finally(restore);
    assert.equal(status, 200, `${lost}: ${text}`);
    const claims = await assertWhole(line);
    for (const serial of serials) assert.equal(claims.get(serial)?.serial.history.length, 1);
  }
  assert.equal((await operationsOf(line)).length, 4);
});

test('a commit of which no answer ever comes is answered with its real outcome', async () => {
  const line = await newLine();
  const serials = freshSerials(10);
  await untilSettled();
  const restore = loseAnswers((command) => command.startsWith('TransactWrite'), Number.POSITIVE_INFINITY);
  const { status, text } = await line.commission(serials).finally(restore);
  assert.equal(status, 200, text);
  assert.equal((await assertWhole(line)).size, 10);
});

test('a busy table is no conflict: what it turned away is sent again', async () => {
  const line = await newLine();
  const serials = freshSerials(200);
  await untilSettled();
  let turnedAway = 5;
  const restore = injectFault((command) => {
    if (command !== 'BatchExecuteStatement' || turnedAway === 0) return undefined;
    turnedAway -= 1;
    return throttlingError();
  });
  const { status, text } = await line.commission(serials).finally(restore);
  assert.equal(status, 200, text);
  assert.equal((await assertWhole(line)).size, 200);
});

test('serials that a dead attempt holds do not count, and are free when its lease is over', async () => {
  const line = await newLine();
  const serials = freshSerials(40);
  await untilSettled();
  const opens = ({ Item }: { readonly Item?: Readonly<Record<string, unknown>> }) => Item?.status === 'pending';
  const outlive = alterCalls(
    (command, input) => command === 'PutItem' && opens(input),
    (input) => Object.assign(input.Item as object, { until: '2020-01-01T00:00:00.000Z' }),
  );
  let claimed = false;
  const revive = injectFault((command) => {
    if (claimed) return new Error('The process has died.');
    claimed = command === 'BatchExecuteStatement';
    return undefined;
  });
  await line.commission(serials).finally(() => {
    revive();
    outlive();
  });
  assert.ok((await serialItems(line)).claims.size > 0, 'claims are left behind');
  for (const serial of serials.slice(0, 3)) assert.equal(await packOf(line, serial), undefined);
  assert.equal((await line.commission(serials, { batch: 'OTHER' })).status, 200);
  await recoverAll(line);
  assert.equal((await assertWhole(line)).size, 40);
});
