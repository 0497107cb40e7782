import assert from 'node:assert/strict';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type TestContext, test } from 'vitest';
import { callEngine } from '../../local/aws.ts';
import { startDatabase } from '../../local/dynamodb.ts';
import type { Poller } from '../../local/pollers/poller.ts';
import { memoryPosition } from '../../local/pollers/position.ts';
import { pollQueue } from '../../local/pollers/queue.ts';
import { untilQuiet } from '../../local/pollers/quiet.ts';
import { pollStream } from '../../local/pollers/stream.ts';
import { startQueues } from '../../local/queues.ts';
import { sandboxClient, sandboxTable } from '../../local/table.ts';

test('what a message writes that was under way before is waited for, although the stream was quiet', async (context) => {
  const { read, work, write, begin } = await start(context);
  const released = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const seen: string[] = [];
  const stream = read((name) => seen.push(name));
  const queue = work(async () => {
    begun.resolve();
    await released.promise;
    await write('by the message');
  });
  await begin();
  await begun.promise;
  const asked: Poller = {
    ...queue,
    settled() {
      released.resolve();
      return queue.settled();
    },
  };
  await untilQuiet([stream, asked]);
  assert.deepEqual(seen, ['by the message']);
});

/** Both engines, a reader of the stream, and a consumer of a queue. */
async function start(context: TestContext) {
  const [database, queues] = await Promise.all([startDatabase(), startQueues()]);
  const client = sandboxClient(database.endpoint);
  const pollers: Poller[] = [];
  context.onTestFinished(async () => {
    for (const poller of pollers) await poller.stop();
    client.destroy();
    await Promise.all([database.stop(), queues.stop()]);
  });
  const started = (poller: Poller) => {
    pollers.push(poller);
    return poller;
  };
  const report = (_: string, error: unknown) => {
    throw error;
  };
  const { endpoint, streamArn } = database;
  return {
    read: (told: (name: string) => void) =>
      started(
        pollStream({
          endpoint,
          streamArn,
          position: memoryPosition(),
          batchSize: 100,
          attemptsMax: 11,
          wants: () => true,
          handler: async ({ Records }) => {
            for (const { dynamodb } of Records) told(dynamodb?.Keys?.sk?.S ?? '');
          },
          discard: () => {},
          report,
        }),
      ),
    work: (handler: () => Promise<void>) =>
      started(pollQueue({ queues, name: 'bookings', handler, batchSize: 10, concurrencyMax: 1, report })),
    write: (name: string) =>
      client.send(new PutItemCommand({ TableName: sandboxTable, Item: { pk: { S: 'quiet' }, sk: { S: name } } })),
    begin: () =>
      callEngine(queues.endpoint, 'AmazonSQS.SendMessage', { QueueUrl: queues.urls.bookings, MessageBody: '{}' }),
  };
}
