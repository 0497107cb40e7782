import assert from 'node:assert/strict';
import { SendMessageBatchCommand, type SendMessageBatchCommandInput } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { test, vi } from 'vitest';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { channelPartition } from '../../../functions/messaging/model/channel-items.ts';
import { ProductionOrders } from '../../../functions/production/production-orders/entity.ts';
import { blankOrder } from '../../../functions/production/production-orders/sent-order.ts';
import { entityItem } from '../../../shared/db/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { sqs } from '../../../shared/queue/queue.ts';
import { post, workshop } from '../../production/production-orders/workshop.ts';
import { untilSettled, useOwnFactory } from '../../support/factory.ts';
import { injectFault } from '../../support/meter.ts';
import { receiver } from '../../support/receiver.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

const AT = '2026-05-04T10:00:00.000Z';

/** The record of the creation of a production order. */
const creation = (company: string, id: number): DynamoDBRecord => {
  const data = { ...blankOrder(id), code: `order ${id}`, startDate: AT, dueDate: AT };
  return {
    dynamodb: {
      SequenceNumber: String(id),
      ApproximateCreationDateTime: Math.floor(Date.now() / 1_000),
      NewImage: marshall(entityItem(company, ProductionOrders, data, 1, AT)) as never,
    },
  };
};

type Entries = NonNullable<SendMessageBatchCommandInput['Entries']>;

/** Gathers what SQS takes, and lets it not take what `isRefused` picks. */
function watchSends(isRefused: (body: string) => boolean = () => false) {
  const sends: Entries[] = [];
  const send = sqs().send.bind(sqs()) as (command: object) => Promise<object>;
  vi.spyOn(sqs(), 'send').mockImplementation((async (command: object) => {
    if (!(command instanceof SendMessageBatchCommand)) return send(command);
    const { Entries: all = [], QueueUrl } = command.input;
    const refused = all.filter(({ MessageBody = '' }) => isRefused(MessageBody));
    const taken = all.filter((entry) => !refused.includes(entry));
    sends.push(taken);
    const answer = taken.length > 0 && (await send(new SendMessageBatchCommand({ QueueUrl, Entries: taken })));
    return { ...answer, Failed: refused.map(({ Id }) => ({ Id, Code: 'ServiceUnavailable', SenderFault: false })) };
  }) as never);
  return sends;
}

/** The orders a channel has something of, in their order. */
async function idsInChannel(company: string, channel: number): Promise<readonly number[]> {
  const pk = channelPartition(company, channel);
  const items = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  return items.map(({ sk }) => Number(sk));
}

test('the messages of a batch go together, ten at once to each queue', async (t) => {
  const company = await workshop();
  const endpoint = await receiver(t);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['productionOrder/create'] });
  await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  await untilSettled();
  const sends = watchSends();
  const Records = Array.from({ length: 20 }, (_, id) => creation(company.id, id + 1));
  assert.deepEqual((await fanOut({ Records })).batchItemFailures, []);
  assert.deepEqual(
    sends.map((taken) => taken.length),
    [10, 10],
  );
  await endpoint.received(20);
});

test('a record whose message is not taken fails alone, and tells once more what it must', async (t) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const company = await workshop();
  const endpoint = await receiver(t);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['productionOrder/create'] });
  const { id } = await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  await untilSettled();
  // Of five the third, once.
  let seen = 0;
  const sends = watchSends(() => {
    seen += 1;
    return seen === 3;
  });
  const Records = Array.from({ length: 5 }, (_, position) => creation(company.id, position + 1));
  assert.deepEqual((await fanOut({ Records })).batchItemFailures, [{ itemIdentifier: '3' }]);
  assert.deepEqual((await fanOut({ Records: Records.slice(2, 3) })).batchItemFailures, []);
  const calls = await endpoint.received(5);
  assert.equal(new Set(calls.map(({ headers }) => headers['webhook-id'])).size, 5);
  assert.deepEqual(
    sends.map((taken) => taken.length),
    [4, 1],
  );
  assert.deepEqual(await idsInChannel(company.id, id), [1, 2, 3, 4, 5]);
});

test('what a channel has of a change is written by fan-out, before its batch is done', async () => {
  const company = await workshop();
  const { id } = await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  await untilSettled();
  const sends = watchSends();
  const Records = Array.from({ length: 3 }, (_, position) => creation(company.id, position + 1));
  const heal = injectFault((command, input) =>
    command === 'UpdateItem' && JSON.stringify(input.Key).includes('0000000000000002')
      ? new Error('The table is away.')
      : undefined,
  );
  vi.spyOn(console, 'error').mockImplementation(() => {});
  assert.deepEqual((await fanOut({ Records })).batchItemFailures, [{ itemIdentifier: '2' }]);
  heal();
  assert.deepEqual((await fanOut({ Records: Records.slice(1) })).batchItemFailures, []);
  assert.deepEqual(sends, []);
  assert.deepEqual(await idsInChannel(company.id, id), [1, 2, 3]);
});
