import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt, type Picks } from '../../support/interrupt.ts';

useFactory({ rateLimitPerMinute: 0 });

const ORDERS = '/api/production-orders';
const PRODUCTS = '/api/products';

const order = (code: string, product: string) => ({
  code,
  'start-date': '2026-07-20T08:00:00Z',
  'due-date': '2026-07-21T08:00:00Z',
  products: [{ product, 'quantity-ordered': 5 }],
});

const key = { 'idempotency-key': 'one' };
const waiting = { ...key, prefer: 'wait=24' };

const post = (company: TestCompany, path: string, body: unknown, headers: Record<string, string> = {}) =>
  company.call<{ readonly id: number; readonly code?: string }>({ method: 'POST', path, body, headers });

type Answered = Awaited<ReturnType<typeof post>>;

const addProduct = (company: TestCompany, code: string) => post(company, PRODUCTS, { code, name: code });

async function codesOf(company: TestCompany) {
  const { body } = await company.call<readonly { readonly code: string }[]>({ path: ORDERS });
  return body.map(({ code }) => code);
}

/** The transaction that puts an entity of a kind of a company. */
const puts =
  ({ id }: TestCompany, entity: string): Picks =>
  (command, { TransactItems }) =>
    command === 'TransactWriteItems' &&
    (TransactItems as readonly { Put?: { Item?: { pk?: string; entity?: string } } }[]).some(
      ({ Put }) => Put?.Item?.entity !== undefined && Put.Item.pk === `${id}#${entity}`,
    );

for (const [form, body, other] of [
  ['a request', order('O1', 'P1'), order('O2', 'P0')],
  ['an array', [order('O1', 'P1'), order('O3', 'P1')], [order('O2', 'P0')]],
] as const) {
  test(`the key of ${form} that waits is its own: the same without wait is answered like it, another one 422`, async () => {
    const company = await newCompany();
    await addProduct(company, 'P0');
    const parked = await post(company, ORDERS, body, waiting);
    assert.equal(parked.status, 202, parked.text);
    const again = await post(company, ORDERS, body, key);
    assert.deepEqual([again.status, again.body], [202, parked.body], again.text);
    assert.equal(again.headers.location, parked.headers.location);
    assert.deepEqual([again.headers['idempotent-replayed'], again.headers['preference-applied']], ['true', undefined]);
    const { status, text } = await post(company, ORDERS, other, key);
    assert.equal(status, 422, text);
    assert.equal((await post(company, PRODUCTS, { code: 'P9', name: 'P9' }, key)).status, 422);
    assert.deepEqual(await codesOf(company), []);
    await addProduct(company, 'P1');
    await untilSettled();
    const done = await company.call({ path: parked.headers.location ?? '' });
    assert.equal(done.status, 201, done.text);
    assert.deepEqual(
      await codesOf(company),
      [body].flat().map(({ code }) => code),
    );
    const late = await post(company, ORDERS, body, key);
    assert.deepEqual([late.status, late.body, late.headers['idempotent-replayed']], [201, done.body, 'true']);
  });
}

test('of two requests with one key at the same moment, one that waits and one that does not, one is heard', async () => {
  const company = await newCompany();
  await addProduct(company, 'P0');
  let other: Answered | undefined;
  interrupt(puts(company, 'parked-requests'), async () => {
    other = await post(company, ORDERS, order('O2', 'P0'), key);
  });
  const late = await post(company, ORDERS, order('O1', 'P1'), waiting);
  assert.deepEqual([other?.status, late.status], [201, 422], late.text);
  interrupt(puts(company, 'production-orders'), async () => {
    other = await post(company, ORDERS, order('O3', 'P1'), { ...waiting, 'idempotency-key': 'two' });
  });
  const refused = await post(company, ORDERS, order('O4', 'P0'), { 'idempotency-key': 'two' });
  assert.deepEqual([other?.status, refused.status], [202, 422], refused.text);
  await addProduct(company, 'P1');
  await untilSettled();
  assert.deepEqual(await codesOf(company), ['O2', 'O3']);
});

test('a request that is carried out at the moment in which the same one begins to wait is answered like that one', async () => {
  const company = await newCompany();
  await addProduct(company, 'P1');
  let parked: Answered | undefined;
  interrupt(puts(company, 'production-orders'), async () => {
    await company.call({ method: 'DELETE', path: `${PRODUCTS}/P1` });
    parked = await post(company, ORDERS, order('O1', 'P1'), waiting);
  });
  const plain = await post(company, ORDERS, order('O1', 'P1'), key);
  assert.deepEqual([parked?.status, plain.status, plain.body], [202, 202, parked?.body], plain.text);
  await addProduct(company, 'P1');
  await untilSettled();
  assert.deepEqual(await codesOf(company), ['O1']);
});

test('a rehearsal is refused for a key that is too long, as the request would be', async () => {
  const company = await newCompany();
  const long = { 'idempotency-key': 'k'.repeat(256) };
  for (const prefer of [undefined, 'validate', 'wait=1']) {
    const { status, text } = await post(
      company,
      PRODUCTS,
      { code: 'P1', name: 'P1' },
      { ...long, ...(prefer && { prefer }) },
    );
    assert.equal(status, 400, text);
    assert.match(text, /Idempotency-Key must have at most 255 characters/);
  }
  assert.equal(
    (await post(company, PRODUCTS, { code: 'P1', name: 'P1' }, { 'idempotency-key': 'k', prefer: 'validate' })).status,
    201,
  );
});
