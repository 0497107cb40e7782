import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { beforeAll, test } from 'vitest';
import { builtConsole } from '../../console/build.ts';
import { handler } from '../../functions/console/index.ts';

/** The event API Gateway makes of a request at stage `prod`. */
function ask(resource: string, { path = resource, method = 'GET', headers = {}, file = '' } = {}) {
  const event = {
    httpMethod: method,
    resource,
    path,
    headers,
    ...(file && { pathParameters: { file } }),
    requestContext: { requestId: 'request-1', path: `/prod${path}` },
  };
  return handler(event as unknown as APIGatewayProxyEvent);
}

const part = (file: string, headers = {}) =>
  ask('/console/assets/{file}', { path: `/console/assets/${file}`, file, headers });

type Part = { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] };

/** Bytes that a browser fetches for sources of the console and all they need at once, compressed as they are served. */
async function bytesOf(...sources: readonly string[]): Promise<number> {
  const output = await builtConsole();
  const parts = JSON.parse(readFileSync(join(output, 'parts.json'), 'utf8')) as Readonly<Record<string, Part>>;
  const files = new Set<string>();
  const add = (source: string) => {
    const part = parts[source];
    assert.ok(part, source);
    if (files.has(part.file)) return;
    for (const file of [part.file, ...(part.css ?? [])]) files.add(file);
    part.imports?.forEach(add);
  };
  sources.forEach(add);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(output, file)), { level: 9 }).length, 0);
}

async function partsOfPage(): Promise<readonly string[]> {
  const { body } = await ask('/console');
  return [...body.matchAll(/(?:src|href)="\/prod\/console\/assets\/([^"]+)"/g)].map(([, name]) => name ?? '');
}

beforeAll(async () => {
  await builtConsole();
}, 120_000);

test('the page finds its parts below the stage, with and without a slash at its end', async () => {
  for (const path of ['/console', '/console/']) {
    const { statusCode, body, headers } = await ask('/console', { path });
    assert.equal(statusCode, 200);
    assert.equal(headers?.['content-type'], 'text/html; charset=utf-8');
    assert.match(body, /src="\/prod\/console\/assets\/index-[\w-]+\.js"/);
    assert.match(body, /href="\/prod\/console\/assets\/index-[\w-]+\.css"/);
    assert.doesNotMatch(body, /<style|style=|<script>|https?:/);
  }
});

test('what is built is not built again', async () => {
  const told: string[] = [];
  await builtConsole((line) => told.push(line));
  assert.deepEqual(told, []);
});

test('nothing may run or be shown that does not come from here', async () => {
  const { headers } = await ask('/console');
  const policy = String(headers?.['content-security-policy']);
  assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  assert.match(policy, /frame-ancestors 'none'/);
});

test('the page is asked for again each time, is what it says it is, and tells no other page where it was', async () => {
  const { headers } = await ask('/console');
  assert.equal(headers?.['cache-control'], 'no-cache');
  assert.equal(headers?.['x-content-type-options'], 'nosniff');
  assert.equal(headers?.['referrer-policy'], 'no-referrer');
  assert.equal(headers?.['cross-origin-opener-policy'], 'same-origin');
  const [name = ''] = await partsOfPage();
  assert.equal((await part(name)).headers?.['x-content-type-options'], 'nosniff');
});

test('a part is kept for a year, and comes compressed to those who can read it', async () => {
  const names = await partsOfPage();
  assert.ok(names.length >= 2);
  for (const name of names) {
    const plain = await part(name);
    assert.equal(plain.headers?.['cache-control'], 'public, max-age=31536000, immutable');
    assert.match(String(plain.headers?.['content-type']), name.endsWith('.js') ? /^text\/javascript/ : /^text\/css/);
    const small = await part(name, { 'Accept-Encoding': 'br, gzip' });
    assert.equal(small.headers?.['content-encoding'], 'gzip');
    assert.equal(small.isBase64Encoded, true);
    const bytes = Buffer.from(small.body, 'base64');
    assert.equal(gunzipSync(bytes).toString(), plain.body);
    // Of a few lines nothing is saved.
    if (plain.body.length > 1_000) assert.ok(bytes.length < plain.body.length / 2);
  }
});

test('the sign-in page with the overview behind it, its chart included, is 350 KB at most', async () => {
  const bytes = await bytesOf('index.html', 'app/shell.tsx', 'pages/overview/overview.tsx');
  assert.ok(bytes <= 350_000, `${bytes}`);
});

test('a part that is not there is 404, whatever its name tries', async () => {
  for (const name of ['none.js', '../index.html', '..%2Findex.html', 'none.exe']) {
    const { statusCode, body } = await part(name);
    assert.equal(statusCode, 404);
    assert.equal(JSON.parse(body).type, 'urn:shopfloor:problem:not-found');
  }
});

test('a path cannot write into the page', async () => {
  const { body } = await ask('/console', { path: `/"><script>alert(1)</script>/console` });
  assert.doesNotMatch(body, /<script>/);
});

test('HEAD answers without a body, and any other method is 405', async () => {
  const [name = ''] = await partsOfPage();
  const head = await ask('/console/assets/{file}', {
    file: name,
    method: 'HEAD',
    headers: { 'accept-encoding': 'gzip' },
  });
  assert.deepEqual([head.statusCode, head.body, head.isBase64Encoded], [200, '', undefined]);
  const { statusCode, headers } = await ask('/console', { method: 'POST' });
  assert.deepEqual([statusCode, headers?.allow], [405, 'GET, HEAD']);
});
