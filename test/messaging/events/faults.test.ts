import assert from 'node:assert/strict';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, SQSEvent, SQSRecord } from 'aws-lambda';
import { test } from 'vitest';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { handler as recordChange } from '../../../functions/messaging/record-change/index.ts';
import { ProductionOrders } from '../../../functions/production/production-orders/entity.ts';
import { blankOrder } from '../../../functions/production/production-orders/sent-order.ts';
import { entityItem } from '../../../shared/db/entity.ts';
import { sqs } from '../../../shared/queue/queue.ts';
import { ORDERS, type Order, order, post, put, workshop } from '../../production/production-orders/workshop.ts';
import { type TestCompany, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { injectFault, throttlingError } from '../../support/meter.ts';
import { receiver } from '../../support/receiver.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

const TOPICS = ['productionOrder/create', 'productionOrder/update', 'productionOrder/delete'];

/** The stream record of an order's creation, as DynamoDB would write it. */
function created(company: TestCompany, id: number, sequence: string): DynamoDBRecord {
  const at = '2026-05-04T10:00:00.000Z';
  const data = { ...blankOrder(id), code: `order ${id}`, startDate: at, dueDate: at };
  const image = marshall(entityItem(company.id, ProductionOrders, data, 1, at), { removeUndefinedValues: true });
  return {
    eventID: sequence,
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: sequence, NewImage: image as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] },
  } as DynamoDBRecord;
}

const message = (messageId: string, body: string) => ({ messageId, body }) as SQSRecord;

async function channelCodes(company: TestCompany): Promise<readonly string[]> {
  await untilSettled();
  const { body } = await company.call<readonly Order[]>({ path: '/api/changes/erp' });
  return body.map(({ code }) => code);
}

test('a stream batch that arrives twice makes every call once', async (context) => {
  const company = await workshop();
  const endpoint = await receiver(context);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  const Records = [created(company, 901, '1'), created(company, 902, '2')];
  assert.deepEqual(await fanOut({ Records }), { batchItemFailures: [] });
  await untilSettled();
  assert.deepEqual(await fanOut({ Records }), { batchItemFailures: [] });
  await untilSettled();
  const ids = endpoint.calls.map(({ json }) => (json as Order).id);
  assert.deepEqual(ids.toSorted(), [901, 902]);
});

test('a record that cannot be published is reported alone, and published when it comes again', async (context) => {
  const company = await workshop();
  const endpoint = await receiver(context);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  const Records = [created(company, 911, '1'), created(company, 912, '2'), created(company, 913, '3')];
  const heal = injectFault((command, input) =>
    command === 'PutItem' && JSON.stringify(input).includes('order 912') ? new Error('no such luck') : undefined,
  );
  const { batchItemFailures } = await fanOut({ Records });
  heal();
  assert.deepEqual(batchItemFailures, [{ itemIdentifier: '2' }]);
  await endpoint.received(2);
  // Lambda goes on from the first failed record.
  assert.deepEqual(await fanOut({ Records: Records.slice(1) }), { batchItemFailures: [] });
  await endpoint.received(3);
  await untilSettled();
  assert.deepEqual(endpoint.calls.map(({ json }) => (json as Order).id).toSorted(), [911, 912, 913]);
});

test('a queue that does not take a delivery loses nothing: the record comes again', async (context) => {
  const company = await workshop();
  const endpoint = await receiver(context);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  let broken = true;
  sqs().middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        if (broken && commandName === 'SendMessageBatchCommand') throw new Error('the queue is out of reach');
        return next(request);
      },
    { step: 'initialize', name: 'brokenQueue' },
  );
  context.onTestFinished(() => void sqs().middlewareStack.remove('brokenQueue'));
  const Records = [created(company, 921, '1')];
  assert.deepEqual(await fanOut({ Records }), { batchItemFailures: [{ itemIdentifier: '1' }] });
  broken = false;
  assert.deepEqual(await fanOut({ Records }), { batchItemFailures: [] });
  await endpoint.received(1);
  await untilSettled();
  assert.equal(endpoint.calls.length, 1);
});

test('a poison message of the changes queue fails alone', async () => {
  const company = await workshop();
  const { id } = await post<{ id: number }>(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  const { id: orderId } = await post(company, ORDERS, order('told'));
  assert.deepEqual(await channelCodes(company), ['told']);
  const identity = String(orderId).padStart(16, '0');
  const good = { company: company.id, channel: id, of: 'production-orders', key: identity, identity, version: 9 };
  const body = JSON.stringify({ ...good, at: new Date().toISOString(), event: { id: 'ninth', sequence: 9 } });
  const Records = [message('a', 'not JSON'), message('b', '{"company":"x"}'), message('c', body)];
  const { batchItemFailures } = await recordChange({ Records } as SQSEvent);
  assert.deepEqual(batchItemFailures, [{ itemIdentifier: 'a' }, { itemIdentifier: 'b' }]);
  assert.deepEqual(await channelCodes(company), ['told']);
});

test('a write that is refused by the table makes no event; one that is throttled first makes one', async (context) => {
  const company = await workshop();
  const endpoint = await receiver(context);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  let left = 2;
  const heal = injectFault((command) =>
    command === 'TransactWriteItems' && left-- > 0 ? throttlingError() : undefined,
  );
  context.onTestFinished(heal);
  const { id } = await post(company, ORDERS, order('throttled'));
  const duplicate = await company.call({ method: 'POST', path: ORDERS, body: order('throttled') });
  assert.equal(duplicate.status, 400);
  await endpoint.received(1);
  await untilSettled();
  assert.deepEqual(
    endpoint.calls.map(({ json }) => (json as Order).id),
    [id],
  );
});

test('what was committed while nothing was listening is published when fan-out comes back', async () => {
  const company = await workshop();
  await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  // The stream's consumer fails for a while, as after a crash between the write and the event.
  const heal = injectFault((command, input) =>
    command === 'BatchGetItem' && JSON.stringify(input).includes(`${company.id}#counters","sk":"ledger"`)
      ? new Error('down')
      : undefined,
  );
  const { id } = await post(company, ORDERS, order('patient'));
  await put(company, id, { description: 'still here' });
  heal();
  assert.deepEqual(await channelCodes(company), ['patient']);
});
