import assert from 'node:assert/strict';
import { afterEach, beforeAll, type TestContext, test } from 'vitest';
import { TOPICS } from '../../../functions/messaging/webhooks/schema.ts';
import { queueNames } from '../../../local/queues.ts';
import { sqs } from '../../../shared/queue/queue.ts';
import {
  askRow,
  bodyFor,
  guardedRows,
  parametersOf,
  prepareRow,
  type Row,
  rows,
  subjectOf,
} from '../../batteries/rows.ts';
import { ORDERS, type Order, order, post, workshop } from '../../production/production-orders/workshop.ts';
import { newCompany, type TestCompany, theFactory, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { type Receiver, receiver } from '../../support/receiver.ts';
import { sent } from '../../support/sent.ts';

// A record of the stream that fails is reported: then all behind it wait.
const failures: string[] = [];
useOwnFactory({
  plain: true,
  rateLimitPerMinute: 0,
  report: (source, error) => void (source === 'stream' && failures.push(String(error))),
});

/** What a message has at most: places and keys, each character of them six in ASCII, and a small last state. */
const MESSAGE_BYTES_MAX = 20_000;
const unfit: string[] = [];
beforeAll(() => {
  sqs().middlewareStack.add(
    (next) => (request) => {
      const { Entries = [] } = request.input as { readonly Entries?: readonly { readonly MessageBody?: string }[] };
      for (const { MessageBody = '' } of Entries) {
        if (!/^[ -~]*$/.test(MessageBody) || MessageBody.length > MESSAGE_BYTES_MAX)
          unfit.push(MessageBody.slice(0, 200));
      }
      return next(request);
    },
    { step: 'initialize', name: 'measureMessages' },
  );
});

/** Everything was carried at the first attempt: nothing failed, nothing waits, and nothing is among the dead letters. */
async function assertAllCarried(): Promise<void> {
  await untilSettled();
  assert.deepEqual([unfit, failures], [[], []]);
  const { queues } = await theFactory();
  for (const name of queueNames) assert.deepEqual(queues.deadLetters(name), [], name);
}

afterEach(() => {
  unfit.length = 0;
  failures.length = 0;
});

/** What XML, and with it SQS, has no place for, or what grows in JSON: noncharacters, controls, quotes, all planes. */
const HOSTILE = '\uffff\ufffe\ufdd0\u0001\u000b\u007f\u0085"\\\u2028é\u{10ffff}\u{1f600}';

type Place = readonly (string | number)[];

/** Every text in a body, as the members that lead to it. */
function placesOf(body: unknown, at: Place = []): readonly Place[] {
  if (typeof body === 'string') return [at];
  if (Array.isArray(body)) return body.flatMap((inner, index) => placesOf(inner, [...at, index]));
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, inner]) => placesOf(inner, [...at, name]));
}

/** The body with the text at a place made hostile. */
function poisoned(body: unknown, [first, ...rest]: Place): unknown {
  if (first === undefined) return `${body}`.slice(0, 40) + HOSTILE;
  const members = body as Readonly<Record<string | number, unknown>>;
  if (Array.isArray(body)) return body.with(Number(first), poisoned(members[first], rest));
  return { ...members, [first]: poisoned(members[first], rest) };
}

/** The row that removes what this one creates, if there is one. */
const removalOf = (row: Row) =>
  rows.find(
    (other) => other.method === 'DELETE' && other.path.startsWith(`${row.path}/{`) && parametersOf(other).length === 1,
  );

/** Another for each request, so that no example is there already. */
let seed = 100;

/** Sends a row everything it takes in each of its texts, one after the other, and removes it; answers how many it took. */
async function sendPoison(row: Row, company: TestCompany): Promise<number> {
  await prepareRow(row, company);
  const removal = removalOf(row);
  const places = placesOf(bodyFor(row, 12));
  let taken = 0;
  for (const place of places) {
    seed += 1;
    const subject = await subjectOf(row, company, seed);
    const { status, text, body } = await askRow(row, company, subject, { body: poisoned(bodyFor(row, seed), place) });
    assert.ok(status < 500, text);
    if (status >= 300) continue;
    taken += 1;
    const [parameter = ''] = removal ? parametersOf(removal) : [];
    const made = (body as Readonly<Record<string, unknown>>)?.[parameter];
    if (removal && made !== undefined) await askRow(removal, company, { [parameter]: String(made) });
  }
  return taken;
}

const CHANNELS = ['PRODUCT', 'PRODUCTION', 'PRODUCTION_ORDER'];
const OTHER_CHANNELS = ['STOCK', 'PUNCH_CLOCK', 'DOWN_TIME'];

/** A company that hears of everything that the routes of a resource can change. */
async function listening(resource: string, { url }: Receiver): Promise<TestCompany> {
  const company = await newCompany();
  await post(company, '/api/webhooks', { url, topics: TOPICS });
  const others = /stock|movement|punchclock|downtime/.test(resource);
  for (const type of others ? OTHER_CHANNELS : CHANNELS) await post(company, '/api/channels', { name: type, type });
  return company;
}

/** Another company, and the orders its endpoint was told of. */
async function neighbour(test: TestContext) {
  const endpoint = await receiver(test);
  const company = await workshop();
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['productionOrder/create'] });
  const told = async (count: number) => (await endpoint.received(count)).map(({ json }) => (json as Order).code);
  return { company, told };
}

const sending = guardedRows.filter(({ route, method, path, contract }) => {
  const proper = path === route.path && method === route.method;
  return proper && method !== 'GET' && route.body && !/^(authorization|channels|webhooks)$/.test(contract.resource);
});

test('texts that queues refuse are told at the first attempt, of what is deleted too, and another company with them', async (t) => {
  const endpoint = await receiver(t);
  const [company, other] = [await newCompany(), await neighbour(t)];
  await post(company, '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  await post(company, '/api/channels', { name: 'erp', type: 'PRODUCT' });
  await sent(company, 'POST', '/api/products', { code: 'X', name: HOSTILE });
  await sent(company, 'POST', '/api/products', { code: 'Y', name: HOSTILE });
  await sent(company, 'DELETE', '/api/products/X');
  await post(other.company, ORDERS, order('beside it'));
  await assertAllCarried();
  assert.deepEqual(await other.told(1), ['beside it']);
  const { body } = await company.call<readonly Readonly<Record<string, unknown>>[]>({ path: '/api/changes/erp' });
  assert.deepEqual(body.map(({ code, name, notification }) => [code, name, notification]).toSorted(), [
    ['X', HOSTILE, 'product_deleted'],
    ['Y', HOSTILE, null],
  ]);
});

test('whatever text a request may have in any field, all of it is told at the first attempt', async (t) => {
  const endpoint = await receiver(t);
  const other = await neighbour(t);
  const resources = Map.groupBy(sending, ({ contract }) => contract.resource);
  let taken = 0;
  for (const [resource, its] of resources) {
    const company = await listening(resource, endpoint);
    for (const row of its) taken += await sendPoison(row, company);
    await post(other.company, ORDERS, order(resource));
    await assertAllCarried();
    const { body } = await company.call<readonly { readonly name: string }[]>({ path: '/api/channels' });
    for (const { name } of body) assert.equal((await company.call({ path: `/api/changes/${name}` })).status, 200);
  }
  assert.ok(taken > 50, `${taken} were taken`);
  assert.deepEqual((await other.told(resources.size)).toSorted(), [...resources.keys()].toSorted());
}, 300_000);

const LINES_MAX = 88;
/** What an entity has, at most, beside the texts of its lines. */
const TEXT_BYTES = 380_000;

/** The first and last code point of texts that no compression makes small, and that take most room in JSON or UTF-8. */
const ALPHABETS = {
  'control characters': [1, 31],
  'two bytes each': [0x80, 0x7ff],
  'three bytes each': [0xf000, 0xffff],
};

/** A text that is the same for the same position. */
function noise(length: number, [first = 0, last = 0]: readonly number[], position: number): string {
  let state = position + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(first + (state % (last - first + 1)));
  };
  return Array.from({ length }, next).join('');
}

for (const [title, alphabet] of Object.entries(ALPHABETS)) {
  test(`an entity as large as can be is told and shown in its channel until it is gone: ${title}`, async (t) => {
    const endpoint = await receiver(t);
    const [company, other] = [await workshop(), await neighbour(t)];
    const topics = ['productionOrder/create', 'productionOrder/update', 'productionOrder/delete'];
    await post(company, '/api/webhooks', { url: endpoint.url, topics });
    await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
    const codes = Array.from({ length: LINES_MAX }, (_, position) => `L${position}`);
    await sent(
      company,
      'POST',
      '/api/products',
      codes.map((code) => ({ code, name: code })),
    );
    const made = (length: number) => {
      const products = codes.map((product, position) => ({
        product,
        'quantity-ordered': 1,
        observations: noise(length, alphabet, position),
      }));
      return company.call<Order>({ method: 'POST', path: ORDERS, body: order(`big ${title}`, { products }) });
    };
    const bytes = Buffer.byteLength(noise(100, alphabet, 0)) / 100;
    let length = Math.min(4_000, Math.floor(TEXT_BYTES / bytes / LINES_MAX));
    let answer = await made(length);
    for (; answer.status === 413; answer = await made(length)) length -= 20;
    assert.equal(answer.status, 201, answer.text.slice(0, 300));
    const path = `${ORDERS}/${answer.body.id}`;
    await sent(company, 'PUT', path, { description: 'another' });
    await sent(company, 'DELETE', path);
    await post(other.company, ORDERS, order('beside it'));
    await assertAllCarried();
    assert.deepEqual(await other.told(1), ['beside it']);
    const calls = await endpoint.received(topics.length);
    assert.deepEqual(calls.map(({ headers }) => headers['x-prodsmart-topic']).toSorted(), topics.toSorted());
    const { body } = await company.call<readonly Order[]>({ path: '/api/changes/erp' });
    assert.deepEqual(
      body.map((shown) => [shown['running-status'], shown.products[0]?.observations]),
      [['deleted', noise(length, alphabet, 0)]],
    );
  });
}
