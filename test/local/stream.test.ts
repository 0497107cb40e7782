import assert from 'node:assert/strict';
import { BatchWriteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, test } from 'vitest';
import { type Database, startDatabase } from '../../local/dynamodb.ts';
import { sweepExpired } from '../../local/expiry.ts';
import { memoryPosition, type StreamPosition } from '../../local/pollers/position.ts';
import { pollStream, type StreamSource } from '../../local/pollers/stream.ts';
import { sandboxClient, sandboxTable } from '../../local/table.ts';

let database: Database;
let client: DynamoDBClient;

beforeAll(async () => {
  database = await startDatabase();
  client = sandboxClient(database.endpoint);
});

afterAll(async () => {
  client.destroy();
  await database.stop();
});

type Handler = (names: readonly string[], records: readonly DynamoDBRecord[]) => unknown;

/** A poller of what this test writes: each test has a partition of its own. */
function poll(partition: string, handler: Handler, more: Partial<StreamSource> = {}) {
  const discarded: string[] = [];
  const position: StreamPosition = memoryPosition();
  const poller = pollStream({
    endpoint: database.endpoint,
    streamArn: database.streamArn,
    position,
    wants: ({ dynamodb }) => dynamodb?.Keys?.pk?.S === partition,
    handler: async ({ Records }) => handler(Records.map(nameOf), Records),
    discard: (record) => void discarded.push(nameOf(record)),
    report: () => {},
    batchSize: 100,
    attemptsMax: 11,
    ...more,
  });
  return { poller, discarded, position };
}

const nameOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.Keys?.sk?.S ?? '';
const fail = (records: readonly DynamoDBRecord[], name: string) => ({
  batchItemFailures: records
    .filter((record) => nameOf(record) === name)
    .map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber })),
});

async function write(partition: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const Item = { pk: { S: partition }, sk: { S: name }, entity: { S: 'thing' } };
    await client.send(new PutItemCommand({ TableName: sandboxTable, Item }));
  }
}

test('every change arrives once and in order, with its images', async () => {
  const seen: DynamoDBRecord[] = [];
  const { poller } = poll('ordered', (_, records) => void seen.push(...records));
  await write('ordered', ['a', 'b', 'c']);
  await poller.settled();
  await poller.stop();
  assert.deepEqual(seen.map(nameOf), ['a', 'b', 'c']);
  assert.equal(seen[0]?.eventName, 'INSERT');
  assert.deepEqual(seen[0]?.dynamodb?.NewImage?.entity, { S: 'thing' });
});

test('a batch has at most 100 records, and only those the filter wants', async () => {
  const sizes: number[] = [];
  const requests = (from: number) =>
    Array.from({ length: 25 }, (_, position) => ({
      PutRequest: { Item: { pk: { S: position % 5 === 4 ? 'other' : 'many' }, sk: { S: String(from + position) } } },
    }));
  for (let from = 0; from < 250; from += 25) {
    await client.send(new BatchWriteItemCommand({ RequestItems: { [sandboxTable]: requests(from) } }));
  }
  const { poller } = poll('many', (names) => void sizes.push(names.length));
  await poller.settled();
  await poller.stop();
  assert.equal(
    sizes.reduce((sum, size) => sum + size, 0),
    200,
  );
  assert.ok(sizes.every((size) => size <= 100));
});

test('after a reported failure reading goes on from the first failed record, and what preceded is not repeated', async () => {
  await write('partial', ['a', 'b', 'c', 'd']);
  const batches: string[] = [];
  const { poller } = poll('partial', (names, records) => {
    batches.push(names.join(''));
    return batches.length === 1 ? fail(records, 'c') : undefined;
  });
  await poller.settled();
  await poller.stop();
  assert.deepEqual(batches, ['abcd', 'cd']);
});

test('a batch that throws is halved until the failing record is alone', async () => {
  await write('halved', ['a', 'b', 'c', 'd']);
  const batches: string[] = [];
  let failures = 0;
  const { poller } = poll('halved', (names) => {
    batches.push(names.join(''));
    if (names.includes('c') && ++failures <= 3) throw new Error('broken');
  });
  await poller.settled();
  await poller.stop();
  assert.deepEqual(batches, ['abcd', 'ab', 'cd', 'c', 'c', 'd']);
});

test('a poison record is given up after its attempts, and no other record with it', async () => {
  await write('poison', ['a', 'b', 'c']);
  const seen: string[] = [];
  const { poller, discarded } = poll(
    'poison',
    (names, records) => {
      if (names.includes('b')) return fail(records, 'b');
      seen.push(...names);
      return { batchItemFailures: [] };
    },
    { attemptsMax: 3 },
  );
  await poller.settled();
  await write('poison', ['d']);
  await poller.settled();
  await poller.stop();
  assert.deepEqual(discarded, ['b']);
  assert.deepEqual(seen, ['c', 'd']);
});

test('an answer that names no record of the batch fails the whole batch', async () => {
  await write('malformed', ['a']);
  const answers: unknown[] = [
    { batchItemFailures: [{ itemIdentifier: '' }] },
    { batchItemFailures: [{ id: '1' }] },
    null,
  ];
  let calls = 0;
  const { poller } = poll('malformed', () => answers[calls++]);
  await poller.settled();
  await poller.stop();
  assert.equal(calls, 3);
});

test('a poller that is started again goes on where the one before stopped', async () => {
  const seen: string[] = [];
  const first = poll('restart', (names) => void seen.push(...names));
  await write('restart', ['a', 'b']);
  await first.poller.settled();
  await first.poller.stop();
  await write('restart', ['c', 'd']);
  const second = poll('restart', (names) => void seen.push(...names), { position: first.position });
  await second.poller.settled();
  await second.poller.stop();
  assert.deepEqual(seen, ['a', 'b', 'c', 'd']);
});

test('a poller stopped while a record fails loses nothing', async () => {
  const failing = Promise.withResolvers<void>();
  const first = poll('stopped', () => {
    failing.resolve();
    throw new Error('broken');
  });
  await write('stopped', ['a', 'b']);
  await failing.promise;
  await first.poller.stop();
  const seen: string[] = [];
  const second = poll('stopped', (names) => void seen.push(...names), { position: first.position });
  await second.poller.settled();
  await second.poller.stop();
  assert.deepEqual(first.discarded, []);
  assert.deepEqual(seen, ['a', 'b']);
});

test('what has expired is deleted, and nothing else', async () => {
  const items = [
    { pk: { S: 'ttl' }, sk: { S: 'old' }, ttl: { N: '1000' } },
    { pk: { S: 'ttl' }, sk: { S: 'young' }, ttl: { N: '3000' } },
    { pk: { S: 'ttl' }, sk: { S: 'eternal' } },
  ];
  for (const Item of items) await client.send(new PutItemCommand({ TableName: sandboxTable, Item }));
  const gone: string[] = [];
  const { poller } = poll('ttl', (_, records) => {
    for (const record of records) if (record.eventName === 'REMOVE') gone.push(nameOf(record));
  });
  assert.equal(await sweepExpired(client, new Date(2_000_000)), 1);
  await poller.settled();
  await poller.stop();
  assert.deepEqual(gone, ['old']);
});
