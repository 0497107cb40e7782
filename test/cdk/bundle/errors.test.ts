import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, test } from 'vitest';
import { lambdaBuild } from '../../../cdk/bundle/bundle.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = await mkdtemp(join(root, 'dist-errors-'));

/** A function that reads an item, and sends a message: bundled, with what is left of the SDK. */
const source = `
  import { GetCommand } from '@aws-sdk/lib-dynamodb';
  import { itemInTheWay } from '../shared/db/condition.ts';
  import { db } from '../shared/db/table.ts';
  import { isHopeless } from '../shared/queue/hopeless.ts';
  import { sendFaults } from '../shared/queue/queue.ts';
  export { isHopeless, itemInTheWay };
  export const read = () => db().send(new GetCommand({ TableName: 'table', Key: { pk: 'a', sk: 'b' } }));
  export const send = async (url) => [...(await sendFaults(url, [{ body: 1 }])).values()][0];
`;

type Answer = { readonly status: number; readonly query?: string; readonly body: object };

let answer: Answer;
const server: Server = createServer((_, response) => {
  response.writeHead(answer.status, {
    'content-type': 'application/x-amz-json-1.0',
    ...(answer.query && { 'x-amzn-query-error': answer.query }),
  });
  response.end(JSON.stringify(answer.body));
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const before = { ...process.env };
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  for (const name of Object.keys(given)) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  await rm(folder, { recursive: true });
});
const given = {
  TABLE: 'table',
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL_DYNAMODB: address,
  AWS_ACCESS_KEY_ID: 'key',
  AWS_SECRET_ACCESS_KEY: 'secret',
};
Object.assign(process.env, given);

await writeFile(join(folder, 'index.ts'), source);
await build({ ...lambdaBuild, entryPoints: [join(folder, 'index.ts')], outfile: join(folder, 'index.mjs') });
const { read, send, isHopeless, itemInTheWay } = await import(pathToFileURL(join(folder, 'index.mjs')).href);

async function refusedRead(type: string, more: object = {}, status = 400) {
  answer = { status, body: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'Because.', ...more } };
  return (await read().catch((error: unknown) => error)) as Error & Record<string, unknown>;
}

test.each([
  ['ResourceNotFoundException', 400],
  ['ItemCollectionSizeLimitExceededException', 400],
  ['ValidationException', 400],
  ['ConditionalCheckFailedException', 400],
])('%s of the table has its name, status and message', async (name, status) => {
  const error = await refusedRead(name, {}, status);
  assert.ok(error instanceof Error);
  assert.deepEqual([error.name, error.message], [name, 'Because.']);
  assert.equal((error.$metadata as { readonly httpStatusCode: number }).httpStatusCode, status);
});

test('what stood in the way of a conditional write, and the reasons of a transaction, come with the error', async () => {
  const stored = { pk: { S: 'a' }, sk: { S: 'b' }, version: { N: '3' } };
  const condition = await refusedRead('ConditionalCheckFailedException', { Item: stored });
  assert.deepEqual(itemInTheWay(condition), { pk: 'a', sk: 'b', version: 3 });
  const CancellationReasons = [{ Code: 'ValidationError', Message: 'No.' }];
  const transaction = await refusedRead('TransactionCanceledException', { CancellationReasons });
  assert.deepEqual(transaction.CancellationReasons, CancellationReasons);
  assert.ok(isHopeless(transaction));
});

test.each([
  ['BatchRequestTooLong', 'AWS.SimpleQueueService.BatchRequestTooLong', true],
  ['InvalidMessageContents', 'InvalidMessageContents', true],
  ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue', false],
  ['KmsDisabled', 'KMS.DisabledException', false],
])('%s of a queue says why, and whether to try again', async (type, query, hopeless) => {
  answer = {
    status: 400,
    query: `${query};Sender`,
    body: { __type: `com.amazonaws.sqs#${type}`, message: 'Because.' },
  };
  const error = (await send(`${address}/1/queue`)) as Error;
  assert.equal(error.message, 'Because.');
  assert.ok([type, query].includes(error.name), error.name);
  assert.equal(isHopeless(error), hopeless);
});
