import assert from 'node:assert/strict';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { test, vi } from 'vitest';
import { sandboxClient } from '../../../local/table.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { rowsNaming } from '../../scripts/company/raw-table.ts';
import { stopDate } from '../../support/clock.ts';
import {
  call,
  issueToken,
  newCompany,
  type TestCompany,
  theFactory,
  untilSettled,
  useFactory,
} from '../../support/factory.ts';
import { conflictingTransactions } from '../../support/interrupt.ts';
import { receiver } from '../../support/receiver.ts';

useFactory({ rateLimitPerMinute: 0 });

const ORDERS = '/api/production-orders';
const PRODUCTS = '/api/products';
const PARKED = '/api/parked-requests';
const waiting = { prefer: 'return=minimal, wait=24' };

type Parked = {
  readonly id: number;
  readonly status: string;
  readonly 'waits-for': readonly { readonly entity: string; readonly code: string; readonly pointer: string }[];
  readonly 'created-at': string;
  readonly 'expires-at': string;
  readonly reason: string | null;
};
type Refused = { readonly errors: readonly { readonly pointer: string }[]; readonly detail: string };

const product = (code: string) => ({ code, name: `Product ${code}` });
const order = (code: string, ...products: readonly string[]) => ({
  code,
  'start-date': '2026-07-20T08:00:00Z',
  'due-date': '2026-07-21T08:00:00Z',
  products: products.map((one) => ({ product: one, 'quantity-ordered': 5 })),
});

const post = <Body = Parked>(company: TestCompany, path: string, body: unknown, headers: Record<string, string> = {}) =>
  company.call<Body>({ method: 'POST', path, body, headers });

const park = async (company: TestCompany, path: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await post(company, path, body, { ...waiting, ...headers });
  assert.equal(answer.status, 202, answer.text);
  return answer;
};

async function codesOf(company: TestCompany, path = ORDERS): Promise<readonly string[]> {
  const { body } = await company.call<readonly { readonly code: string }[]>({ path });
  return body.map(({ code }) => code);
}

test('an order that comes before its product waits for it, and is answered at its address', async () => {
  const company = await newCompany();
  const { body, headers } = await park(company, ORDERS, order('O1', 'P1'));
  assert.equal(headers.location, `${PARKED}/${body.id}`);
  assert.equal(headers['preference-applied'], 'wait=24');
  assert.deepEqual(body['waits-for'], [{ entity: 'product', code: 'P1', pointer: '/products/0/product' }]);
  assert.equal(Date.parse(body['expires-at']) - Date.parse(body['created-at']), 24 * 3_600_000);
  await untilSettled();
  const waits = await company.call<Parked>({ path: `${PARKED}/${body.id}` });
  assert.deepEqual([waits.status, waits.body], [202, body]);
  assert.deepEqual((await company.call({ path: PARKED, query: { status: 'waiting' } })).body, [body]);
  assert.deepEqual(await codesOf(company), []);
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  const done = await company.call<{ readonly id: number }>({ path: `${PARKED}/${body.id}` });
  assert.equal(done.status, 201, done.text);
  const made = await company.call<object>({ path: `${ORDERS}/${done.body.id}`, query: { workers: 'true' } });
  assert.deepEqual([made.headers.etag, done.headers.etag], ['"1"', '"1"']);
  assert.deepEqual(await codesOf(company), ['O1']);
  assert.deepEqual((await company.call({ path: PARKED, query: { status: 'waiting' } })).body, []);
});

test('without the header, and where nothing is missing, a create is what it always was', async () => {
  const company = await newCompany();
  for (const prefer of [undefined, 'wait', 'wait=0', 'wait=soon', 'respond-async', 'validate, wait=24']) {
    const answer = await post<Refused>(company, ORDERS, order('O1', 'P1'), prefer ? { prefer } : {});
    assert.equal(answer.status, 400, prefer);
    assert.deepEqual(answer.body.errors, [
      { pointer: '/products/0/product', message: 'must exist: there is no product "P1"' },
    ]);
    assert.equal(answer.headers.location, undefined);
  }
  await post(company, PRODUCTS, product('P1'));
  const made = await post(company, ORDERS, order('O1', 'P1'), waiting);
  assert.deepEqual([made.status, made.headers['preference-applied']], [201, undefined]);
  assert.deepEqual((await company.call({ path: PARKED })).body, []);
});

test('what is wrong otherwise is refused at once, however much is missing', async () => {
  const company = await newCompany();
  await post(company, PRODUCTS, product('P1'));
  await post(company, ORDERS, order('O1', 'P1'));
  for (const [body, pointer] of [
    [{ ...order('O2', 'P2'), 'due-date': 'soon' }, '/due-date'],
    [order('O1', 'P2'), '/code'],
    [[order('O2', 'P2'), order('O2', 'P1')], '/1/code'],
  ] as const) {
    const { status, body: refused, text } = await post<Refused>(company, ORDERS, body, waiting);
    assert.equal(status, 400, text);
    assert.ok(
      refused.errors.some((error) => error.pointer === pointer),
      text,
    );
  }
  assert.deepEqual((await company.call({ path: PARKED })).body, []);
});

test('a wait is a week at most', async () => {
  const company = await newCompany();
  const { headers } = await park(company, ORDERS, order('O1', 'P1'), { prefer: 'wait=1000' });
  assert.equal(headers['preference-applied'], 'wait=168');
});

test('what a parked request does is found by its x-request-id, and every step of it says who made it', async () => {
  const company = await newCompany();
  const { headers } = await park(company, ORDERS, order('O1', 'P1'));
  await untilSettled();
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  type Told = { readonly type: string; readonly by: { readonly caller: string } | null };
  const { body: all } = await company.call<readonly Told[]>({ path: '/api/events' });
  const { body: own } = await company.call<readonly Told[]>({
    path: '/api/events',
    query: { 'request-id': headers['x-request-id'] },
  });
  const steps = (events: readonly Told[]) => events.map(({ type, by }) => [type, by?.caller]);
  assert.deepEqual(steps(own), [
    ['parked-requests.created', 'api'],
    ['production-orders.created', 'api'],
  ]);
  assert.deepEqual(
    steps(all).filter(([type]) => type === 'parked-requests.updated'),
    [['parked-requests.updated', 'service']],
  );
});

test('a wait is heard among several headers, the first of two counts', async () => {
  const company = await newCompany();
  for (const [code, prefer, applied] of [
    ['O1', ['wait=24', 'return=minimal'], 'wait=24'],
    ['O2', ['return=minimal', 'wait="2"; x=1'], 'wait=2'],
    ['O3', 'wait=3, wait=4', 'wait=3'],
  ] as const) {
    const answer = await company.call({ method: 'POST', path: ORDERS, body: order(code, 'P1'), headers: { prefer } });
    assert.deepEqual([answer.status, answer.headers['preference-applied']], [202, applied], answer.text);
  }
});

test('nothing of a parked request opens anything, wherever its token was sent', async () => {
  const company = await newCompany();
  const token = await company.token();
  for (const [code, query] of [
    ['O1', { access_token: token }],
    ['O2', `${token}=`],
    ['O3', token],
  ] as const) {
    const sent = await call({ method: 'POST', path: ORDERS, query, body: order(code, 'P1'), headers: waiting });
    assert.equal(sent.status, 202, sent.text);
  }
  await untilSettled();
  assert.deepEqual(await rowsNaming(sandboxClient((await theFactory()).database.endpoint), token), []);
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  assert.deepEqual([...(await codesOf(company))].sort(), ['O1', 'O2', 'O3']);
});

test('no answer shows the token that a former version kept, and the end of the wait removes it', async () => {
  const company = await newCompany();
  const token = await company.token();
  const { body } = await park(company, ORDERS, order('O1', 'P1'));
  await untilSettled();
  const Key = { pk: `${company.id}#parked-requests`, sk: String(body.id).padStart(16, '0') };
  await db().send(
    new UpdateCommand({
      TableName: tableName(),
      Key,
      UpdateExpression: 'SET #data.#said.#query = :query, #data.#said.#path = :path',
      ExpressionAttributeNames: { '#data': 'data', '#said': 'said', '#query': 'query', '#path': 'path' },
      ExpressionAttributeValues: {
        ':query': { access_token: token, workers: 'true' },
        ':path': `${ORDERS}?access_token=${token}&workers=true`,
      },
    }),
  );
  const { body: listed } = await company.call<readonly { readonly path: string }[]>({ path: PARKED });
  assert.deepEqual(
    listed.map(({ path }) => path),
    [`${ORDERS}?workers=true`],
  );
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  assert.deepEqual(await codesOf(company), ['O1']);
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  assert.equal(Item?.data.status, 'done');
  assert.doesNotMatch(JSON.stringify(Item), new RegExp(token));
});

test('a retry with an Idempotency-Key gets the same parked request, before it is done and after', async () => {
  const company = await newCompany();
  const key = { 'idempotency-key': 'one' };
  const [first, second] = await Promise.all([
    park(company, ORDERS, order('O1', 'P1'), key),
    park(company, ORDERS, order('O1', 'P1'), key),
  ]);
  assert.equal(first.headers.location, second.headers.location);
  assert.equal((await post(company, ORDERS, order('O2', 'P1'), { ...waiting, ...key })).status, 422);
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  const again = await park(company, ORDERS, order('O1', 'P1'), key);
  assert.deepEqual([again.headers.location, again.headers['idempotent-replayed']], [first.headers.location, 'true']);
  const plain = await post<{ readonly code: string }>(company, ORDERS, order('O1', 'P1'), key);
  assert.deepEqual([plain.status, plain.body.code, plain.headers['idempotent-replayed']], [201, 'O1', 'true']);
  assert.deepEqual(await codesOf(company), ['O1']);
});

test('an array waits as a whole, until the last of what it names is there', async () => {
  const company = await newCompany();
  await post(company, PRODUCTS, product('P1'));
  const { body } = await park(company, ORDERS, [order('O1', 'P1'), order('O2', 'P2'), order('O3', 'P3', 'P2')]);
  assert.deepEqual(
    body['waits-for'].map(({ code }) => code),
    ['P2', 'P3'],
  );
  await post(company, PRODUCTS, product('P2'));
  await untilSettled();
  assert.deepEqual(await codesOf(company), []);
  await post(company, PRODUCTS, product('P3'));
  await untilSettled();
  assert.deepEqual(await codesOf(company), ['O1', 'O2', 'O3']);
  const done = await company.call<readonly { readonly code: string }[]>({ path: `${PARKED}/${body.id}` });
  assert.deepEqual([done.status, done.body.map(({ code }) => code)], [201, ['O1', 'O2', 'O3']]);
});

test('the elements of an array that waited do not stand in the way of one another', async ({ onTestFinished }) => {
  const company = await newCompany();
  const codes = Array.from({ length: 30 }, (_, position) => `O${String(position).padStart(2, '0')}`);
  const { body } = await park(
    company,
    ORDERS,
    codes.map((code) => order(code, 'P1')),
  );
  const { met, stop } = conflictingTransactions();
  onTestFinished(stop);
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  const done = await company.call<readonly { readonly code: string }[]>({ path: `${PARKED}/${body.id}` });
  assert.deepEqual(
    done.body.map(({ code }) => code),
    codes,
  );
  // Two messages may bring the same request; its elements would meet at it once each at least.
  const meetings = met.filter((place) => place.includes(`${company.id}#parked-requests`));
  assert.ok(meetings.length < codes.length / 2, `${meetings.length} meetings`);
});

test('what is refused when its turn comes is answered with the refusal, and told', async ({ onTestFinished }) => {
  const company = await newCompany();
  const endpoint = await receiver({ onTestFinished });
  await post(company, '/api/webhooks', {
    url: endpoint.url,
    topics: ['parked_request_done', 'parked_request_refused'],
  });
  const first = await park(company, ORDERS, order('O1', 'P1'));
  const second = await park(company, ORDERS, order('O1', 'P2'));
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  await post(company, PRODUCTS, product('P2'));
  await untilSettled();
  assert.equal((await company.call({ path: `${PARKED}/${first.body.id}` })).status, 201);
  const refused = await company.call<Refused>({ path: `${PARKED}/${second.body.id}` });
  assert.equal(refused.status, 400);
  assert.deepEqual(refused.body.errors, [{ pointer: '/code', message: 'must be unique: "O1" exists already' }]);
  const calls = await endpoint.received(2);
  assert.deepEqual(
    calls.map(({ json }) => [(json as Parked).id, (json as Parked).status, (json as Parked).reason]),
    [
      [first.body.id, 'done', null],
      [second.body.id, 'refused', refused.body.detail],
    ],
  );
});

test('what is refused for more than an item holds is answered with the first of it, and waits no more', async () => {
  const company = await newCompany();
  const codes = Array.from({ length: 40 }, (_, position) => `${position}-${'N'.repeat(150)}`);
  await post(company, PRODUCTS, codes.map(product));
  const orders = Array.from({ length: 100 }, (_, position) => order(`O${position}`, 'P1', ...codes));
  const { body } = await park(company, ORDERS, orders);
  await post(company, PRODUCTS, product('OTHER'));
  await post(company, ORDERS, order('O7', 'OTHER'));
  for (const code of codes) {
    assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/${code}` })).status, 204);
  }
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  const refused = await company.call<Refused>({ path: `${PARKED}/${body.id}` });
  assert.equal(refused.status, 400, refused.text);
  assert.match(refused.body.detail, /and \d{4} more/);
  assert.ok(refused.body.errors.length > 0);
  assert.deepEqual((await company.call({ path: PARKED, query: { status: 'waiting' } })).body, []);
});

test('a parked request can be cancelled while it waits: then it is not carried out', async () => {
  const company = await newCompany();
  const { body } = await park(company, ORDERS, order('O1', 'P1'));
  const path = `${PARKED}/${body.id}`;
  assert.equal((await company.call({ method: 'DELETE', path })).status, 204);
  assert.equal((await company.call({ path })).status, 404);
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  assert.deepEqual(await codesOf(company), []);
  const other = await park(company, ORDERS, order('O1', 'P2'));
  await post(company, PRODUCTS, product('P2'));
  await untilSettled();
  const late = await company.call({ method: 'DELETE', path: `${PARKED}/${other.body.id}` });
  assert.equal(late.status, 409, late.text);
  assert.deepEqual(await codesOf(company), ['O1']);
});

test('what does not come in time lets a request expire, loudly, and is not waited for any more', async ({
  onTestFinished,
}) => {
  const company = await newCompany();
  const endpoint = await receiver({ onTestFinished });
  stopDate(Date.now() - 61 * 60_000);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['parked_request_expired'] });
  const { body } = await park(company, ORDERS, order('O1', 'P1'), { prefer: 'wait=1' });
  await untilSettled();
  vi.useRealTimers();
  await (await theFactory()).runSchedule('watch-parked');
  await untilSettled();
  const gone = await company.call<Refused>({ path: `${PARKED}/${body.id}` });
  assert.equal(gone.status, 410, gone.text);
  assert.match(gone.body.detail, /in vain for product "P1"/);
  const told = (await endpoint.received(1)).map(({ json }) => json as Parked);
  assert.deepEqual(
    told.map(({ id, status }) => [id, status]),
    [[body.id, 'expired']],
  );
  const { body: events } = await company.call<readonly { readonly type: string }[]>({ path: '/api/events' });
  assert.deepEqual(
    events.flatMap(({ type }) => (type.startsWith('parked-requests.') ? [type] : [])),
    ['parked-requests.created', 'parked-requests.updated'],
  );
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  assert.deepEqual(await codesOf(company), []);
});

test('what has ended goes by itself after a week', async () => {
  const company = await newCompany();
  await post(company, PRODUCTS, product('P0'));
  stopDate(Date.now() - 9 * 24 * 3_600_000);
  const { key, secret } = company;
  const token = await issueToken({ key, secret }, ['productions_write', 'company_admin']);
  const parked = await call<Parked>({
    method: 'POST',
    path: ORDERS,
    body: order('O1', 'P1'),
    headers: { prefer: 'wait=1' },
    token,
  });
  assert.equal(parked.status, 202, parked.text);
  vi.setSystemTime(Date.now() + 3_660_000);
  await (await theFactory()).runSchedule('watch-parked');
  await untilSettled();
  vi.useRealTimers();
  await (await theFactory()).runSchedule('watch-parked');
  await untilSettled();
  const fresh = await issueToken({ key, secret }, ['productions_write']);
  const gone = await call({ path: `${PARKED}/${parked.body.id}`, token: fresh });
  assert.equal(gone.status, 404, gone.text);
});

test('a request whose API key was removed meanwhile expires with that reason', async () => {
  const company = await newCompany();
  const { body: key } = await post<{ readonly key: string; readonly secret: string }>(company, '/api/api-keys', {
    name: 'ERP',
  });
  const token = await issueToken(key, ['productions_write']);
  const { status, body } = await call<Parked>({
    method: 'POST',
    path: ORDERS,
    body: order('O1', 'P1'),
    headers: waiting,
    token,
  });
  assert.equal(status, 202);
  await company.call({ method: 'DELETE', path: `/api/api-keys/${key.key}` });
  await post(company, PRODUCTS, product('P1'));
  await untilSettled();
  const gone = await company.call<Refused>({ path: `${PARKED}/${body.id}` });
  assert.equal(gone.status, 410, gone.text);
  assert.match(gone.body.detail, /API key that asked was removed/);
  assert.deepEqual(await codesOf(company), []);
});

test('what it asks for is for who may ask for it, in the back office only', async () => {
  const company = await newCompany();
  const { body: key } = await post<{ readonly key: string; readonly secret: string }>(company, '/api/api-keys', {
    name: 'ERP',
  });
  const token = await issueToken(key, ['productions_write']);
  const { body } = await park(company, '/api/workers', { number: 7, groups: ['G'] });
  const path = `${PARKED}/${body.id}`;
  assert.equal((await call({ path, token })).status, 403);
  assert.equal((await call({ method: 'DELETE', path, token })).status, 403);
  assert.equal((await company.call({ path })).status, 202);
  const own = await park(company, ORDERS, order('O1', 'P1'));
  for (const query of [{}, { page: 1 }, { status: 'waiting' }, { page: 1, status: 'waiting' }]) {
    const all = await company.call<readonly Parked[]>({ path: PARKED, query });
    const some = await call<readonly Parked[]>({ path: PARKED, query, token });
    assert.deepEqual([all.body.length, some.body.map(({ id }) => id)], [2, [own.body.id]]);
  }
});

test('what comes at the same moment leaves nothing waiting, and does nothing twice', async () => {
  const company = await newCompany();
  const numbers = Array.from({ length: 12 }, (_, position) => position);
  const answers = await Promise.all(
    numbers.flatMap((n) => [
      post<Parked>(company, ORDERS, order(`O${n}`, `P${n}`), waiting),
      post<Parked>(company, PRODUCTS, product(`P${n}`)),
    ]),
  );
  for (const { status, text } of answers) assert.ok(status === 201 || status === 202, text);
  await untilSettled();
  assert.deepEqual((await company.call({ path: PARKED, query: { status: 'waiting' } })).body, []);
  assert.deepEqual([...(await codesOf(company))].sort(), numbers.map((n) => `O${n}`).sort());
});

test('what a request waits for may come by another name, and in several steps', async () => {
  const company = await newCompany();
  const bom = {
    'product-code': 'TABLE',
    bom: [
      { 'product-code': 'LEG', quantity: 4 },
      { 'product-code': 'TOP', quantity: 1 },
    ],
  };
  const { body } = await park(company, '/api/bom', bom);
  assert.deepEqual(body['waits-for'], [{ entity: 'product', code: 'TABLE', pointer: '/product-code' }]);
  await post(company, PRODUCTS, product('TABLE'));
  await untilSettled();
  const next = await company.call<Parked>({ path: `${PARKED}/${body.id}` });
  assert.deepEqual(
    next.body['waits-for'].map(({ code }) => code),
    ['LEG', 'TOP'],
  );
  await post(company, PRODUCTS, [product('LEG'), product('PLATE')]);
  await company.call({ method: 'PUT', path: `${PRODUCTS}/PLATE`, body: product('TOP') });
  await untilSettled();
  const done = await company.call({ path: `${PARKED}/${body.id}` });
  assert.deepEqual([done.status, done.body], [201, (await post(company, '/api/bom', bom)).body]);
});

test('a company has a thousand requests that wait at most', async () => {
  const company = await newCompany();
  const { body } = await park(company, ORDERS, order('O1', 'P1'));
  const counter = { TableName: tableName(), Key: { pk: `${company.id}#counters`, sk: 'subscriptions' } };
  await db().send(
    new UpdateCommand({ ...counter, UpdateExpression: 'ADD parked :n', ExpressionAttributeValues: { ':n': 999 } }),
  );
  const refused = await post<Refused>(company, ORDERS, order('O2', 'P1'), waiting);
  assert.equal(refused.status, 400, refused.text);
  assert.match(refused.body.detail, /1000 requests of the company wait already/);
  await company.call({ method: 'DELETE', path: `${PARKED}/${body.id}` });
  await park(company, ORDERS, order('O2', 'P1'));
});
