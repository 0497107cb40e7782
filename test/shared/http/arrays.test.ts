import assert from 'node:assert/strict';
import { test } from 'vitest';
import { inProcess, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { interrupt, type Picks } from '../../support/interrupt.ts';
import { injectFault, meter } from '../../support/meter.ts';

useFactory({ rateLimitPerMinute: 0 });

const path = '/api/suppliers';

type Made = { readonly id: number; readonly code: string };
type Refused = {
  readonly errors: readonly { readonly pointer: string }[];
  readonly results: readonly { readonly index: number; readonly written: boolean; readonly detail?: string }[];
};

const supplier = (code: string) => ({ code, name: `Supplier ${code}` });
const suppliers = (count: number) => Array.from({ length: count }, (_, position) => supplier(`S${position}`));

const post = <Body>(company: TestCompany, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  company.call<Body>({ method: 'POST', path, body, headers });

async function codes(company: TestCompany): Promise<readonly string[]> {
  const { body } = await company.call<readonly Made[]>({ path });
  return body.map(({ code }) => code);
}

test('100 elements are created and answered in their order, with ascending ids', async () => {
  const company = await newCompany();
  const { status, body } = await post<Made[]>(company, suppliers(100));
  assert.equal(status, 201);
  assert.deepEqual(
    body.map(({ code }) => code),
    suppliers(100).map(({ code }) => code),
  );
  assert.deepEqual(
    body.map(({ id }) => id),
    Array.from({ length: 100 }, (_, position) => position + 1),
  );
});

test('101 elements are 400 naming the limit, and nothing is written', async () => {
  const company = await newCompany();
  const { status, text } = await post(company, suppliers(101));
  assert.equal(status, 400);
  assert.match(text, /at most 100 elements/);
  assert.deepEqual(await codes(company), []);
});

test('an empty array is 201 with an empty array', async () => {
  const company = await newCompany();
  const { status, body, headers } = await post(company, []);
  assert.deepEqual([status, body, headers['idempotent-replayed']], [201, [], undefined]);
});

test('bad elements are all named by their position, and nothing is written', async () => {
  const company = await newCompany();
  const body = [supplier('A'), { code: 'B' }, supplier('C'), { code: '', name: 7 }];
  const { status, body: problem } = await post<Refused>(company, body);
  assert.equal(status, 400);
  assert.deepEqual(
    problem.errors.map(({ pointer }) => pointer),
    ['/1/name', '/3/code', '/3/name'],
  );
  assert.deepEqual(await codes(company), []);
});

test('a rule broken by one element keeps the others from being written', async () => {
  const company = await newCompany();
  const contact = { email: 'a@example.com', default: true };
  const body = [supplier('A'), { ...supplier('B'), contacts: [contact, contact] }];
  const { status, body: problem } = await post<Refused>(company, body);
  assert.deepEqual([status, problem.errors.map(({ pointer }) => pointer)], [400, ['/1/contacts/1/default']]);
  assert.deepEqual(await codes(company), []);
});

test('codes that repeat within the array or exist already are named, and nothing is written', async () => {
  const company = await newCompany();
  await post(company, supplier('OLD'));
  const { status, body } = await post<Refused>(company, ['A', 'OLD', 'B', 'A'].map(supplier));
  assert.deepEqual([status, body.errors.map(({ pointer }) => pointer)], [400, ['/1/code', '/3/code']]);
  assert.deepEqual(await codes(company), ['OLD']);
});

test.for([
  ['without a key', {}],
  ['with an Idempotency-Key', { 'Idempotency-Key': 'partly' }],
] as const)(
  'when a concurrent request wins a code, 409 lists per index what was written, %s',
  {
    skip: !inProcess,
  },
  async ([, headers], t) => {
    const company = await newCompany();
    await company.token();
    // Between the check of the array and the write of its second element another request takes the code B.
    const second: Picks = (command, input) =>
      command === 'TransactWriteItems' && JSON.stringify(input).includes('Supplier B');
    t.onTestFinished(interrupt(second, () => post(company, supplier('B'))));
    const { status, body } = await post<Refused>(company, ['A', 'B', 'C'].map(supplier), headers);
    assert.equal(status, 409);
    assert.deepEqual(
      body.results.map(({ index, written }) => [index, written]),
      [
        [0, true],
        [1, false],
        [2, true],
      ],
    );
    assert.match(body.results[1]?.detail ?? '', /"B" exists already/);
    assert.deepEqual((await codes(company)).toSorted(), ['A', 'B', 'C']);
  },
);

test('a retry that meets its original half done waits for nothing and is refused for nothing: both get the same answer', {
  skip: !inProcess,
}, async (t) => {
  const company = await newCompany();
  await company.token();
  const send = () => post<Made[]>(company, ['A', 'B'].map(supplier), { 'Idempotency-Key': 'half done' });
  const [hasAsked, isHalfDone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let retry: ReturnType<typeof send> | undefined;
  const writes = (text: string) => (command: string, input: object) =>
    command === 'TransactWriteItems' && JSON.stringify(input).includes(text);
  const undo = [
    // The retry has seen no receipt when the original writes its second element, and its first comes last.
    interrupt(writes('Supplier B'), () => {
      retry = send();
      return hasAsked.promise;
    }),
    interrupt(writes('Supplier A'), () => isHalfDone.promise.then(() => retry)),
    interrupt(
      (command, input) =>
        retry !== undefined && command === 'BatchGetItem' && !/#receipts|~/.test(JSON.stringify(input)),
      async () => {
        hasAsked.resolve();
        while (!(await codes(company)).includes('B'));
        isHalfDone.resolve();
      },
    ),
  ];
  t.onTestFinished(() => {
    for (const one of undo) one();
  });
  const original = await send();
  const repeated = await (retry as ReturnType<typeof send>);
  assert.deepEqual([original.status, repeated.status], [201, 201], repeated.text);
  assert.deepEqual(repeated.body, original.body);
  assert.deepEqual((await codes(company)).toSorted(), ['A', 'B']);
});

test('an array that was cut off is finished by its retry, element by element', { skip: !inProcess }, async () => {
  const company = await newCompany();
  await company.token();
  const headers = { 'Idempotency-Key': 'one array' };
  const body = suppliers(5);
  const heal = injectFault((command, input) => {
    const third = command === 'TransactWriteItems' && JSON.stringify(input).includes('Supplier S2');
    return third ? new Error('The connection is gone.') : undefined;
  });
  assert.equal((await post(company, body, headers)).status, 500);
  heal();
  const retried = await post<Made[]>(company, body, headers);
  assert.deepEqual([retried.status, retried.body.map(({ code }) => code)], [201, ['S0', 'S1', 'S2', 'S3', 'S4']]);
  assert.equal((await codes(company)).length, 5);
  const again = await post<Made[]>(company, body, headers);
  assert.deepEqual([again.body, again.headers['idempotent-replayed']], [retried.body, 'true']);
});

test('an array asks for its ids and for its codes once, not per element', { skip: !inProcess }, async () => {
  const company = await newCompany();
  await company.token();
  const { commands } = await meter(() => post(company, suppliers(30)));
  assert.equal(commands.filter((command) => command === 'UpdateItem').length, 1);
  assert.equal(commands.filter((command) => command === 'TransactWriteItems').length, 30);
});
