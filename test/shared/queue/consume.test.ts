import assert from 'node:assert/strict';
import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { afterEach, beforeEach, test, vi } from 'vitest';
import { consumeQueue, consumeStream } from '../../../shared/queue/consume.ts';

let lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(JSON.parse(line)));
});
afterEach(() => void vi.restoreAllMocks());

const message = (messageId: string, body: unknown) =>
  ({ messageId, body: typeof body === 'string' ? body : JSON.stringify(body) }) as SQSRecord;
const record = (SequenceNumber: string) => ({ dynamodb: { SequenceNumber } }) as DynamoDBRecord;

test('of a queue batch exactly those messages come again that failed, and the others are carried out', async () => {
  const done: number[] = [];
  const handler = consumeQueue<{ number: number }>(async ({ number }) => {
    if (number === 2) throw new Error('Two is too many.');
    done.push(number);
  });
  const Records = [1, 2, 3].map((number) => message(`m${number}`, { number }));
  const answer = await handler({ Records: [...Records, message('m4', '{no JSON')] });
  assert.deepEqual(answer, { batchItemFailures: [{ itemIdentifier: 'm2' }, { itemIdentifier: 'm4' }] });
  assert.deepEqual(done, [1, 3]);
  assert.deepEqual(
    lines.map(({ level, metric }) => [level, metric]),
    [
      ['error', 'RecordFailed'],
      ['error', 'RecordFailed'],
    ],
  );
  assert.match(String(lines[0]?.message), /Two is too many/);
});

test('messages of a batch are carried out in parallel and know when it came in', async () => {
  const begun = new Set<number>();
  const together = Promise.withResolvers<void>();
  const handler = consumeQueue<null>(async (_, batch) => {
    begun.add(batch.begun);
    waiting -= 1;
    if (waiting === 0) together.resolve();
    await together.promise;
  });
  let waiting = 3;
  const before = Date.now();
  const answer = await handler({ Records: ['a', 'b', 'c'].map((id) => message(id, null)) });
  assert.deepEqual(answer, { batchItemFailures: [] });
  const [at = 0] = begun;
  assert.ok(begun.size === 1 && at >= before && at <= Date.now());
});

test('of a stream batch every failed record is named by its sequence number: Lambda goes on from the first', async () => {
  const handler = consumeStream('set-aside', (records) => async (one) => {
    if (one !== records[0]) throw new Error('Only the first.');
  });
  const answer = await handler({ Records: [record('100'), record('101'), record('102')] });
  assert.deepEqual(answer, { batchItemFailures: [{ itemIdentifier: '101' }, { itemIdentifier: '102' }] });
});

test('what fails before the first record fails the batch as a whole', async () => {
  const handler = consumeStream('set-aside', () => {
    throw new Error('No beginning.');
  });
  await assert.rejects(handler({ Records: [record('100')] }), /No beginning/);
});
