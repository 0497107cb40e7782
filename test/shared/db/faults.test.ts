import assert from 'node:assert/strict';
import { type TestContext, test } from 'vitest';
import { db } from '../../../shared/db/table.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { injectFault, throttlingError, transactionConflictError } from '../../support/meter.ts';

useFactory({ rateLimitPerMinute: 0 });

const PATH = '/api/suppliers';

type Supplier = { readonly id: number; readonly code: string; readonly name: string };

const create = (company: TestCompany, code: string) =>
  company.call<Supplier>({ method: 'POST', path: PATH, body: { code, name: code } });

/** Makes the next call of a command take effect and lose its answer, as when a connection breaks; the SDK sends it again. */
function loseAnswer(context: TestContext, command: string): void {
  let armed = true;
  db().middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const answer = await next(request);
        if (!armed || commandName !== `${command}Command`) return answer;
        armed = false;
        throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', $retryable: { throttling: false } });
      },
    { step: 'deserialize', priority: 'low', name: 'loseAnswer' },
  );
  context.onTestFinished(() => {
    db().middlewareStack.remove('loseAnswer');
    assert.equal(armed, false, `no ${command} was made`);
  });
}

/** Throws `fault` instead of the first `times` calls of a command. */
function failFirst(context: TestContext, command: string, times: number, fault: () => Error): void {
  let left = times;
  context.onTestFinished(injectFault((name) => (name === command && left-- > 0 ? fault() : undefined)));
}

for (const [name, fault] of [
  ['a transaction conflict', transactionConflictError],
  ['throttling', throttlingError],
] as const) {
  test(`${name} passes: the write is made once`, async (context) => {
    const company = await newCompany();
    await company.token();
    failFirst(context, 'TransactWriteItems', 2, fault);
    assert.equal((await create(company, 'A')).status, 201);
    const { body } = await company.call<readonly Supplier[]>({ path: PATH });
    assert.deepEqual(
      body.map(({ code }) => code),
      ['A'],
    );
  });
}

test('a conflict that does not pass is 409, and nothing is written', async (context) => {
  const company = await newCompany();
  await company.token();
  const heal = injectFault((name) => (name === 'TransactWriteItems' ? transactionConflictError() : undefined));
  context.onTestFinished(heal);
  const { status, headers } = await create(company, 'A');
  heal();
  assert.equal(status, 409);
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.deepEqual((await company.call({ path: PATH })).body, []);
});

test('a table that stays throttled is 503 with Retry-After, and nothing is written', async (context) => {
  const company = await newCompany();
  await company.token();
  const heal = injectFault((name) => (name === 'TransactWriteItems' ? throttlingError() : undefined));
  context.onTestFinished(heal);
  const { status, headers } = await create(company, 'A');
  heal();
  assert.deepEqual([status, headers['retry-after']], [503, '1']);
  assert.deepEqual((await company.call({ path: PATH })).body, []);
});

test('a creation whose answer was lost on the way is answered as made, and was made once', async (context) => {
  const company = await newCompany();
  await company.token();
  loseAnswer(context, 'TransactWriteItems');
  const { status, text } = await create(company, 'A');
  assert.equal(status, 201, text);
  const { body } = await company.call<readonly Supplier[]>({ path: PATH });
  assert.equal(body.length, 1);
});

test('an update with If-Match whose answer was lost on the way is answered as made, and was made once', async (context) => {
  const company = await newCompany();
  const { body: supplier } = await create(company, 'A');
  loseAnswer(context, 'PutItem');
  const headers = { 'if-match': '"1"' };
  const updated = await company.call({ method: 'PUT', path: `${PATH}/${supplier.id}`, headers, body: { name: 'new' } });
  assert.deepEqual([updated.status, updated.headers.etag], [201, '"2"'], updated.text);
  const { headers: now } = await company.call({ path: `${PATH}/${supplier.id}` });
  assert.equal(now.etag, '"2"');
});

for (const query of [{}, { ack: 'manual' }]) {
  test(`a change whose reading lost its answer arrives all the same ${JSON.stringify(query)}`, async (context) => {
    const company = await newCompany();
    await company.call({ method: 'POST', path: '/api/channels', body: { name: 'erp', type: 'PRODUCTION_ORDER' } });
    await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'P' } });
    const dates = { 'start-date': '2026-01-01', 'due-date': '2026-01-02' };
    const body = { code: 'O', ...dates, products: [{ product: 'P', 'quantity-ordered': 1 }] };
    assert.equal((await company.call({ method: 'POST', path: '/api/production-orders', body })).status, 201);
    await untilSettled();
    let seen = false;
    db().middlewareStack.add(
      (next) => async (request) => {
        const answer = await next(request);
        const { UpdateExpression = '' } = request.input as { UpdateExpression?: string };
        if (seen || !/receipt/.test(UpdateExpression)) return answer;
        seen = true;
        throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', $retryable: { throttling: false } });
      },
      { step: 'deserialize', priority: 'low', name: 'loseTaking' },
    );
    context.onTestFinished(() => void db().middlewareStack.remove('loseTaking'));
    const { body: orders } = await company.call<readonly { code: string }[]>({ path: '/api/changes/erp', query });
    assert.ok(seen);
    assert.deepEqual(
      orders.map(({ code }) => code),
      ['O'],
    );
  });
}

test('of many that create the same code at once, one wins and the others learn which rule they broke', async () => {
  const company = await newCompany();
  await company.token();
  const answers = await Promise.all(Array.from({ length: 20 }, () => create(company, 'SAME')));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  for (const { status, body } of answers.filter((answer) => answer.status !== 201)) {
    assert.equal(status, 400);
    assert.equal((body as unknown as { errors: { pointer: string }[] }).errors[0]?.pointer, '/code');
  }
});

test('of many that update the same version at once, If-Match lets one through; without it all are heard', async () => {
  const company = await newCompany();
  const { body: supplier } = await create(company, 'A');
  const update = (name: string, headers: Record<string, string>) =>
    company.call({ method: 'PUT', path: `${PATH}/${supplier.id}`, headers, body: { name } });
  const named = await Promise.all(Array.from({ length: 10 }, (_, n) => update(`named ${n}`, { 'if-match': '"1"' })));
  assert.deepEqual(named.map(({ status }) => status).toSorted(), [201, ...Array(9).fill(412)]);
  const free = await Promise.all(Array.from({ length: 5 }, (_, n) => update(`free ${n}`, {})));
  assert.deepEqual(
    free.map(({ status }) => status),
    Array(5).fill(201),
  );
  assert.equal((await company.call({ path: `${PATH}/${supplier.id}` })).headers.etag, '"7"');
});
