import assert from 'node:assert/strict';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { test, vi } from 'vitest';
import { handler as carryOutParked } from '../../../functions/patience/carry-out-parked/index.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { stopDate } from '../../support/clock.ts';
import { newCompany, type TestCompany, theFactory, untilSettled, useFactory } from '../../support/factory.ts';
import { alterCalls, interrupt, type Picks } from '../../support/interrupt.ts';
import { receiver } from '../../support/receiver.ts';

useFactory({ rateLimitPerMinute: 0 });

const ORDERS = '/api/production-orders';
const PRODUCTS = '/api/products';
const PARKED = '/api/parked-requests';

const order = (code: string, ...products: readonly string[]) => ({
  code,
  'start-date': '2026-07-20T08:00:00Z',
  'due-date': '2026-07-21T08:00:00Z',
  products: products.map((product) => ({ product, 'quantity-ordered': 5 })),
});

const post = (company: TestCompany, path: string, body: unknown, headers: Record<string, string> = {}) =>
  company.call<{ readonly id: number }>({ method: 'POST', path, body, headers });

const addProduct = (company: TestCompany, code: string) => post(company, PRODUCTS, { code, name: code });

type Listed = { readonly status: string; readonly reason: string | null };
type Ended = {
  readonly detail: string;
  readonly results?: readonly unknown[];
  readonly errors?: readonly { readonly pointer: string }[];
};

const endOf = (company: TestCompany, id: number) => company.call<Ended>({ path: `${PARKED}/${id}` });

async function codesOf(company: TestCompany) {
  const { body } = await company.call<readonly { readonly code: string }[]>({ path: ORDERS });
  return body.map(({ code }) => code);
}

type Put = { readonly Item?: { readonly pk?: string; readonly data?: Readonly<Record<string, unknown>> } };

/** The transaction that puts this state of an entity of a company. */
const puts =
  ({ id }: TestCompany, isMeant: (data: Readonly<Record<string, unknown>>) => boolean): Picks =>
  (command, { TransactItems }) =>
    command === 'TransactWriteItems' &&
    (TransactItems as readonly { readonly Put?: Put }[]).some(
      ({ Put: { Item: { pk = '', data } = {} } = {} }) => data && pk.startsWith(`${id}#`) && isMeant(data),
    );

/** The call after which nothing that was begun of a request is written any more. */
const fences =
  ({ id }: TestCompany): Picks =>
  (command, { Key, UpdateExpression }) =>
    command === 'UpdateItem' &&
    (Key as { readonly pk: string }).pk === `${id}#parked-requests` &&
    UpdateExpression === 'SET #version = #version + :one';

const message = (body: string) => ({ Records: [{ messageId: 'again', body }] }) as never;

/** Requests wait an hour from a time at which that is nearly over; `expire` lets it pass. */
function nearlyExpired() {
  stopDate(Date.now() - 61 * 60_000);
  return async () => {
    vi.useRealTimers();
    await (await theFactory()).runSchedule('watch-parked');
  };
}

async function park(company: TestCompany, path: string, body: unknown): Promise<number> {
  const answer = await post(company, path, body, { prefer: 'wait=1' });
  assert.equal(answer.status, 202, answer.text);
  // Its own event has it looked at once; from then on only what comes does.
  await untilSettled();
  return answer.body.id;
}

test('an array of which a part was carried out when its time was over tells which entries are done', async ({
  onTestFinished,
}) => {
  const company = await newCompany();
  const endpoint = await receiver({ onTestFinished });
  const expire = nearlyExpired();
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['parked_request_expired'] });
  const id = await park(company, ORDERS, [order('O1', 'P1'), order('O2', 'P1'), order('O3', 'P1')]);
  onTestFinished(
    interrupt(
      puts(company, ({ code }) => code === 'O2'),
      expire,
    ),
  );
  await addProduct(company, 'P1');
  await untilSettled();
  const reason = 'Of its 3 entries these were carried out: 0; these expired: 1, 2';
  const { status, body } = await endOf(company, id);
  assert.deepEqual([status, body.detail], [410, `The request was carried out in part. ${reason}.`]);
  assert.deepEqual(body.results, [
    { index: 0, written: true },
    { index: 1, written: false },
    { index: 2, written: false },
  ]);
  const { body: listed } = await company.call<readonly Listed[]>({ path: PARKED });
  assert.deepEqual(
    listed.map((one) => [one.status, one.reason]),
    [['expired', reason]],
  );
  const told = (await endpoint.received(1)).map(({ json }) => json as Listed);
  assert.deepEqual(
    told.map((one) => [one.status, one.reason]),
    [['expired', reason]],
  );
  assert.deepEqual(await codesOf(company), ['O1']);
});

for (const [form, body] of [
  ['a request', order('O1', 'P1')],
  ['an array', [order('O1', 'P1'), order('O2', 'P1')]],
] as const) {
  test(`${form} that was carried out, but could not say so before its time was over, is told as done`, async ({
    onTestFinished,
  }) => {
    const company = await newCompany();
    const expire = nearlyExpired();
    const id = await park(company, ORDERS, body);
    const live = alterCalls(
      puts(company, ({ status, said }) => said !== undefined && status === 'done'),
      () => {
        throw new Error('The function has died.');
      },
    );
    onTestFinished(live);
    await addProduct(company, 'P1');
    await untilSettled();
    live();
    assert.equal((await endOf(company, id)).status, 202);
    await expire();
    const done = await endOf(company, id);
    assert.equal(done.status, 201, done.text);
    assert.deepEqual(
      [done.body].flat().map((one) => (one as unknown as { code: string }).code),
      [body].flat().map(({ code }) => code),
    );
    assert.deepEqual(
      await codesOf(company),
      [body].flat().map(({ code }) => code),
    );
  });
}

for (const beside of [false, true]) {
  const how = beside ? ', though it is looked at twice at the moment it ends' : '';
  test(`an array of which a part was carried out and the rest is refused tells which entries are done${how}`, async ({
    onTestFinished,
  }) => {
    const company = await newCompany();
    await addProduct(company, 'P0');
    const id = await park(company, ORDERS, [order('O1', 'P1'), order('O2', 'P1')]);
    onTestFinished(
      interrupt(
        puts(company, ({ code }) => code === 'O2'),
        () => post(company, ORDERS, order('O2', 'P0')),
      ),
    );
    let looks = 0;
    const again = async () => {
      looks += 1;
      const body = JSON.stringify({ company: company.id, parked: id });
      assert.deepEqual(await carryOutParked(message(body)), { batchItemFailures: [] });
    };
    if (beside) onTestFinished(interrupt(fences(company), again));
    await addProduct(company, 'P1');
    await untilSettled();
    // Whatever comes has the request looked at again.
    await addProduct(company, 'P2');
    await untilSettled();
    assert.equal(looks, beside ? 1 : 0);
    const { status, body } = await endOf(company, id);
    assert.equal(status, 400);
    assert.deepEqual(
      [body.errors?.map(({ pointer }) => pointer), body.results],
      [
        ['/1/code'],
        [
          { index: 0, written: true },
          { index: 1, written: false },
        ],
      ],
    );
    const { body: listed } = await company.call<readonly Listed[]>({ path: PARKED });
    assert.match(listed[0]?.reason ?? '', /^Of its 2 entries these were carried out: 0; these were refused: 1\. /);
  });
}

test('a request whose key another one used while the former version kept no keys expires as one that did nothing', async () => {
  const company = await newCompany();
  const expire = nearlyExpired();
  const key = { 'idempotency-key': 'one' };
  const parked = await post(company, ORDERS, order('O1', 'P1'), { ...key, prefer: 'wait=1' });
  assert.equal(parked.status, 202, parked.text);
  await untilSettled();
  const receipts = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `${company.id}#receipts` },
  });
  const [held, ...others] = receipts.filter(({ holder }) => holder !== undefined);
  assert.deepEqual(others, []);
  await db().send(new DeleteCommand({ TableName: tableName(), Key: { pk: held?.pk, sk: held?.sk } }));
  assert.equal((await post(company, PRODUCTS, { code: 'P0', name: 'P0' }, key)).status, 201);
  await expire();
  const { status, body } = await endOf(company, parked.body.id);
  assert.deepEqual([status, body.results], [410, undefined]);
  assert.match(body.detail, /^The request was not carried out\./);
  assert.deepEqual(await codesOf(company), []);
});

test('the largest requests too are not carried out once their time is over: what has no room to look is refused', async ({
  onTestFinished,
}) => {
  const company = await newCompany();
  const expire = nearlyExpired();
  const families = Array.from({ length: 100 }, (_, position) => ({ code: `F${position}`, name: `Family ${position}` }));
  await post(company, '/api/product-families', families);
  const of = (code: string, count: number) => ({ code, name: code, families: families.slice(0, count) });
  let most = 90;
  while ((await post(company, PRODUCTS, of(`P${most}`, most), { 'idempotency-key': `${most}` })).status === 201)
    most += 1;
  assert.ok(most < 100, 'a request with a key has a bound');
  const later = { code: 'NEW', name: 'New' };
  const large = await park(company, PRODUCTS, {
    ...of('LARGE', most - 2),
    families: [later, ...families.slice(0, most - 2)],
  });
  const less = await park(company, PRODUCTS, {
    ...of('LESS', most - 3),
    families: [later, ...families.slice(0, most - 3)],
  });
  onTestFinished(
    interrupt(
      puts(company, ({ code }) => code === 'LARGE'),
      expire,
    ),
  );
  await post(company, '/api/product-families', later);
  await untilSettled();
  const [refused, done] = [await endOf(company, large), await endOf(company, less)];
  assert.deepEqual([refused.status, done.status], [400, 201], refused.text);
  assert.match(refused.body.detail, /101 items, 100 at most/);
  assert.equal((await company.call({ path: `${PRODUCTS}/LARGE` })).status, 404);
});
