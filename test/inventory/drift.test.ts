import assert from 'node:assert/strict';
import fc from 'fast-check';
import { onTestFinished, test, vi } from 'vitest';
import { formatDecimal, parseDecimal } from '../../shared/decimal.ts';
import { stopDate } from '../support/clock.ts';
import { type TestCompany, useFactory } from '../support/factory.ts';
import { interrupt, loseAnswers } from '../support/interrupt.ts';
import { injectFault, transactionConflictError } from '../support/meter.ts';
import { sent } from '../support/sent.ts';
import { MOVEMENTS, type Movement, stockOf, storehouse } from './storehouse.ts';
import { assertNoDrift, movementsOf, signedAmount } from './sums.ts';

useFactory({ rateLimitPerMinute: 0 });

/** How often each property is tried; `PROPERTY_RUNS` asks for more. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 25);

const PRODUCTS = ['P', 'Q'];
const DATES = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-02T00:00:01Z', '2026-02-01T00:00:00Z'];

const decimal = (max: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, millionths]) => formatDecimal(BigInt(whole) * 1_000_000n + BigInt(millionths)));
const quantity = fc.oneof(decimal(20), fc.constantFrom('1', '2.5', '0.1', '0.000001')).filter((text) => text !== '0');
const lot = fc.constantFrom('A', 'B', 'first of its kind', null);
const place = fc.constantFrom('Z1', 'Z2', null);

const fields = {
  'product-code': fc.constantFrom(...PRODUCTS),
  type: fc.constantFrom('in', 'out', 'production', 'consumption'),
  quantity,
  lot,
  'warehouse-location': place,
  'date-time': fc.constantFrom(...DATES),
};
const countOf = fc.record({
  'product-code': fields['product-code'],
  stock: fc.oneof(
    decimal(30),
    decimal(30).map((text) => (text === '0' ? text : `-${text}`)),
  ),
  date: fields['date-time'],
});

type Body = Readonly<Record<string, unknown>>;
type Command =
  | { readonly kind: 'create'; readonly bodies: readonly Body[] }
  | { readonly kind: 'count'; readonly bodies: readonly Body[] }
  | { readonly kind: 'update'; readonly of: number; readonly body: Body }
  | { readonly kind: 'remove'; readonly of: number };

const of = fc.nat(30);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      bodies: fc.array(fc.record(fields), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('update' as const), of, body: fc.record(fields, { requiredKeys: [] }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), of }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('count' as const),
      bodies: fc.array(countOf, { minLength: 1, maxLength: 3 }),
    }),
  },
);

/** Commands of one wave are sent at once; a wave begins when the one before has ended. */
const waves = fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

/** Sends a command about a movement that exists, if any does, and demands that it has its effect. */
async function send(company: TestCompany, known: readonly number[], command: Command): Promise<void> {
  if (command.kind === 'create' || command.kind === 'count') {
    const path = command.kind === 'create' ? MOVEMENTS : '/api/stock';
    const { status, text } = await company.call({ method: 'POST', path, body: command.bodies });
    assert.ok(status === 200 || status === 201, text);
    return;
  }
  const id = known[command.of % Math.max(known.length, 1)];
  if (id === undefined) return;
  const { status, text } =
    command.kind === 'update'
      ? await company.call({ method: 'PUT', path: `${MOVEMENTS}/${id}`, body: command.body })
      : await company.call({ method: 'DELETE', path: `/api/inventory-movement/${id}` });
  // Another command of the same wave may have deleted it.
  assert.ok([200, 204, 404].includes(status), text);
}

/** Right after a count that nothing ran beside, what was counted is what the movements up to its date add up to. */
function assertCounted(movements: readonly Movement[], { bodies }: { readonly bodies: readonly Body[] }): void {
  const last = new Map(bodies.map((body) => [`${body['product-code']} ${body.date}`, body]));
  if (last.size !== 1) return;
  const [{ 'product-code': product, stock, date } = {}] = last.values();
  const until = movements.filter(
    (movement) => movement['product-code'] === product && Date.parse(movement['date-time']) <= Date.parse(String(date)),
  );
  const sum = until.reduce((total, movement) => total + signedAmount(movement), 0n);
  assert.equal(sum, parseDecimal(String(stock)), `${product} as of ${date}`);
}

async function run(all: readonly (readonly Command[])[]): Promise<void> {
  const company = await storehouse({ products: PRODUCTS });
  let movements: readonly Movement[] = [];
  for (const wave of all) {
    const known = movements.map(({ id }) => id);
    await Promise.all(wave.map((one) => send(company, known, one)));
    movements = await movementsOf(company);
    const [only] = wave;
    if (wave.length === 1 && only?.kind === 'count') assertCounted(movements, only);
  }
  await assertNoDrift(company, PRODUCTS);
}

test('whatever is moved, counted, changed and deleted, also at once, stock is what the movements add up to', async () => {
  await fc.assert(fc.asyncProperty(waves, run), { numRuns: RUNS });
});

test('and so it stays when transactions collide and answers are lost on the way', async (context) => {
  let writes = 0;
  // Every fifth transaction meets another one, every seventh answer is lost: the SDK sends them again.
  const collide = (name: string) => {
    if (name !== 'TransactWriteItems') return undefined;
    writes += 1;
    return writes % 5 === 0 ? transactionConflictError() : undefined;
  };
  context.onTestFinished(injectFault(collide));
  context.onTestFinished(
    loseAnswers((name) => name === 'TransactWriteItems' && writes % 7 === 0, Number.POSITIVE_INFINITY),
  );
  await fc.assert(fc.asyncProperty(waves, run), { numRuns: Math.ceil(RUNS / 8) });
});

test('a count without a date counts what moved until its reading, also what is dated after the request came', async () => {
  const company = await storehouse();
  const count = (stock: number) => sent(company, 'POST', '/api/stock', { 'product-code': 'P', stock });
  await count(0);
  stopDate(new Date('2026-03-01T00:00:00Z'));
  const isReading = (command: string, input: object) =>
    command === 'BatchGetItem' && JSON.stringify(input).includes(`"${company.id}#stock"`);
  const moveOn = async () => {
    vi.setSystemTime(new Date('2026-03-01T00:00:01Z'));
    await count(12);
  };
  onTestFinished(interrupt(isReading, moveOn));
  await count(13);
  assert.equal((await stockOf(company)).stock, 13);
  await assertNoDrift(company, ['P']);
});
