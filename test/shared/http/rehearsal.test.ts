import assert from 'node:assert/strict';
import { test } from 'vitest';
import { orderOf, PRODUCTIONS, production, tableMaker } from '../../production/productions/floor.ts';
import { newLine } from '../../serialization/serials/line.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { alterCalls } from '../../support/interrupt.ts';

useFactory({ rateLimitPerMinute: 0 });

const path = '/api/suppliers';
const supplier = (code: string) => ({ code, name: `Supplier ${code}` });
const prefer = { prefer: 'return=minimal, Validate' };

type Made = { readonly id: number; readonly code: string };
type Refused = { readonly errors: readonly { readonly pointer: string; readonly message: string }[] };

const post = <Body>(company: TestCompany, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  company.call<Body>({ method: 'POST', path, body, headers });

async function codes(company: TestCompany): Promise<readonly string[]> {
  const { body } = await company.call<readonly Made[]>({ path });
  return body.map(({ code }) => code);
}

test('a rehearsal is refused for what the request would be refused for', async () => {
  const company = await newCompany();
  await post(company, supplier('A'));
  for (const body of [supplier('A'), { name: 7 }, [supplier('B'), supplier('B')], [supplier('B'), supplier('A')]]) {
    const [rehearsed, real] = [await post<Refused>(company, body, prefer), await post<Refused>(company, body)];
    assert.equal(rehearsed.status, 400);
    assert.deepEqual(rehearsed.body.errors, real.body.errors);
  }
  const stale = { ...prefer, 'if-match': '"7"' };
  const { status } = await company.call({ method: 'PUT', path: `${path}/1`, body: supplier('C'), headers: stale });
  assert.equal(status, 412);
  assert.deepEqual(await codes(company), ['A']);
});

test('a rehearsal is one wherever the preference stands, among several headers, with a parameter or a value', async () => {
  const company = await newCompany();
  const forms = [
    ['validate', 'return=minimal'],
    ['return=minimal', 'validate'],
    'validate; foo=bar, respond-async',
    'validate=""',
    'validate=true',
    'x="a, b", validate',
  ];
  for (const form of forms) {
    const answer = await company.call({ method: 'POST', path, body: supplier('A'), headers: { prefer: form } });
    assert.deepEqual([answer.status, answer.headers['preference-applied']], [201, 'validate'], String(form));
  }
  assert.deepEqual(await codes(company), []);
  const other = await company.call({
    method: 'POST',
    path,
    body: supplier('A'),
    headers: { prefer: 'x="validate, b"' },
  });
  assert.deepEqual([other.status, await codes(company)], [201, ['A']]);
});

test('a rehearsal uses up neither an id nor an Idempotency-Key', async () => {
  const company = await newCompany();
  const headers = { ...prefer, 'idempotency-key': 'one' };
  const rehearsed = await post<Made>(company, supplier('A'), headers);
  assert.deepEqual([rehearsed.status, rehearsed.body.id, rehearsed.body.code], [201, 1, 'A']);
  const several = await post<readonly Made[]>(company, [supplier('A'), supplier('B')], headers);
  assert.deepEqual([several.status, several.body.map(({ id }) => id)], [201, [1, 2]]);
  const real = await post<Made>(company, supplier('B'), { 'idempotency-key': 'one' });
  assert.deepEqual([real.status, real.body.id, real.headers['idempotent-replayed']], [201, 1, undefined]);
  assert.deepEqual(await codes(company), ['B']);
});

test('an array is rehearsed, whether its elements build on one another or not', async () => {
  const company = await tableMaker();
  const body = [production({ quantity: 3 }), production({ quantity: 4 })];
  const { status, body: answer } = await company.call<readonly { readonly quantity: number }[]>({
    method: 'POST',
    path: PRODUCTIONS,
    body,
    headers: prefer,
  });
  assert.equal(status, 201);
  assert.deepEqual(
    answer.map(({ quantity }) => quantity),
    [3, 4],
  );
  await untilSettled();
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 0);
  const { body: listed } = await company.call({ path: PRODUCTIONS });
  assert.deepEqual(listed, []);
});

test('serials are rehearsed: what is free is free afterwards, what is taken is named', async () => {
  const line = await newLine();
  const rehearse = (serials: readonly string[]) => line.commission(serials, {}, prefer);
  assert.equal((await rehearse(['A', 'B'])).status, 200);
  await line.commission(['B'], { batch: 'OTHER' });
  const { status, body } = await rehearse(['A', 'B']);
  assert.equal(status, 409);
  assert.deepEqual(
    body.details?.map(({ serial_number }) => serial_number),
    ['B'],
  );
  assert.equal((await line.commission(['A'])).status, 200);
});

test('a rehearsal of as much as a transaction takes leaves out no condition', async ({ onTestFinished }) => {
  const company = await newCompany();
  const families = Array.from({ length: 97 }, (_, position) => ({ code: `F${position}`, name: `Family ${position}` }));
  await company.call({ method: 'POST', path: '/api/product-families', body: families });
  type Actions = readonly { readonly Put?: { readonly ConditionExpression?: string } }[];
  const sent: Actions[] = [];
  onTestFinished(
    alterCalls(
      (command) => command === 'TransactWriteItems',
      ({ TransactItems }) => void sent.push(TransactItems as Actions),
    ),
  );
  const body = { code: 'P', name: 'P', families: families.map(({ code }) => ({ code })) };
  for (const headers of [prefer, undefined]) {
    const { status, text } = await company.call({
      method: 'POST',
      path: '/api/products',
      body,
      ...(headers && { headers }),
    });
    assert.equal(status, 201, text);
  }
  const conditions = sent.map((items) => items.filter(({ Put }) => Put?.ConditionExpression !== undefined).length);
  assert.deepEqual([sent.map(({ length }) => length), conditions[0]], [[100, 100], conditions[1]]);
});
