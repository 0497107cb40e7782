import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { test } from 'vitest';
import { handler } from '../../functions/documents/index.ts';
import manifest from '../../package.json' with { type: 'json' };

/** The event API Gateway makes of a GET at stage `prod`. */
function get(resource: string, { path = resource, method = 'GET', headers = {} } = {}) {
  const event = {
    httpMethod: method,
    resource,
    path,
    headers: { Host: 'abc.execute-api.eu-west-1.amazonaws.com', 'X-Forwarded-Proto': 'https', ...headers },
    requestContext: {
      requestId: 'request-1',
      path: `/prod${path}`,
      domainName: 'abc.execute-api.eu-west-1.amazonaws.com',
    },
  };
  return handler(event as unknown as APIGatewayProxyEvent);
}

test('the document says where the API answers, stage included, with and without a trailing slash', async () => {
  for (const path of ['/openapi.json', '/openapi.json/']) {
    const { statusCode, body, headers } = await get('/openapi.json', { path });
    assert.equal(statusCode, 200);
    assert.equal(headers?.['content-type'], 'application/json');
    const [server] = JSON.parse(body).servers;
    assert.equal(server.url, 'https://abc.execute-api.eu-west-1.amazonaws.com/prod');
  }
});

test('the root says what this is, its version and where its pages are, stage included; HEAD says as much without a body', async () => {
  const answer = await get('/');
  const { console: _, ...about } = JSON.parse(answer.body);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers?.['content-type'], 'application/json');
  const at = 'https://abc.execute-api.eu-west-1.amazonaws.com/prod';
  assert.deepEqual(about, {
    ...about,
    name: 'Shopfloor',
    version: manifest.version,
    docs: `${at}/docs`,
    openapi: `${at}/openapi.json`,
  });
  assert.match(about.description, /ERP/);
  const head = await get('/', { method: 'HEAD' });
  assert.deepEqual([head.statusCode, head.body, head.headers], [200, '', answer.headers]);
  assert.equal((await get('/', { method: 'POST' })).headers?.allow, 'GET, HEAD');
});

test('the API document has the version of the package, and its example of the root too', async () => {
  const { info, paths } = JSON.parse((await get('/openapi.json')).body);
  const { example } = paths['/'].get.responses['200'].content['application/json'];
  assert.deepEqual([info.version, example.version], [manifest.version, manifest.version]);
});

test('the sandbox finds itself in the document, port included', async () => {
  const { body } = await get('/openapi.json', { headers: { Host: '127.0.0.1:3000', 'X-Forwarded-Proto': 'http' } });
  assert.equal(JSON.parse(body).servers[0].url, 'http://127.0.0.1:3000/prod');
});

test('the page shows the document with every guide as a chapter before what holds for all calls', async () => {
  const [plain, guided] = await Promise.all([get('/openapi.json'), get('/docs/openapi.json')]);
  const [bare, shown] = [JSON.parse(plain.body), JSON.parse(guided.body)];
  const chapters = [...shown.info.description.matchAll(/^# (.+)$/gm)].map(([, title]) => title);
  const guides = readdirSync(new URL('../../docs/guides/', import.meta.url));
  assert.equal(chapters.length, guides.length + 1);
  assert.deepEqual([chapters[0], chapters.at(-1)], ['Getting started', 'Conventions']);
  for (const section of bare.info.description.split(/^(?=## )/m)) assert.ok(shown.info.description.includes(section));
  assert.deepEqual({ ...shown, info: { ...shown.info, description: bare.info.description } }, bare);
});

test('the page fetches everything from its own host and is bound to it', async () => {
  for (const path of ['/docs', '/docs/']) {
    const { body, headers } = await get('/docs', { path });
    assert.equal(headers?.['content-type'], 'text/html; charset=utf-8');
    const fetched = [...body.matchAll(/(?:src=|href=|"url":)"([^"]+)"/g)].map(([, url]) => url);
    assert.deepEqual(fetched.slice(0, 3), ['data:,', '/prod/openapi.json', '/prod/docs/openapi.json']);
    assert.match(fetched[3] ?? '', /^\/prod\/docs\/reference\.js\?v=\S{16,}$/);
    assert.equal(fetched.length, 4);
    assert.match(String(headers?.['content-security-policy']), /^default-src 'none'; script-src 'self'; /);
    assert.doesNotMatch(String(headers?.['content-security-policy']), /https?:|unsafe-eval|\*/);
  }
});

test('the script is the one the page vouches for, fits into an answer, and is kept for a year', async () => {
  const [page, script] = await Promise.all([get('/docs'), get('/docs/reference.js')]);
  const [, digest] = /integrity="sha256-([^"]+)"/.exec(page.body) ?? [];
  assert.equal(createHash('sha256').update(script.body).digest('base64'), digest);
  // Lambda's bound for an answer, as the JSON it travels in.
  assert.ok(Buffer.byteLength(JSON.stringify(script.body)) < 6_000_000);
  assert.equal(script.headers?.['cache-control'], 'public, max-age=31536000, immutable');
});

test('a path cannot write into the page', async () => {
  const { body } = await get('/docs', { path: `/"><script>alert(1)</script>/docs` });
  assert.doesNotMatch(body, /<script>/);
});

test('any other method is 405 with Allow, in a problem document', async () => {
  const { statusCode, headers, body } = await get('/docs', { method: 'POST' });
  assert.equal(statusCode, 405);
  assert.equal(headers?.allow, 'GET, HEAD');
  assert.equal(headers?.['content-type'], 'application/problem+json');
  assert.equal(JSON.parse(body)['request-id'], 'request-1');
});
