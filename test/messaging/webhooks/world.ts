import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import { type CompanyCredentials, createCompany } from '../../../functions/access/company/onboard.ts';
import { handler as deliverWebhook } from '../../../functions/messaging/deliver-webhook/index.ts';
import { deliverAll, deliveryMessage } from '../../../functions/messaging/model/deliveries.ts';
import { type DeliveryKey, deliveryItemKey, readDelivery } from '../../../functions/messaging/model/delivery-item.ts';
import { handler as webhooks } from '../../../functions/messaging/webhooks/index.ts';
import type { Delivery } from '../../../functions/messaging/webhooks/schema-deliveries.ts';
import { sandboxCredentials } from '../../../local/aws.ts';
import { type Database, startDatabase } from '../../../local/dynamodb.ts';
import { type Queues, startQueues } from '../../../local/queues.ts';
import { sandboxTable } from '../../../local/table.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { QueueName } from '../../../shared/queue/name.ts';
import { queueUrl, send, sqs } from '../../../shared/queue/queue.ts';

let queues: Queues | undefined;
let database: Database | undefined;

/** Runs the tests of a file against the embedded engines. */
export function useEngines(): void {
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    database = await startDatabase();
    queues = await startQueues();
    stops.push(database.stop, queues.stop);
    Object.assign(process.env, sandboxCredentials, {
      TABLE: sandboxTable,
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      AWS_ENDPOINT_URL_SQS: queues.endpoint,
      DELIVERIES_QUEUE_URL: queues.urls.deliveries,
      RETRIES_QUEUE_URL: queues.urls.retries,
      CHANGES_QUEUE_URL: queues.urls.changes,
      ALLOW_LOOPBACK_WEBHOOKS: '1',
    });
  });
  afterAll(async () => {
    db().destroy();
    sqs().destroy();
    await Promise.all(stops.map((stop) => stop()));
  });
}

/** The engines, for tests that look behind the functions. */
export function engines(): { readonly queues: Queues; readonly database: Database } {
  if (!queues || !database) throw new Error('The engines do not run: useEngines() first.');
  return { queues, database };
}

let companies = 0;

/** A company of the test's own. */
export const newCompany = (): Promise<CompanyCredentials> => {
  companies += 1;
  return createCompany({ name: `Factory ${companies}`, timeZone: 'UTC', id: `factory${companies}` });
};

type Request = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** One request to the function of the webhooks, as its company's administrator. */
export async function call(company: CompanyCredentials, route: string, { params, query, headers, body }: Request = {}) {
  const [httpMethod = '', resource = ''] = route.split(' ');
  const pathParameters =
    params && Object.fromEntries(Object.entries(params).map(([name, value]) => [name, `${value}`]));
  const authorizer = {
    company: company.company,
    timeZone: 'UTC',
    usageKey: company.usageKey,
    allowNegativeStock: 'true',
    key: company.key,
    via: 'token',
    admin: 'true',
    scopes: 'productions_write company_admin',
  };
  const event = {
    httpMethod,
    resource,
    path: resource,
    pathParameters: pathParameters ?? null,
    queryStringParameters: query ?? null,
    headers: headers ?? {},
    body: body === undefined ? null : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { authorizer, requestId: crypto.randomUUID(), path: resource },
  };
  const answer = await webhooks(event as unknown as APIGatewayProxyEvent);
  const text = String(answer.body);
  return { status: answer.statusCode, headers: answer.headers ?? {}, body: text === '' ? undefined : JSON.parse(text) };
}

/** A webhook of the company, as the API created it. */
export async function newWebhook(company: CompanyCredentials, url: string): Promise<{ id: number; secret: string }> {
  const { body } = await call(company, 'POST /api/webhooks', { body: { url, topics: ['productionOrder/create'] } });
  return body;
}

let events = 0;

/** Delivers an event to a webhook, as fan-out does; or as a replay does, whose message has no lease. */
export async function deliverEvent(
  { company, key }: CompanyCredentials,
  webhook: number,
  {
    asReplay = false,
    ...changes
  }: {
    readonly eventId?: string;
    readonly body?: unknown;
    readonly triggeredAt?: string;
    readonly asReplay?: boolean;
  } = {},
): Promise<void> {
  events += 1;
  const delivery = {
    company,
    webhook,
    eventId: `event-${events}`,
    topic: 'productionOrder/create',
    body: { id: events },
    triggeredAt: new Date().toISOString(),
    ...changes,
  };
  if (asReplay) return deliverAll([delivery]);
  const made = await deliveryMessage(delivery, key);
  if (made) await send(queueUrl('deliveries'), [made.message]);
}

/** Every message a queue would hand out now. */
export async function pullMessages(name: QueueName): Promise<readonly SQSRecord[]> {
  const QueueUrl = queues?.urls[name];
  const records: SQSRecord[] = [];
  // An empty queue lets its reader wait for a second, also one that would not.
  while (queues?.held(name).ready.length) {
    const { Messages = [] } = await sqs().send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    for (const { Body, MessageId, ReceiptHandle } of Messages) {
      records.push({ body: Body, messageId: MessageId, receiptHandle: ReceiptHandle } as SQSRecord);
    }
  }
  return records;
}

/** Messages of the retries that wait for their time. */
export const waitingRetries = (): readonly DeliveryKey[] =>
  (queues?.held('retries').delayed ?? []).map(({ body }) => JSON.parse(body) as DeliveryKey);

/** Runs the consumer over messages, as the event source does: what did not fail is deleted. Answers how many failed. */
export async function consume(records: readonly SQSRecord[], name: QueueName = 'deliveries'): Promise<number> {
  const { batchItemFailures } = await deliverWebhook({ Records: records.map(received) } as SQSEvent);
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  for (const { messageId, receiptHandle } of records.filter((record) => !failed.has(record.messageId))) {
    if (receiptHandle) {
      await sqs().send(new DeleteMessageCommand({ QueueUrl: queues?.urls[name], ReceiptHandle: receiptHandle }));
    } else failed.delete(messageId);
  }
  return failed.size;
}

const receives = new Map<string, number>();

/** A message as it is handed out now: it says how often it was. */
function received(record: SQSRecord): SQSRecord {
  const count = (receives.get(record.messageId) ?? 0) + 1;
  receives.set(record.messageId, count);
  return { ...record, attributes: { ...record.attributes, ApproximateReceiveCount: String(count) } };
}

/** A message for a delivery that no queue holds: a late copy. */
export const copiedMessage = (key: unknown, messageId = crypto.randomUUID()) =>
  ({ body: typeof key === 'string' ? key : JSON.stringify(key), messageId }) as SQSRecord;

/** Every delivery of a webhook, oldest first, with its place. */
export async function deliveries({ company }: Pick<CompanyCredentials, 'company'>, webhook: number) {
  const { pk } = deliveryItemKey({ company, webhook, sk: '' });
  const { Items = [] } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items.map((item): Delivery & { key: DeliveryKey } => ({
    ...readDelivery(item as Item),
    key: { company, webhook, sk: String(item.sk) },
  }));
}

/** The only delivery of a webhook. */
export async function onlyDelivery(company: CompanyCredentials, webhook: number) {
  const [delivery, ...others] = await deliveries(company, webhook);
  if (!delivery || others.length > 0)
    throw new Error(`The webhook has ${others.length + (delivery ? 1 : 0)} deliveries.`);
  return delivery;
}

/** Sets attributes of an item: how a test lets time pass. */
export async function setAttributes(Key: { pk: string; sk: string }, attributes: Readonly<Record<string, unknown>>) {
  const names = Object.keys(attributes);
  await db().send(
    new UpdateCommand({
      TableName: tableName(),
      Key,
      UpdateExpression: `SET ${names.map((_, position) => `#${position} = :${position}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, position) => [`#${position}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, position) => [`:${position}`, attributes[name]])),
    }),
  );
}

/** Lets the time of a delivery's next attempt come. */
export const makeDue = (key: DeliveryKey) =>
  setAttributes(deliveryItemKey(key), { nextAttemptAt: '2020-01-01T00:00:00.000Z' });

/** The item under a key. */
export async function readItem(Key: { pk: string; sk: string }) {
  return (await db().send(new GetCommand({ TableName: tableName(), Key }))).Item;
}

/** Removes the item under a key. */
export async function eraseItem(Key: { pk: string; sk: string }): Promise<void> {
  await db().send(new DeleteCommand({ TableName: tableName(), Key }));
}

/** Makes the next message to a queue fail, as if the process had died right there. */
export function failNextSend(): void {
  const stack = sqs().middlewareStack;
  const name = `failNextSend-${crypto.randomUUID()}`;
  stack.add(
    (next, { commandName }) =>
      async (request) => {
        if (commandName !== 'SendMessageBatchCommand') return next(request);
        stack.remove(name);
        throw new Error('The process died here.');
      },
    { step: 'initialize', name },
  );
}
