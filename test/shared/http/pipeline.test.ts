import assert from 'node:assert/strict';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { afterEach, beforeEach, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { sandboxCredentials } from '../../../local/aws.ts';
import { db } from '../../../shared/db/table.ts';
import { admissionTime, placeAt } from '../../../shared/http/admission-queue.ts';
import type { Contract } from '../../../shared/http/contract.ts';
import type { Answer, Call } from '../../../shared/http/handler.ts';
import { serve } from '../../../shared/http/serve.ts';
import { memo } from '../../../shared/memo.ts';
import { lostRace } from '../../../shared/problem.ts';

const contract = {
  resource: 'crates',
  routes: {
    open: {
      method: 'GET',
      path: '/api/crates',
      auth: 'none',
      status: 200,
      versioned: true,
      out: memo(() => z.looseObject({})),
    },
    list: {
      method: 'GET',
      path: '/api/crates/all',
      scope: 'productions_write',
      status: 200,
      out: memo(() => z.looseObject({})),
    },
  },
} as const satisfies Contract;

type Handle = (call: Call<(typeof contract)['routes']['open']>) => Promise<Answer<Record<string, unknown>>>;
const entryOf = (handle: Handle) => serve(contract, { open: handle, list: handle as never });

const company = { company: 'crates', timeZone: 'UTC', via: 'token', scopes: 'productions_write', key: 'k' };

const eventOf = (path: string, authorizer?: Record<string, string>) =>
  ({
    httpMethod: 'GET',
    resource: path,
    path,
    headers: { Host: 'localhost' },
    queryStringParameters: null,
    pathParameters: null,
    body: null,
    requestContext: { requestId: 'request-1', authorizer },
  }) as unknown as APIGatewayProxyEvent;

/** So little is left that the time is over as soon as something is waited for. */
const hurried = { getRemainingTimeInMillis: () => 1_000 } as Context;

let lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines = [];
  for (const level of ['log', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(JSON.parse(line)));
  }
});
afterEach(() => void vi.restoreAllMocks());

/** Puts a table in the place of the real one: every request to it is answered, or not, by `answer`. */
function useTable(answer: (request: { readonly body: string }) => Promise<never>): void {
  Object.assign(process.env, sandboxCredentials, { TABLE: 'table', RATE_LIMIT_PER_MINUTE: '120' });
  const { config } = db();
  const { requestHandler } = config;
  config.requestHandler = { handle: answer } as never;
  onTestFinished(() => {
    config.requestHandler = requestHandler;
  });
}

const never = () => new Promise<never>(() => {});

/** A table whose counter is full: it refuses to count one more request. */
async function full({ body: asked }: { readonly body: string }): Promise<never> {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  const answer = (statusCode: number, said: object) =>
    ({ response: { statusCode, headers, body: new TextEncoder().encode(JSON.stringify(said)) } }) as never;
  if (!asked.includes('~admission#')) return answer(200, {});
  const place = Buffer.from(placeAt(admissionTime(new Date()), 0)).toString('base64');
  const q = { L: Array.from({ length: 120 }, () => ({ B: place })) };
  const refused = {
    __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
    message: 'The conditional request failed',
    Item: { q },
  };
  return answer(400, refused);
}

test('every request is one line of the log: operation, status, milliseconds, company and request id, in this order', async () => {
  await entryOf(async () => ({ body: {} }))(eventOf('/api/crates'));
  await entryOf(async () => ({ body: {} }))(eventOf('/api/barrels', company));
  await entryOf(async () => Promise.reject(lostRace('Taken.')))(eventOf('/api/crates'));
  const [first, second, third] = lines;
  assert.deepEqual(Object.keys(first ?? {}), ['operation', 'status', 'milliseconds', 'requestId']);
  assert.deepEqual(Object.keys(second ?? {}), ['operation', 'status', 'milliseconds', 'company', 'requestId']);
  assert.deepEqual([first?.operation, first?.status, first?.requestId], ['crates.open', 200, 'request-1']);
  assert.deepEqual([second?.operation, second?.status, second?.company], ['unknown', 404, 'crates']);
  assert.deepEqual([third?.operation, third?.status, lines.length], ['crates.open', 409, 3]);
  assert.equal(typeof first?.milliseconds, 'number');
});

test('a request that takes too long is 503 with a problem document and a line in the log, before Lambda ends it', async () => {
  const { statusCode, headers, body } = await entryOf(never)(eventOf('/api/crates'), hurried);
  assert.equal(statusCode, 503);
  assert.deepEqual(headers, {
    'x-request-id': 'request-1',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000',
    'content-type': 'application/problem+json',
    link: '</docs#description/errors>; rel="help"',
    'retry-after': '5',
  });
  const { type, status, title } = JSON.parse(body);
  assert.deepEqual([type, status, title], ['urn:shopfloor:problem:timeout', 503, 'Service Unavailable']);
  assert.deepEqual(
    lines.map(({ operation, status }) => [operation, status]),
    [['crates.open', 503]],
  );
});

test('a request that was answered for want of time begins no write any more', async () => {
  useTable(async () => assert.fail('The table was written.'));
  const answered = Promise.withResolvers<void>();
  const late = Promise.withResolvers<unknown>();
  const handler = entryOf(async ({ store }) => {
    await answered.promise;
    for (const write of [() => store.commit([], {}), () => store.nextIds({ name: 'crates' }, 1)]) {
      await assert.rejects(write, { name: 'AbortError' });
    }
    late.resolve('refused');
    return {};
  });
  assert.equal((await handler(eventOf('/api/crates'), hurried)).statusCode, 503);
  answered.resolve();
  assert.equal(await late.promise, 'refused');
});

test('a counter that does not answer costs the request its time, and no more', async () => {
  useTable(never);
  const quick = await entryOf(async () => ({ body: {} }))(eventOf('/api/crates/all', company), hurried);
  const slow = await entryOf(never)(eventOf('/api/crates/all', company), hurried);
  assert.deepEqual([quick.statusCode, slow.statusCode], [503, 503]);
});

test('the refusal of admission wins over whatever came of the request, and is no unhandled rejection', async () => {
  useTable(full);
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  onTestFinished(() => void process.off('unhandledRejection', unhandled));
  const results: readonly Handle[] = [
    async () => ({ body: {} }),
    async () => Promise.reject(lostRace('Taken.')),
    async () => Promise.reject(new Error('a bug')),
    // The counter has refused long before this handler ends.
    () => new Promise((resolve) => setImmediate(() => setImmediate(() => resolve({ body: {} })))),
  ];
  for (const result of results) {
    const { statusCode, headers } = await entryOf(result)(eventOf('/api/crates/all', company));
    assert.equal(statusCode, 429);
    assert.equal(headers?.['ratelimit-remaining'], '0');
  }
  // Without its scope it is refused before its handler is asked: the counter still has the last word.
  const { statusCode } = await entryOf(never)(eventOf('/api/crates/all', { ...company, scopes: '' }));
  assert.equal(statusCode, 429);
  assert.equal(unhandled.mock.calls.length, 0);
  assert.deepEqual(
    [...new Set(lines.map(({ status }) => status))],
    [429],
    'the bug is not logged: it was not answered',
  );
});

test('a request without a single header is served: the console of API Gateway sends such', async () => {
  const event = { ...eventOf('/api/crates'), headers: null } as unknown as APIGatewayProxyEvent;
  assert.equal((await entryOf(async () => ({ body: {} }))(event)).statusCode, 200);
});

test('headers mean the same in whatever case they come', async () => {
  const versions: (number | undefined)[] = [];
  const handler = entryOf(async ({ version }) => {
    versions.push(version);
    return { body: {} };
  });
  for (const name of ['if-match', 'If-Match', 'IF-MATCH']) {
    await handler({ ...eventOf('/api/crates'), headers: { [name]: '"3"' } });
  }
  assert.deepEqual(versions, [3, 3, 3]);
});

test('an answer that is no JSON is a 500 like any other bug, and is logged', async () => {
  const { statusCode } = await entryOf(async () => ({ body: { large: 1n } }))(eventOf('/api/crates'));
  assert.equal(statusCode, 500);
  assert.deepEqual([lines[0]?.name, lines[1]?.status], ['TypeError', 500]);
});
