import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { type TestContext, test } from 'vitest';
import { sqs } from '../../../shared/queue/queue.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';

useFactory();

const path = '/api/webhooks';
const ROLE = 'arn:aws:iam::000000000000:role/shopfloor-erp';
const BUS = 'arn:aws:events:eu-west-1:000000000000:event-bus/erp';
const STREAM = 'arn:aws:kinesis:eu-west-1:000000000000:stream/erp';
const queueArn = (name: string) => `arn:aws:sqs:eu-west-1:000000000000:${name}`;

type Shown = {
  readonly id: number;
  readonly url: string;
  readonly role: string;
  readonly 'external-id': string;
  readonly format: string;
};
type Attempt = { readonly status: number | null; readonly reason: string | null; readonly snippet: string | null };
type Logged = { readonly uuid: string; readonly status: string; readonly attempts: readonly Attempt[] };
type Problem = { readonly errors: readonly { readonly pointer: string; readonly message: string }[] };

type Entry = {
  readonly Detail?: string;
  readonly Data?: string;
  readonly PartitionKey?: string;
  readonly DetailType?: string;
};
type AwsCall = {
  readonly action: string;
  readonly form: URLSearchParams;
  readonly entries: readonly Entry[];
  readonly authorization: string;
};
type Answer = { readonly status?: number; readonly body: string };

const session = (name: string) =>
  `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>KEY${name}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
const DENIED = { status: 403, body: '<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>' };

/** Stands in for the services of an account: takes everything, unless `fault` answers something else. */
async function account({ onTestFinished }: TestContext) {
  const calls: AwsCall[] = [];
  const known: { fault?: (call: AwsCall) => Answer | undefined } = {};
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const target = String(request.headers['x-amz-target'] ?? '');
    const json = target ? JSON.parse(text) : {};
    const form = new URLSearchParams(target ? '' : text);
    const entries: readonly Entry[] = json.Entries ?? json.Records ?? [];
    const action = target.split('.').at(-1) || String(form.get('Action'));
    const call = { action, form, entries, authorization: String(request.headers.authorization) };
    calls.push(call);
    const taken = entries.map((_, position) => ({ EventId: `event-${position}` }));
    const kept = entries.map((_, position) => ({ SequenceNumber: `shard-${position}` }));
    const { status = 200, body } = known.fault?.(call) ?? {
      body: target ? JSON.stringify({ Entries: taken, Records: kept }) : session('1'),
    };
    response.writeHead(status).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = ['STS', 'EVENTBRIDGE', 'KINESIS'].map((service) => `AWS_ENDPOINT_URL_${service}`);
  Object.assign(process.env, { ACCOUNT_TARGETS: '1' }, Object.fromEntries(names.map((name) => [name, url])));
  onTestFinished(() => {
    for (const name of ['ACCOUNT_TARGETS', ...names]) delete process.env[name];
    server.closeAllConnections();
    server.close();
  });
  const of = (action: string) => calls.filter((call) => call.action === action);
  return { calls, known, of };
}

const hook = async (company: TestCompany, body: object) => {
  const answer = await company.call<Shown>({
    method: 'POST',
    path,
    body: { topics: ['lot_created'], role: ROLE, ...body },
  });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
};

async function makeLots(company: TestCompany, ...codes: readonly string[]): Promise<void> {
  const post = (resource: string, body: unknown) => company.call({ method: 'POST', path: `/api/${resource}`, body });
  await post('products', { code: 'BREAD', name: 'Bread' });
  const { status, text } = await post(
    'lots',
    // The supplier's text may have a character that SQS refuses.
    codes.map((code) => ({ code, product: { code: 'BREAD' }, 'supplier-lot': 'odd \uffff' })),
  );
  assert.equal(status, 201, text);
  await untilSettled();
}

const logOf = async (company: TestCompany, id = 1) =>
  (await company.call<Logged[]>({ path: `${path}/${id}/deliveries` })).body;

/** What lies in a queue of the account. */
async function received(name: string) {
  const QueueUrl = `${process.env.AWS_ENDPOINT_URL_SQS}/000000000000/${name}`;
  const request = { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'], WaitTimeSeconds: 0 };
  const { Messages = [] } = await sqs().send(new ReceiveMessageCommand(request));
  return Messages.map(({ Body = '', MessageAttributes = {} }) => ({
    event: JSON.parse(Body),
    attributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([key, { StringValue }]) => [key, StringValue]),
    ),
  }));
}

test('a webhook that leads to a queue puts CloudEvents there, in the role that its external id opens', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  const name = `erp-${company.id}`;
  await sqs().send(new CreateQueueCommand({ QueueName: name }));
  const first = await hook(company, { url: queueArn(name) });
  const second = await hook(company, { url: queueArn(name), topics: ['lot_deleted'] });
  assert.deepEqual([first.url, first.role, first.format], [queueArn(name), ROLE, 'cloudevents']);
  assert.match(first['external-id'], /^shopfloor-[0-9a-f-]{36}$/);
  assert.notEqual(first['external-id'], second['external-id']);
  await makeLots(company, 'L-1', 'L-2', 'L-3');
  const messages = await received(name);
  assert.deepEqual(messages.map(({ event }) => event.data[0].code).toSorted(), ['L-1', 'L-2', 'L-3']);
  const log = await logOf(company);
  assert.deepEqual(messages.map(({ event }) => event.id).toSorted(), log.map(({ uuid }) => uuid).toSorted());
  for (const { event, attributes } of messages)
    assert.deepEqual(
      [attributes, event.data[0]['supplier-lot']],
      [{ 'webhook-id': event.id, topic: 'lot_created' }, 'odd \uffff'],
    );
  for (const { status, attempts } of log) assert.deepEqual([status, attempts[0]?.status], ['delivered', 200]);
  await company.call({ method: 'DELETE', path: '/api/lots/1' });
  await untilSettled();
  // One session for each external id, whatever the number of calls.
  const asked = aws.of('AssumeRole').map(({ form }) => [form.get('RoleArn'), form.get('ExternalId')]);
  assert.deepEqual(asked, [
    [ROLE, first['external-id']],
    [ROLE, second['external-id']],
  ]);
});

test('the template takes the target, the external id and the name of a role as the API has them', async (t) => {
  const company = await newCompany();
  await account(t);
  const shown = await hook(company, { url: queueArn('erp') });
  const template = await readFile(new URL('../../../docs/examples/account-target.yaml', import.meta.url), 'utf8');
  const patternOf = (parameter: string) =>
    new RegExp(
      new RegExp(`^  ${parameter}:\\n(?: {4}.*\\n)*? {4}AllowedPattern: (.*)$`, 'm').exec(template)?.[1] ?? 'none',
    );
  assert.match(shown.url, patternOf('TargetArn'));
  assert.match(shown['external-id'], patternOf('ExternalId'));
  assert.match(String(ROLE.split('/').at(-1)), patternOf('RoleName'));
});

test('of what a bus is sent, only what it did not take is tried again', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  await hook(company, { url: BUS });
  aws.known.fault = ({ action, entries }) => {
    if (action !== 'PutEvents') return undefined;
    const Entries = entries.map(({ Detail = '' }) =>
      Detail.includes('"L-2"') ? { ErrorCode: 'ThrottlingException', ErrorMessage: 'secret' } : { EventId: 'taken' },
    );
    return { body: JSON.stringify({ FailedEntryCount: 1, Entries }) };
  };
  await makeLots(company, 'L-1', 'L-2', 'L-3');
  const outcomes = async () =>
    (await logOf(company)).map(({ status, attempts: [one, two] }) => [
      status,
      one?.reason ?? one?.snippet,
      two?.snippet,
    ]);
  assert.deepEqual((await outcomes()).toSorted(), [
    ['delivered', 'taken', undefined],
    ['delivered', 'taken', undefined],
    ['failed', 'the target takes no more at present', undefined],
  ]);
  delete aws.known.fault;
  const failed = (await logOf(company)).find(({ status }) => status === 'failed');
  await company.call({ method: 'POST', path: `${path}/deliveries/${failed?.uuid}/redeliver` });
  await untilSettled();
  assert.ok((await logOf(company)).every(({ status }) => status === 'delivered'));
  const sent = aws.of('PutEvents').flatMap(({ entries }) => entries);
  const timesOf = (code: string) => sent.filter(({ Detail = '' }) => Detail.includes(`"${code}"`)).length;
  assert.deepEqual(['L-1', 'L-3'].map(timesOf), [1, 1]);
  assert.ok(timesOf('L-2') > 1);
  assert.ok(sent.every(({ DetailType }) => DetailType === 'lot_created'));
  assert.match(aws.of('PutEvents')[0]?.authorization ?? '', /Credential=KEY1\/\d{8}\/eu-west-1\/events\//);
});

test('to a bus that is not there nothing is sent, for it would be taken and dropped; recovery sends once it is', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  await hook(company, { url: BUS.replace(/erp$/, company.id) });
  const refusals = {
    ResourceNotFoundException: 'there is no such queue, bus or stream',
    AccessDeniedException: 'the role may not look for the bus',
  };
  for (const [code, reason] of Object.entries(refusals)) {
    const body = JSON.stringify({ __type: code, message: 'secret' });
    aws.known.fault = ({ action }) => (action === 'DescribeEventBus' ? { status: 400, body } : undefined);
    await makeLots(company, code);
    const [latest] = await logOf(company);
    assert.deepEqual([latest?.status, latest?.attempts.at(-1)?.reason], ['failed', reason]);
  }
  assert.equal(aws.of('PutEvents').length, 0);
  delete aws.known.fault;
  const body = { since: new Date(Date.now() - 3_600_000).toISOString() };
  await company.call({ method: 'POST', path: `${path}/1/recover`, body });
  await untilSettled();
  assert.deepEqual(
    (await logOf(company)).map(({ status }) => status),
    ['delivered', 'delivered'],
  );
  // It is looked for once a minute at most.
  const looks = aws.of('DescribeEventBus').length;
  await makeLots(company, 'L-3');
  assert.equal(aws.of('DescribeEventBus').length, looks);
});

test('a stream gets its records by what they are of', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  await hook(company, { url: STREAM });
  await makeLots(company, 'L-1', 'L-2');
  const records = aws.of('PutRecords').flatMap(({ entries }) => entries);
  assert.deepEqual(records.map(({ PartitionKey }) => PartitionKey).toSorted(), ['lots/1', 'lots/2']);
  const [{ Data = '' } = {}] = records;
  assert.equal(JSON.parse(Buffer.from(Data, 'base64').toString()).type, 'lot_created');
  const receipts = (await logOf(company)).map(({ attempts }) => attempts[0]?.snippet);
  assert.ok(
    receipts.every((receipt) => receipt && /^shard-\d$/.test(receipt)),
    String(receipts),
  );
});

test('a role that does not trust the service is a failure with that reason, and recovery sends once it does', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  aws.known.fault = ({ action }) => (action === 'AssumeRole' ? DENIED : undefined);
  await hook(company, { url: BUS });
  await makeLots(company, 'L-1');
  const [before] = await logOf(company);
  assert.deepEqual(
    [before?.status, before?.attempts[0]?.reason],
    ['failed', 'the role cannot be taken on: it must trust this service, with the external id of the webhook'],
  );
  assert.equal(aws.of('PutEvents').length, 0);
  delete aws.known.fault;
  const body = { since: new Date(Date.now() - 3_600_000).toISOString() };
  const recovered = await company.call<{ count: number }>({ method: 'POST', path: `${path}/1/recover`, body });
  assert.equal(recovered.body.count, 1);
  await untilSettled();
  assert.deepEqual(
    (await logOf(company)).map(({ status }) => status),
    ['delivered'],
  );
});

test('what a target or the network refuses is told in words, and shows nothing of the answer', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  await hook(company, { url: STREAM });
  const reasons: Record<string, string> = {
    '{"__type":"com.amazonaws.kinesis#ResourceNotFoundException","message":"secret"}':
      'there is no such queue, bus or stream',
    '{"__type":"AccessDeniedException"}': 'the role may not send there',
    '{"__type":"KMSDisabledException"}': 'the key of the target may not be used, or not now',
    '{"__type":"ValidationException"}': 'the target refuses the event, such as for its size',
    '{"__type":"ExpiredTokenException"}': 'the credentials of the role were refused',
    '<html>': 'the target failed',
  };
  const sessions = new Map<string | undefined, number>();
  for (const [position, [body, reason]] of Object.entries(reasons).entries()) {
    sessions.set(/ExpiredTokenException/.exec(body)?.[0], aws.of('AssumeRole').length);
    aws.known.fault = ({ action }) => (action === 'PutRecords' ? { status: 400, body } : undefined);
    await company.call({ method: 'PUT', path: `${path}/1`, body: { active: true } });
    await makeLots(company, `L-${position}`);
    const [latest] = await logOf(company);
    assert.equal(latest?.attempts[0]?.reason, reason);
  }
  // Those that were refused are asked for again; an earlier delivery may have been tried again meanwhile.
  assert.ok(sessions.get('ExpiredTokenException') === 1 && aws.of('AssumeRole').length > 1);
});

test('a webhook that is moved from an account to a URL, or back, takes what is open with it', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  const endpoint = await receiver(t);
  aws.known.fault = ({ action }) => (action === 'AssumeRole' ? DENIED : undefined);
  await hook(company, { url: BUS });
  await makeLots(company, 'L-1');
  const move = async (body: object) => {
    const moved = await company.call<Shown>({ method: 'PUT', path: `${path}/1`, body });
    assert.equal(moved.status, 200, moved.text);
    return moved.body;
  };
  const away = await move({ url: endpoint.url });
  assert.deepEqual([away.role, away['external-id']], [undefined, undefined]);
  const [{ uuid } = { uuid: '' }] = await logOf(company);
  const again = () => company.call({ method: 'POST', path: `${path}/deliveries/${uuid}/redeliver` });
  await again();
  const [call] = await endpoint.received(1);
  assert.equal(call?.headers['content-type'], 'application/cloudevents+json; charset=utf-8');
  await untilSettled();
  delete aws.known.fault;
  await move({ url: BUS, role: ROLE });
  await again();
  await untilSettled();
  assert.equal(aws.of('PutEvents').length, 1);
  assert.equal(endpoint.calls.length, 1);
});

test('a target that is none, a role that does not fit, and a service that sends into no accounts are refused by field', async (t) => {
  const company = await newCompany();
  const refusals = async (body: object, at = path, method: 'POST' | 'PUT' = 'POST') => {
    const { status, body: problem } = await company.call<Problem>({
      method,
      path: at,
      body: { topics: ['lot_created'], ...body },
    });
    assert.equal(status, 400);
    return problem.errors.map(({ pointer, message }) => `${pointer} ${message}`);
  };
  assert.deepEqual(await refusals({ url: BUS, role: ROLE }), [
    '/url must begin with https://: this service sends into no AWS accounts',
  ]);
  await account(t);
  for (const url of [
    `${queueArn('q')}.fifo`,
    'arn:aws:sns:eu-west-1:000000000000:erp',
    'arn:aws:sqs:evil.example/:000000000000:q',
    'arn:aws:sqs:eu-west-1:1:q',
  ])
    assert.deepEqual(await refusals({ url, role: ROLE }), [
      '/url must be the ARN of a standard SQS queue, an EventBridge bus or a Kinesis stream',
    ]);
  for (const [url, fault] of [
    [queueArn('q').replace('aws', 'aws-cn'), 'must begin with arn:aws: which this service is in, not arn:aws-cn:'],
    [BUS.replace('aws', 'aws-us-gov'), 'must begin with arn:aws: which this service is in, not arn:aws-us-gov:'],
    [STREAM.replace('eu-west-1', 'cn-north-1'), 'must name a region of aws, which cn-north-1 is not'],
    [STREAM.replace('eu-west-1', 'us-gov-west-1'), 'must name a region of aws, which us-gov-west-1 is not'],
  ] as const) {
    const role = ROLE.replace('aws', /^arn:([\w-]+)/.exec(url)?.[1] ?? '');
    assert.deepEqual(await refusals({ url, role }), [`/url ${fault}`]);
  }
  const foreign = ROLE.replace('aws', 'aws-cn');
  assert.deepEqual(await refusals({ url: BUS, role: foreign }), ['/role must be a role of the account of the target']);
  assert.deepEqual(await refusals({ url: BUS }), ['/role is required: the role of your account that may send there']);
  const other = 'arn:aws:iam::999999999999:role/shopfloor-erp';
  assert.deepEqual(await refusals({ url: BUS, role: other }), ['/role must be a role of the account of the target']);
  for (const role of ['arn:aws:iam::000000000000:role/admin', 'shopfloor-erp'])
    assert.deepEqual(await refusals({ url: BUS, role }), [
      '/role must be the ARN of a role whose name begins with shopfloor-',
    ]);
  assert.deepEqual(await refusals({ url: BUS, role: ROLE, format: 'classic' }), [
    '/format must be cloudevents where the target is in an AWS account',
  ]);
  assert.deepEqual(await refusals({ url: 'https://erp.example/', role: ROLE }), [
    '/role goes with the ARN of a target only',
  ]);
  await hook(company, { url: BUS });
  assert.deepEqual(await refusals({ role: other }, `${path}/1`, 'PUT'), [
    '/role must be a role of the account of the target',
  ]);
});

test('a webhook whose service sends into accounts no more keeps its deliveries, with that reason', async (t) => {
  const company = await newCompany();
  const aws = await account(t);
  const { 'external-id': externalId } = await hook(company, { url: BUS });
  delete process.env.ACCOUNT_TARGETS;
  await makeLots(company, 'L-1');
  const [{ status, attempts } = { status: '', attempts: [] }] = await logOf(company);
  assert.deepEqual([status, attempts[0]?.reason], ['failed', 'this service sends into no AWS accounts']);
  // What earlier tests try again may still arrive.
  const own = aws.calls.filter(
    ({ form, entries }) =>
      form.get('ExternalId') === externalId || entries.some(({ Detail = '' }) => Detail.includes(company.id)),
  );
  assert.deepEqual(own, []);
});
