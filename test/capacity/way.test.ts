import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, SQSEvent } from 'aws-lambda';
import { test } from 'vitest';
import { handler as deliverWebhook } from '../../functions/messaging/deliver-webhook/index.ts';
import { handler as fanOut } from '../../functions/messaging/fan-out/index.ts';
import { ProductionOrders } from '../../functions/production/production-orders/entity.ts';
import { blankOrder } from '../../functions/production/production-orders/sent-order.ts';
import { entityItem } from '../../shared/db/entity.ts';
import { queueUrl, sqs } from '../../shared/queue/queue.ts';
import { post, workshop } from '../production/production-orders/workshop.ts';
import { lengthenDeadlines } from '../support/deadlines.ts';
import { inProcess, type TestCompany, useOwnFactory } from '../support/factory.ts';
import { receiver } from '../support/receiver.ts';
import { countedFunctions } from './invocations.ts';
import { depthSoFar, measure } from './measure.ts';
import { storiesDocument } from './stories-table.ts';

lengthenDeadlines();

// Nothing takes from the stream and the queues but the test.
useOwnFactory({ functions: { ...countedFunctions, has: () => false } });

const AT = '2026-05-04T10:00:00.000Z';

function creation({ id: company }: TestCompany, id: number): DynamoDBRecord {
  const data = { ...blankOrder(id), code: `order ${id}`, startDate: AT, dueDate: AT };
  const image = marshall(entityItem(company, ProductionOrders, data, 1, AT), { removeUndefinedValues: true });
  const ApproximateCreationDateTime = Math.floor(Date.now() / 1_000);
  return { dynamodb: { SequenceNumber: String(id), ApproximateCreationDateTime, NewImage: image as never } };
}

async function queuedEvent(): Promise<SQSEvent> {
  const command = new ReceiveMessageCommand({ QueueUrl: queueUrl('deliveries'), MaxNumberOfMessages: 10 });
  const { Messages = [] } = await sqs().send(command);
  return { Records: Messages.map(({ Body, MessageId }) => ({ body: Body, messageId: MessageId })) } as SQSEvent;
}

test('from a change to the call of an endpoint it is so many round trips as docs/performance.md says', {
  skip: !inProcess,
}, async (t) => {
  const company = await workshop();
  const endpoint = await receiver(t);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['productionOrder/create'] });
  // The first one begins the ledger, and reads who listens.
  await fanOut({ Records: [creation(company, 901)] });
  await queuedEvent();
  const { cost: told } = await measure(() => fanOut({ Records: [creation(company, 902)] }));
  const event = await queuedEvent();
  let calledAt = 0;
  endpoint.answer(() => {
    calledAt = depthSoFar();
    return {};
  });
  await measure(() => deliverWebhook(event));
  assert.equal(endpoint.calls.length, 1);
  const document = await readFile(storiesDocument, 'utf8');
  const said = /From a change to the call of an endpoint it is (\d+) round trips/.exec(document)?.[1];
  assert.equal(told.depth + calledAt, Number(said));
});
