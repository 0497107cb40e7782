import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sqs } from '../../../shared/queue/queue.ts';
import { untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { freshSerials, newLine } from './line.ts';

useFactory({ rateLimitPerMinute: 0 });

/** Whether a write puts something of an attempt into the table: the attempt itself, or a part of its serials. */
const isOfAttempt = (command: string, { Item }: Readonly<Record<string, unknown>>) =>
  command === 'PutItem' && /#serial-(attempts|chunks=)/.test((Item as { readonly pk: string }).pk);

test('the recovery of an attempt is queued before anything of it is written, so that no crash leaves it behind', async (context) => {
  const line = await newLine();
  const order: string[] = [];
  const name = 'watchesRecovery';
  sqs().middlewareStack.add(
    (next) => async (request) => {
      const result = await next(request);
      if (JSON.stringify(request.input).includes('recover')) order.push('message sent');
      return result;
    },
    { step: 'initialize', name },
  );
  context.onTestFinished(() => void sqs().middlewareStack.remove(name));
  context.onTestFinished(interrupt(isOfAttempt, async () => order.push('attempt begun')));
  assert.equal((await line.commission(freshSerials(3))).status, 200);
  await untilSettled();
  assert.deepEqual(order, ['message sent', 'attempt begun']);
});
