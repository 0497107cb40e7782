import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSRecord } from 'aws-lambda';
import { type TestContext, test } from 'vitest';
import { callEngine } from '../../local/aws.ts';
import { pollQueue } from '../../local/pollers/queue.ts';
import { type Queues, startQueues } from '../../local/queues.ts';
import { eventually } from '../support/eventually.ts';

type Handler = (bodies: readonly string[], records: readonly SQSRecord[]) => unknown;

async function open(context: TestContext, handler: Handler, options: Parameters<typeof startQueues>[0] = {}) {
  const queues = await startQueues(options);
  const poller = poll(queues, handler);
  context.onTestFinished(async () => {
    await poller.stop();
    await queues.stop();
  });
  return { queues, poller };
}

function poll(queues: Queues, handler: Handler) {
  return pollQueue({
    queues,
    name: 'changes',
    batchSize: 10,
    concurrencyMax: 3,
    handler: async ({ Records }) =>
      handler(
        Records.map(({ body }) => body),
        Records,
      ),
    report: () => {},
  });
}

function send(queues: Queues, bodies: readonly string[], more: object = {}) {
  const Entries = bodies.map((MessageBody, position) => ({ Id: String(position), MessageBody, ...more }));
  return callEngine(queues.endpoint, 'AmazonSQS.SendMessageBatch', { QueueUrl: queues.urls.changes, Entries });
}

const idle = { ready: [], delayed: [], inflight: [] };

test('messages arrive as SQS records, and are gone once the function has succeeded', async (context) => {
  const seen: SQSRecord[] = [];
  const { queues, poller } = await open(context, (_, records) => void seen.push(...records));
  await send(queues, ['{"a":1}', '{"b":2}']);
  await poller.settled();
  assert.deepEqual(seen.map(({ body }) => body).sort(), ['{"a":1}', '{"b":2}']);
  assert.equal(seen[0]?.eventSourceARN, 'arn:aws:sqs:eu-west-1:000000000000:changes');
  assert.equal(seen[0]?.attributes.ApproximateReceiveCount, '1');
  assert.deepEqual(queues.held('changes'), idle);
});

test('of a partly failed batch only what failed comes back', async (context) => {
  const seen: string[] = [];
  const failOnce = (bodies: readonly string[], records: readonly SQSRecord[]) => {
    seen.push(...bodies);
    const failed = records.filter(({ body, attributes }) => body === 'b' && attributes.ApproximateReceiveCount === '1');
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  const { queues } = await open(context, failOnce, { visibilitySeconds: 1 });
  await send(queues, ['a', 'b', 'c']);
  await eventually(() => assert.deepEqual(seen.toSorted(), ['a', 'b', 'b', 'c']));
  await eventually(() => assert.deepEqual(queues.held('changes'), idle));
});

test('after a throw or a malformed answer nothing is deleted, and settling does not wait for the visibility', async (context) => {
  for (const answer of [
    () => Promise.reject(new Error('broken')),
    () => ({ batchItemFailures: [{ itemIdentifier: 'x' }] }),
  ]) {
    const { queues, poller } = await open(context, answer);
    await send(queues, ['a', 'b']);
    await poller.settled();
    assert.equal(queues.held('changes').inflight.length, 2);
  }
});

test('a message that always fails ends up with the dead letters after five receipts', async (context) => {
  let receipts = 0;
  const { queues } = await open(
    context,
    () => {
      receipts++;
      throw new Error('broken');
    },
    { visibilitySeconds: 0 },
  );
  await send(queues, ['poison']);
  await eventually(() =>
    assert.deepEqual(
      queues.deadLetters('changes').map(({ body }) => body),
      ['poison'],
    ),
  );
  assert.equal(receipts, 5);
});

test('a slow message does not hold up the next one', async (context) => {
  const slow = Promise.withResolvers<void>();
  const seen: string[] = [];
  const { queues } = await open(context, async (bodies) => {
    if (bodies.includes('slow')) await slow.promise;
    seen.push(...bodies);
  });
  await send(queues, ['slow']);
  await eventually(() => assert.equal(queues.held('changes').inflight.length, 1));
  await send(queues, ['fast']);
  await eventually(() => assert.deepEqual(seen, ['fast']));
  slow.resolve();
});

test('a poller that is started again carries what came in between', async (context) => {
  const queues = await startQueues();
  context.onTestFinished(queues.stop);
  const first = poll(queues, () => {});
  await first.stop();
  await send(queues, ['a']);
  const seen: string[] = [];
  const second = poll(queues, (bodies) => void seen.push(...bodies));
  await second.settled();
  await second.stop();
  assert.deepEqual(seen, ['a']);
});

test('queues in a folder survive a restart, messages under way included', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'shopfloor-queues-'));
  context.onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = await startQueues({ folder });
  const failing = poll(before, () => Promise.reject(new Error('broken')));
  await send(before, ['under way']);
  await failing.settled();
  await failing.stop();
  await send(before, ['waiting']);
  await send(before, ['delayed'], { DelaySeconds: 900 });
  await before.stop();

  const seen: string[] = [];
  const { queues, poller } = await open(context, (bodies) => void seen.push(...bodies), { folder });
  await poller.settled();
  assert.deepEqual(seen.toSorted(), ['under way', 'waiting']);
  assert.deepEqual(
    queues.held('changes').delayed.map(({ body }) => body),
    ['delayed'],
  );
});
