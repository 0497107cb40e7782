import assert from 'node:assert/strict';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { type TestContext, test } from 'vitest';
import { Lots } from '../../../functions/inventory/lots/entity.ts';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { callEngine } from '../../../local/aws.ts';
import { queueNames } from '../../../local/queues.ts';
import { openStore } from '../../../shared/db/store.ts';
import type { QueueName } from '../../../shared/queue/name.ts';
import { sqs } from '../../../shared/queue/queue.ts';
import * as world from '../../messaging/webhooks/world.ts';
import { programOutcome } from '../../support/programs.ts';
import { type Invoke, PROGRAM, redrive } from './aws.ts';

world.useEngines();

const FAN_OUT = 'arn:aws:lambda:eu-west-1:000000000000:function:fan-out';

/** A queue of positions of the test's own. */
async function newLostRecords(): Promise<string> {
  const QueueName = `lost-${crypto.randomUUID()}`;
  await sqs().send(new CreateQueueCommand({ QueueName }));
  return `${world.engines().queues.endpoint}/000000000000/${QueueName}`;
}

const program = async (
  t: TestContext,
  how: { lostRecords?: string; invoke?: Invoke; moves?: string[]; refuses?: string; sent?: (string | undefined)[] },
  ...args: string[]
) => {
  const { queues, database } = world.engines();
  const { lostRecords = await newLostRecords(), ...more } = how;
  return redrive(t, { queues, streams: database.endpoint, lostRecords, ...more }, ...args);
};

async function bury(name: QueueName, bodies: readonly string[]): Promise<void> {
  const QueueUrl = `${world.engines().queues.urls[name]}-dead-letters`;
  for (const MessageBody of bodies) {
    await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId: 'acme-1' }));
  }
}

const bodiesIn = (messages: readonly { readonly body: string }[]) => messages.map(({ body }) => body).toSorted();
const dead = (name: QueueName) => bodiesIn(world.engines().queues.deadLetters(name));
const ready = (name: QueueName) => bodiesIn(world.engines().queues.held(name).ready);

/** A lot that a company with a webhook made, and where its change lies in the stream. */
async function lostChange() {
  const company = await world.newCompany();
  const body = { url: 'https://erp.example/', topics: ['lot_created'] };
  const { id } = (await world.call(company, 'POST /api/webhooks', { body })).body;
  const store = openStore({ company: company.company, now: new Date(), admitted: Promise.resolve() });
  const product = { id: 1, code: 'P', uom: null };
  const lot = { id: 1, code: 'L', product, creationDate: store.at, expirationDate: null, supplierLot: null };
  await store.commit(store.creationWrites(Lots, lot), undefined);
  const { streamArn } = world.engines().database;
  const { shardId, sequences } = await writtenTo(`${company.company}#lots`);
  return {
    company,
    webhook: id as number,
    position: { streamArn, shardId, first: sequences[0] ?? '', last: sequences.at(-1) ?? '' },
  };
}

type Shards = { readonly StreamDescription: { readonly Shards: readonly { readonly ShardId: string }[] } };
type Page = { readonly Records: DynamoDBStreamEvent['Records']; readonly NextShardIterator?: string };

/** Sequence numbers of the changes of a partition. */
async function writtenTo(partition: string) {
  const { endpoint, streamArn: StreamArn } = world.engines().database;
  const ask = <T>(operation: string, body: object) =>
    callEngine<T>(endpoint, `DynamoDBStreams_20120810.${operation}`, body);
  const { StreamDescription } = await ask<Shards>('DescribeStream', { StreamArn });
  const shardId = StreamDescription.Shards.at(-1)?.ShardId ?? '';
  const from = { StreamArn, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON' };
  let { ShardIterator: iterator } = await ask<{ ShardIterator?: string }>('GetShardIterator', from);
  const sequences: string[] = [];
  while (iterator) {
    const { Records, NextShardIterator }: Page = await ask('GetRecords', { ShardIterator: iterator, Limit: 1_000 });
    const ours = Records.filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S === partition);
    sequences.push(...ours.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? ''));
    iterator = Records.length > 0 ? NextShardIterator : undefined;
  }
  return { shardId, sequences };
}

type Place = Awaited<ReturnType<typeof lostChange>>['position'];

/** What Lambda leaves of a batch that a function gave up on. */
const report = ({ streamArn, shardId, first, last }: Place) =>
  JSON.stringify({
    requestContext: {
      requestId: 'r',
      functionArn: FAN_OUT,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 11,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: '2026-11-24T08:00:00.000Z',
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first,
      endSequenceNumber: last,
      approximateArrivalOfFirstRecord: '2026-11-24T07:00:00Z',
      approximateArrivalOfLastRecord: '2026-11-24T07:00:00Z',
      batchSize: 1,
      streamArn,
    },
  });

async function leave(lostRecords: string, body: string): Promise<void> {
  await sqs().send(new SendMessageCommand({ QueueUrl: lostRecords, MessageBody: body }));
}

async function left(lostRecords: string): Promise<readonly (string | undefined)[]> {
  const { Messages = [] } = await sqs().send(
    new ReceiveMessageCommand({ QueueUrl: lostRecords, VisibilityTimeout: 0, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body }) => Body);
}

test('without an order the dead letters are only counted', async (t) => {
  const lostRecords = await newLostRecords();
  await leave(lostRecords, 'position');
  await bury('changes', ['1', '2']);
  const { status, stdout } = await program(t, { lostRecords });
  assert.equal(status, 0);
  const counts = queueNames.toSorted().map((name) => `${name} ${name === 'changes' ? 2 : 0}\n`);
  assert.equal(stdout.replaceAll(/ +/g, ' '), `${counts.join('')}lost-records 1\n`);
  assert.deepEqual(dead('changes'), ['1', '2']);
});

test('the dead letters of one queue go back to it as they were, and those of others stay', async (t) => {
  const bodies = Array.from({ length: 25 }, (_, position) => `{"number":${position}}`).concat('{', 'Größe ✓');
  await bury('deliveries', bodies);
  await bury('retries', ['other']);
  const sent: (string | undefined)[] = [];
  const { status, stdout } = await program(t, { sent }, '--queue', 'deliveries');
  assert.deepEqual([status, stdout.replaceAll(/ +/g, ' ')], [0, 'deliveries 27 moved back\n']);
  assert.deepEqual(ready('deliveries'), bodies.toSorted());
  assert.deepEqual(dead('deliveries'), []);
  assert.deepEqual(dead('retries'), ['other']);
  assert.deepEqual(new Set(sent), new Set(['acme-1']), 'the queue stays fair');
});

test('a dead letter that its queue does not take stays where it is', async (t) => {
  await bury('bookings', ['kept']);
  const { status, stderr } = await program(t, { refuses: 'SendMessage' }, '--queue', 'bookings');
  assert.equal(status, 1);
  assert.match(stderr, /0 were moved, the others stay where they are/);
  assert.deepEqual(ready('bookings'), []);
  const again = await program(t, {});
  assert.match(again.stdout, /bookings +1\n/);
});

test('where SQS moves dead letters itself, it is asked to', async (t) => {
  await bury('changes', ['untouched']);
  const before = dead('changes');
  const { status, stdout } = await program(t, { moves: ['changes'] }, '--queue', 'changes');
  assert.deepEqual([status, stdout.replaceAll(/ +/g, ' ')], [0, 'changes 7 moved back\n']);
  assert.deepEqual(dead('changes'), before);
});

test('a record fan-out gave up on is read from the stream again and published, once however often it is', async (t) => {
  const { company, webhook, position } = await lostChange();
  const lostRecords = await newLostRecords();
  const invoked: string[] = [];
  const invoke: Invoke = async (functionArn, event) => {
    invoked.push(functionArn);
    return fanOut(event);
  };
  for (let time = 0; time < 2; time += 1) {
    await leave(lostRecords, report(position));
    const { status, stdout } = await program(t, { lostRecords, invoke }, '--queue', 'lost-records');
    assert.equal(status, 0);
    assert.match(stdout, /lost-records +1 published again/);
    const { topic, body } = await world.onlyDelivery(company, webhook);
    assert.equal(topic, 'lot_created');
    assert.match(body, /"L"/);
    assert.deepEqual(await left(lostRecords), []);
  }
  assert.deepEqual(invoked, [FAN_OUT, FAN_OUT]);
});

test('of several records exactly those between the first and the last are handed over, in their order', async (t) => {
  const { company, position } = await lostChange();
  const store = openStore({ company: company.company, now: new Date(), admitted: Promise.resolve() });
  for (let change = 1; change <= 250; change += 1) {
    const before = await store.must(Lots, '1'.padStart(16, '0'));
    await store.commit(store.replacementWrites(Lots, before, { ...before.data, supplierLot: `S${change}` }), undefined);
  }
  const { sequences } = await writtenTo(`${company.company}#lots`);
  const wanted = sequences.slice(10, 240);
  const handed: string[] = [];
  const invoke: Invoke = async (_functionArn, event) => {
    const { Records } = event as DynamoDBStreamEvent;
    assert.ok(Records.length <= 100);
    handed.push(...Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? ''));
    return { batchItemFailures: [] };
  };
  const lostRecords = await newLostRecords();
  await leave(lostRecords, report({ ...position, first: wanted[0] ?? '', last: wanted.at(-1) ?? '' }));
  assert.equal((await program(t, { lostRecords, invoke }, '--queue', 'lost-records')).status, 0);
  assert.deepEqual(
    handed.filter((sequence) => sequences.includes(sequence)),
    wanted,
  );
});

const failing: Record<string, Invoke> = {
  'The function is broken.': async () => undefined,
  'The function still fails with 1 of 1 records.': async (_functionArn, event) => ({
    batchItemFailures: (event as DynamoDBStreamEvent).Records.map(({ dynamodb }) => ({
      itemIdentifier: dynamodb?.SequenceNumber,
    })),
  }),
};

for (const [complaint, invoke] of Object.entries(failing)) {
  test(`a position stays while its records fail: ${complaint}`, async (t) => {
    const { position } = await lostChange();
    const lostRecords = await newLostRecords();
    await leave(lostRecords, report(position));
    const { status, stderr } = await program(t, { lostRecords, invoke }, '--all');
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`${position.first}.* stays\\. .*${complaint}`));
    assert.deepEqual(await left(lostRecords), [report(position)]);
  });
}

test('records the stream has forgotten are named, with what else can be done, and their position stays', async (t) => {
  const { position } = await lostChange();
  const lostRecords = await newLostRecords();
  const before = '0'.repeat(position.first.length);
  const body = report({ ...position, first: before, last: before });
  await leave(lostRecords, body);
  const invoke: Invoke = async () => assert.fail('invoked');
  const { status, stderr } = await program(t, { lostRecords, invoke }, '--queue', 'lost-records');
  assert.equal(status, 1);
  assert.match(stderr, /keeps records for 24 hours, and these arrived at 2026-11-24T07:00:00Z.*INCREMENTAL_EXPORT/);
  assert.deepEqual(await left(lostRecords), [body]);
});

test('an unreadable position keeps no other from being published', async (t) => {
  const { company, webhook, position } = await lostChange();
  const lostRecords = await newLostRecords();
  await leave(lostRecords, 'not a position');
  await leave(lostRecords, report(position));
  const invoke: Invoke = async (_functionArn, event) => fanOut(event);
  assert.equal((await program(t, { lostRecords, invoke }, '--queue', 'lost-records')).status, 1);
  assert.equal((await world.onlyDelivery(company, webhook)).topic, 'lot_created');
  assert.deepEqual(await left(lostRecords), ['not a position']);
});

test('a call without a meaning is answered with what is wrong and the usage', async (t) => {
  const complaints: readonly (readonly [readonly string[], RegExp])[] = [
    [['--queue', 'orders'], /There is no queue "orders", only bookings, changes, .*, lost-records/],
    [['--queue', 'changes', '--all'], /Either --queue or --all/],
    [['--everything'], /--everything/],
    [['deliveries'], /deliveries/],
  ];
  for (const [args, complaint] of complaints) {
    const { status, stderr, stdout } = await program(t, {}, ...args);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, complaint);
    assert.match(stderr, /Usage:/);
  }
});

test('--help prints the usage', async () => {
  const { status, stdout } = await programOutcome(PROGRAM, ['--help']);
  assert.equal(status, 0);
  assert.match(stdout, /^Usage:/);
});
