import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import * as z from 'zod/mini';
import { contract as authorization } from '../../../functions/access/authorization/contract.ts';
import { projectFunctions } from '../../../local/functions.ts';
import type { LambdaFunction } from '../../../local/lambda.ts';
import type { Contract } from '../../../shared/http/contract.ts';
import { envelopeBody } from '../../../shared/http/envelope.ts';
import { serve } from '../../../shared/http/serve.ts';
import { memo } from '../../../shared/memo.ts';
import { invalidContent, Problem } from '../../../shared/problem.ts';
import type { CallAnswer } from '../../support/call.ts';
import { call, issueToken, newCompany, useOwnFactory } from '../../support/factory.ts';

const path = '/v1/crates/pack';
const LIMIT = 20;

/** A route of the serialization API that can be made to refuse in every way there is. */
const contract = {
  resource: 'crates',
  routes: {
    pack: {
      method: 'POST',
      path,
      errors: 'serialization',
      scope: 'productions_write',
      headers: memo(() => z.object({ 'x-channel-key': z.string() })),
      body: memo(() =>
        z.object({
          code: z.string(),
          batch: z.optional(z.string()),
          serials: z.array(z.string().check(z.regex(/^\w+$/, { error: 'must be letters and digits' }))),
        }),
      ),
      status: 200,
      out: memo(() => z.object({ channel: z.string() })),
    },
  },
} as const satisfies Contract;

const refusals: Readonly<Record<string, () => Error>> = {
  product: () => new Problem(404, 'no-product', 'No product', 'There is no such product.', { error: 'ProductError' }),
  channel: () => new Problem(403, 'no-channel', 'No channel', 'There is no such channel.', { error: 'ChannelError' }),
  taken: () =>
    new Problem(409, 'serial-conflict', 'Conflict', 'Two serials are taken.', {
      details: [{ index: 1, serial_number: 'B', message: 'is taken' }],
    }),
  beaten: () => new Problem(409, 'contention', 'Conflict', 'Others change the same; send this one again.'),
  date: () => invalidContent([{ pointer: '/expiry_date', message: 'must be a date' }]),
  bug: () => new Error('a bug'),
};

const pack = serve(
  contract,
  {
    pack: async ({ body, headers }) => {
      const refusal = refusals[body.code]?.();
      if (refusal) throw refusal;
      return { body: { channel: headers['x-channel-key'] } };
    },
  },
  envelopeBody,
);

const others = projectFunctions();
useOwnFactory({
  rateLimitPerMinute: LIMIT,
  functions: {
    contracts: [authorization, contract],
    source: (name) => (name === 'crates' ? Promise.resolve(pack as unknown as LambdaFunction) : others(name)),
    has: (name) => name === 'authorizer',
  },
});

type Envelope = {
  readonly success: boolean;
  readonly message: string;
  readonly error: string;
  readonly details: readonly { readonly index?: number; readonly serial_number?: string; readonly message: string }[];
  readonly total?: number;
};

const good = { code: 'C', serials: ['A', 'B'] };
const channel = { 'x-channel-key': 'K' };

async function client() {
  const token = await issueToken(await newCompany(), ['productions_write']);
  return (body: unknown, headers: Readonly<Record<string, string>> = channel) =>
    call<Envelope>({ method: 'POST', path, headers: { ...headers, 'x-access-token': token }, body });
}

function assertEnvelope({ status, headers, body, text }: CallAnswer<Envelope>, expected: readonly [number, string]) {
  assert.deepEqual([status, body.error], expected, text);
  assert.equal(headers['content-type'], 'application/json');
  assert.deepEqual(Object.keys(body).slice(0, 4), ['success', 'message', 'error', 'details']);
  assert.equal(body.success, false);
  assert.ok(body.message.length > 0 && headers['x-request-id']);
}

test('what is accepted gets its headers, in whatever case they come', async () => {
  const send = await client();
  const answer = await send(good, { 'X-Channel-Key': 'K' });
  assert.deepEqual([answer.status, answer.body], [200, { channel: 'K' }]);
});

test('all faults of a request come at once: header, fields, and each serial with its index and text', async () => {
  const send = await client();
  const answer = await send({ batch: 7, serials: ['A', 'b-', 3, ' '] }, {});
  assertEnvelope(answer, [400, 'ValidationError']);
  const found = new Map(answer.body.details.map((detail) => [detail.message, detail]));
  for (const message of ['x-channel-key is required', '/code is required', '/batch must be text']) {
    assert.deepEqual(found.get(message), { message });
  }
  assert.deepEqual(
    answer.body.details.filter(({ index }) => index !== undefined),
    [
      { index: 1, serial_number: 'b-', message: 'must be letters and digits' },
      { index: 2, message: 'must be text' },
      { index: 3, serial_number: ' ', message: 'must be letters and digits' },
    ],
  );
  assert.equal(answer.body.total, undefined);
});

test('of many faults the first hundred are named, and how many there are', async () => {
  const send = await client();
  const exactly = await send({ ...good, serials: Array.from({ length: 100 }, () => '-') });
  assert.deepEqual([exactly.body.details.length, exactly.body.total], [100, undefined]);
  const more = await send({ ...good, serials: ['A', ...Array.from({ length: 9_999 }, () => '-')] });
  assert.deepEqual([more.body.details.length, more.body.total], [100, 9_999]);
  assert.deepEqual([more.body.details[0]?.index, more.body.details[99]?.index], [1, 100]);
});

test('an endless serial is not sent back whole', async () => {
  const send = await client();
  const { body } = await send({ ...good, serials: ['-'.repeat(1_000_000)] });
  assert.equal(body.details[0]?.serial_number, '-'.repeat(100));
});

test('what is no JSON is a ValidationError, and so is no body at all', async () => {
  const send = await client();
  for (const body of ['{', 'serials=A', '[]', 'null', '']) assertEnvelope(await send(body), [400, 'ValidationError']);
});

test('refusals of the function have their names, statuses and details', async () => {
  const send = await client();
  const refused = async (code: string) => send({ ...good, code });
  assertEnvelope(await refused('product'), [404, 'ProductError']);
  assertEnvelope(await refused('channel'), [403, 'ChannelError']);
  assertEnvelope(await refused('beaten'), [409, 'SerialConflictError']);
  const taken = await refused('taken');
  assertEnvelope(taken, [409, 'SerialConflictError']);
  assert.deepEqual(taken.body.details, [{ index: 1, serial_number: 'B', message: 'is taken' }]);
  const date = await refused('date');
  assert.deepEqual(date.body.details, [{ message: '/expiry_date must be a date' }]);
});

test('what was not foreseen is an InternalError that says nothing of its cause', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = await (await client())({ ...good, code: 'bug' });
  assertEnvelope(answer, [500, 'InternalError']);
  assert.doesNotMatch(answer.text, /a bug/);
});

test('a token without the scope is a ForbiddenError; Basic is no token', async () => {
  const company = await newCompany();
  const token = await issueToken(company, ['company_admin']);
  assertEnvelope(await call({ method: 'POST', path, token, headers: channel, body: good }), [403, 'ForbiddenError']);
  const basic = await call<Envelope>({ method: 'POST', path, basic: company, headers: channel, body: good });
  assert.deepEqual([basic.status, basic.body.success, basic.body.error], [401, false, 'NoTokenError']);
});

test('refusals of the gateway itself speak the same language', async () => {
  const company = await newCompany();
  const none = await call<Envelope>({ method: 'POST', path, body: good });
  assert.deepEqual(
    [none.status, none.body.success, none.body.error, none.body.details],
    [401, false, 'NoTokenError', []],
  );
  for (const token of ['nonsense', `${company.id}.${'x'.repeat(43)}`]) {
    const wrong = await call<Envelope>({ method: 'POST', path, headers: { 'x-access-token': token }, body: good });
    assert.deepEqual([wrong.status, wrong.body.success, wrong.body.error], [401, false, 'InvalidTokenError']);
  }
  const huge = await (await client())(`"${'x'.repeat(6 * 1024 * 1024)}"`);
  assert.deepEqual([huge.status, huge.body.success, huge.body.error], [413, false, 'ValidationError']);
});

test('beyond the budget a request is a RateLimitError that says when to come again', async () => {
  const send = await client();
  const answers = [];
  for (let sent = 0; sent <= LIMIT; sent += 1) answers.push(await send(good));
  const refused = answers.filter(({ status }) => status !== 200);
  assert.equal(refused.length, 2, 'the request for the token counts as well');
  for (const answer of refused) {
    assertEnvelope(answer, [429, 'RateLimitError']);
    assert.match(answer.headers['retry-after'] ?? '', /^\d+$/);
  }
});
