import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ARCHIVE_PARTITION } from '../../functions/messaging/model/archive-list.ts';
import {
  accountOf,
  COMPANY,
  messagesIn,
  ownersAuthorization,
  REGION,
  roleTemplate,
  targetTemplate,
} from '../targets/account.ts';
import { type Client, call, logIn } from './client.ts';
import type { Deployment, OnboardedCompany } from './deployment.ts';
import type { Emulator } from './emulator.ts';
import { eventually, type Say } from './journey.ts';
import { functionsOf, sdk } from './side-stack.ts';

/** What is switched on for this: settings of the stacks, as of `npx cdk deploy`. */
export const FURTHER_SETTINGS = { ARCHIVE_DAYS: '400', ACCOUNT_TARGETS: 'on' } as const;

export type Scene = {
  readonly emulator: Emulator;
  readonly deployment: Deployment;
  readonly company: OnboardedCompany;
};

/** What not every deployment has and not every emulator carries: patience, sandboxes, accounts of companies, the archive. */
export async function travelFurther(scene: Scene, say: Say): Promise<void> {
  const { company, deployment } = scene;
  const client = await logIn(deployment.base, company);
  await beParked(scene, client);
  say(
    'an order that came before its product waited with Prefer: wait, was carried out once, and is answered at its address; another was cancelled',
  );
  const copied = await playInSandbox(scene, client);
  say(`a sandbox filled with ${copied} things of the company, with a key of its own; deleted, its key opens nothing`);
  await sendIntoAccount(scene, client);
  say('a webhook put events into a queue of another account, in the role that the template makes');
  const lines = await archive(scene, client);
  say(`${lines} events of a day that was over lie in the archive, line by line`);
}

/** An order is sent ahead of its product. */
async function beParked({ deployment: { base } }: Scene, client: Client): Promise<void> {
  const park = async (code: string) => {
    const body = {
      code,
      'start-date': '2030-01-07T08:00:00',
      'due-date': '2030-01-11T17:00:00',
      products: [{ product: 'LATE', 'quantity-ordered': 1 }],
    };
    const headers = { ...client.headers, prefer: 'wait=1' };
    const answer = await call(base, 'POST', '/api/production-orders', { headers, body });
    assert.equal(answer.status, 202, JSON.stringify(answer.body));
    const [path] = /\/api\/parked-requests\/\d+$/.exec(answer.headers.get('location') ?? '') ?? [];
    assert.ok(path, 'Location names the parked request');
    return path;
  };
  const waiting = await park('AHEAD-1');
  await client.expect(204, 'DELETE', await park('AHEAD-2'));
  await client.expect(202, 'GET', waiting);
  await client.expect(201, 'POST', '/api/products', { code: 'LATE', name: 'Late' });
  await eventually(async () => {
    const order = (await client.expect(201, 'GET', waiting)) as { readonly code: string };
    assert.equal(order.code, 'AHEAD-1');
  });
  const orders = (await client.expect(200, 'GET', '/api/production-orders')) as readonly { readonly code: string }[];
  assert.equal(orders.filter(({ code }) => code.startsWith('AHEAD')).length, 1);
}

type Sandbox = {
  readonly id: number;
  readonly key: string;
  readonly secret: string;
  readonly status: string;
  readonly copied: number;
};

/** The key of the gateway is the company's: this emulator asks for any that is known. */
async function playInSandbox({ deployment: { base }, company }: Scene, client: Client): Promise<number> {
  const made = (await client.expect(201, 'POST', '/api/sandboxes', { name: 'Trial' })) as Sandbox;
  const path = `/api/sandboxes/${made.id}`;
  let copied = 0;
  await eventually(async () => {
    const sandbox = (await client.expect(200, 'GET', path)) as Sandbox;
    assert.equal(sandbox.status, 'ready', `${sandbox.copied} are copied`);
    copied = sandbox.copied;
  });
  const twin = { ...company, key: made.key, secret: made.secret };
  const within = await logIn(base, twin);
  const answer = await call(base, 'GET', '/api/products', { headers: within.headers });
  const codes = (answer.body as readonly { readonly code: string }[]).map(({ code }) => code);
  assert.ok(
    ['CHAIR', 'LEG', 'LATE'].every((code) => codes.includes(code)),
    String(codes),
  );
  assert.equal(answer.headers.get('x-sandbox'), String(made.id));
  await within.expect(201, 'POST', '/api/products', { code: 'TRIED', name: 'Tried' });
  const own = JSON.stringify(await client.expect(200, 'GET', '/api/products'));
  assert.ok(!own.includes('TRIED'), 'what is made in the sandbox stays there');
  await client.expect(204, 'DELETE', path);
  await eventually(async () => {
    const { status } = await call(base, 'GET', '/api/products', { headers: within.headers });
    assert.notEqual(status, 200);
  });
  return copied;
}

/** The function that calls endpoints takes on the role of another account, with what the stack lets it do. */
async function sendIntoAccount({ emulator, deployment }: Scene, client: Client): Promise<void> {
  const account = accountOf(emulator, COMPANY, REGION);
  await account.stack('targets', targetTemplate('erp'));
  const target = `arn:aws:sqs:${REGION}:${COMPANY}:erp`;
  const role = `arn:aws:iam::${COMPANY}:role/shopfloor-erp`;
  const topics = ['lot_created'];
  const webhook = (await client.expect(201, 'POST', '/api/webhooks', { url: target, role, topics })) as {
    readonly 'external-id': string;
  };
  await account.stack('role', await roleTemplate(target), {
    TargetArn: target,
    SenderRoleArn: deployment.senderRole,
    ExternalId: webhook['external-id'],
    RoleName: 'shopfloor-erp',
  });
  await client.expect(
    201,
    'POST',
    '/api/lots',
    ['L-1', 'L-2'].map((code) => ({ code, product: 'LEG' })),
  );
  const messages = await messagesIn(account, emulator.endpoint, 'erp', 2);
  const codes = messages.map(({ Body }) => JSON.parse(Body).data[0].code);
  assert.deepEqual([...new Set(codes)].toSorted(), ['L-1', 'L-2']);
}

const DAY_MILLISECONDS = 86_400_000;

/** Everything that was recorded becomes that of the day before, for no day ends here; then the clock's function runs. */
async function archive({ emulator, deployment, company }: Scene, client: Client): Promise<number> {
  const { headers } = await call(deployment.base, 'GET', '/api/events?limit=1', { headers: client.headers });
  const last = Number(headers.get('x-last-sequence'));
  const yesterday = new Date(Date.now() - 2 * DAY_MILLISECONDS).toISOString();
  const table = DynamoDBDocumentClient.from(new DynamoDBClient(sdk(emulator)));
  const TableName = deployment.table;
  const { Items = [] } = await table.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `${company.company}#events` },
    }),
  );
  for (const { pk, sk } of Items.filter(({ recordedAt }) => recordedAt !== undefined)) {
    const UpdateExpression = 'SET recordedAt = :yesterday';
    const ExpressionAttributeValues = { ':yesterday': yesterday };
    await table.send(new UpdateCommand({ TableName, Key: { pk, sk }, UpdateExpression, ExpressionAttributeValues }));
  }
  const Item = { pk: ARCHIVE_PARTITION, sk: company.company, listedAt: yesterday };
  await table.send(new PutCommand({ TableName, Item }));
  const lines = await archivedLines(emulator, deployment, company.company);
  assert.deepEqual(
    lines.map(({ sequence }) => sequence),
    lines.map((_, position) => position + 1),
  );
  assert.ok(lines.length >= last, `${lines.length} of ${last} events`);
  assert.ok(lines.some(({ entity, caller }) => entity === 'production-orders' && caller === 'api'));
  return lines.length;
}

type Line = { readonly sequence: number; readonly entity: string; readonly caller: string };

/** Runs the function that puts events there, and reads what lies there of a company. */
async function archivedLines(emulator: Emulator, { serviceStack, archiveBucket }: Deployment, company: string) {
  const { endpoint, region } = emulator;
  const ask = async (service: string, method: string, path: string) => {
    const authorization = ownersAuthorization('000000000000', region, service);
    const response = await fetch(`${endpoint}${path}`, {
      method,
      headers: { authorization },
      ...(method === 'POST' && { body: '{}' }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${bytes.toString().slice(0, 500)}`);
    return { bytes, fault: response.headers.get('x-amz-function-error') };
  };
  const name = (await functionsOf(emulator, serviceStack)).find((one) => /archive-?events/i.test(one));
  const invoked = await ask('lambda', 'POST', `/2015-03-31/functions/${name}/invocations`);
  assert.equal(invoked.fault, null, invoked.bytes.toString());
  const listed = await ask('s3', 'GET', `/${archiveBucket}?list-type=2&prefix=events/company=${company}/`);
  const keys = [...listed.bytes.toString().matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key).toSorted();
  assert.ok(keys.length > 0, 'nothing lies in the archive');
  const objects = await Promise.all(keys.map((key) => ask('s3', 'GET', `/${archiveBucket}/${key}`)));
  return objects.flatMap(({ bytes }) =>
    gunzipSync(bytes)
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  );
}
