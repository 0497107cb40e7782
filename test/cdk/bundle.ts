import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, test } from 'vitest';
import { bundleAll, functionNames } from '../../cdk/bundle/bundle.ts';
import { consumers as all } from '../../functions/consumers.ts';
import { contracts as every } from '../../functions/contracts.ts';
import type { Consumer } from '../../shared/consumer.ts';
import { API_KEY_PARTITIONS } from '../../shared/db/schema.ts';
import type { Contract } from '../../shared/http/contract.ts';
import { memo } from '../../shared/memo.ts';
import { bundleBytesMax } from '../bench/rows/bundle-size.ts';

const contracts: readonly Contract[] = every;
const consumers: readonly Consumer[] = all;
const sources = fileURLToPath(new URL('functions', import.meta.url));
const functions = fileURLToPath(new URL('../../functions', import.meta.url));
const output = await mkdtemp(join(tmpdir(), 'shopfloor-bundle-'));
afterAll(() => rm(output, { recursive: true }));

const [probe] = await bundleAll(functionNames({ sources, output }), { sources, output });
assert.ok(probe);
const code = await readFile(join(probe.folder, 'index.mjs'), 'utf8');

/** All functions as they are deployed; bundling them takes seconds. */
const everyBundle = memo(() => bundleAll(functionNames(), { sources: functions, output }));

/** Modules imported when the bundle is loaded; what is left of them in ESM are Node's own. */
const staticImports = (text: string) =>
  [...text.matchAll(/(?:^|;)import\b[^"'()]*["']([^"']+)["']/g)].map(([, name]) => name);

test('the zip of a function holds its code and nothing else; the source map lies outside', async () => {
  assert.deepEqual(await readdir(probe.folder), ['index.mjs']);
  assert.deepEqual(await readdir(join(output, 'maps')), ['probe.mjs.map']);
  assert.doesNotMatch(code, /sourceMappingURL/);
});

test('the same sources give the same bytes', async () => {
  await bundleAll(['probe'], { sources, output });
  assert.equal(await readFile(join(probe.folder, 'index.mjs'), 'utf8'), code);
});

test('no builtin module is imported as an ES module, which would load undici with it', () => {
  assert.deepEqual(staticImports(code), []);
  assert.match(code, /process\.getBuiltinModule\("node:https?"\)/);
  assert.deepEqual(staticImports('import{request as r}from"node:http";'), ['node:http'], 'a planted one is found');
});

test('no byte of the machine it was made on is in the bundle', () => {
  assert.ok(!code.includes(fileURLToPath(new URL('../..', import.meta.url))));
});

test('every function fits into 97 KB, and the one that has many handlers into 135 KB', async () => {
  const bundles = await everyBundle();
  const outgrown = [probe, ...bundles].filter(({ name, gzippedBytes }) => gzippedBytes > bundleBytesMax(name));
  assert.deepEqual(
    outgrown.map(({ name, gzippedBytes }) => `${name}: ${gzippedBytes}`),
    [],
  );
});

test('no function has the code to read an API key that is not granted to read one', async () => {
  const bundles = await everyBundle();
  const able = await Promise.all(
    bundles.map(async ({ name, folder }) => {
      const text = await readFile(join(folder, 'index.mjs'), 'utf8');
      return text.includes(API_KEY_PARTITIONS) ? [name] : [];
    }),
  );
  const granted = [
    ...contracts.filter(({ grants }) => grants?.apiKeys).map(({ resource }) => resource),
    ...consumers.filter(({ grants }) => grants.apiKeys).map(({ name }) => name),
  ];
  assert.deepEqual(able.flat(), granted.toSorted());
});

test('the function that shows the API document has it beside its code, and no SDK', async () => {
  const [documents] = await bundleAll(['documents'], { sources: functions, output });
  const folder = documents?.folder ?? '';
  assert.doesNotMatch(await readFile(join(folder, 'index.mjs'), 'utf8'), /DynamoDB_20120810/);
  const committed = new URL('../../docs/openapi.json', import.meta.url);
  assert.ok((await readFile(join(folder, 'openapi.json'))).equals(await readFile(committed)));
});

test('a bundled function runs, signing with the credentials of its environment', async () => {
  const requests: IncomingMessage[] = [];
  const table = createServer((request, response) => {
    requests.push(request);
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end('{"Item":{"pk":{"S":"found"}}}');
  });
  await once(table.listen(0, '127.0.0.1'), 'listening');
  const { port } = table.address() as AddressInfo;
  Object.assign(process.env, {
    TABLE: 'table',
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'KEYOFTHEROLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'session',
  });
  try {
    const { handler } = await import(pathToFileURL(join(probe.folder, 'index.mjs')).href);
    const hash = createHash('sha256').update('name').digest('hex');
    assert.deepEqual(await handler({ name: 'name' }), { Item: { pk: 'found' }, hash });
    assert.match(requests[0]?.headers.authorization ?? '', /Credential=KEYOFTHEROLE\/\d{8}\/eu-west-1\/dynamodb\//);
    assert.equal(requests[0]?.headers['x-amz-security-token'], 'session');
  } finally {
    table.closeAllConnections();
    table.close();
  }
});
