import assert from 'node:assert/strict';
import { type TestContext, test } from 'vitest';
import { db } from '../../shared/db/table.ts';
import { measure } from '../capacity/measure.ts';
import { type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { MOVEMENTS, movement, send, sendMovement, stockOf, storehouse } from './storehouse.ts';

useFactory({ rateLimitPerMinute: 0 });

const minute = (at: number) => new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();

/** Movements of P, one a minute. */
async function fill(company: TestCompany, from: number, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, position) =>
    movement(position % 2 === 0 ? 'in' : 'out', 1, { 'date-time': minute(from + position), lot: 'A' }),
  );
  for (let first = 0; first < count; first += 100)
    await send(company, 'POST', MOVEMENTS, all.slice(first, first + 100));
  await untilSettled();
}

test('reading a stock costs the same after 9 movements and after 309', async () => {
  const company = await storehouse();
  await company.token();
  await fill(company, 0, 9);
  const few = await measure(() => stockOf(company));
  await fill(company, 9, 300);
  const many = await measure(() => stockOf(company));
  assert.deepEqual(many.cost, few.cost);
  assert.equal(many.cost.depth, 2);
});

test('a backdated count reads only what is dated after it', async () => {
  const costs = [];
  for (const before of [5, 305]) {
    const company = await storehouse();
    await company.token();
    await fill(company, 0, before);
    await fill(company, before, 4);
    const body = { 'product-code': 'P', stock: 100, date: minute(before - 1) };
    costs.push((await measure(() => send(company, 'POST', '/api/stock', body))).cost);
  }
  assert.deepEqual(costs[1], costs[0]);
});

test('a movement takes three round trips one after another, the first being the caller; a lot takes one more', async () => {
  const company = await storehouse();
  await company.token();
  const post = (more: object) => measure(() => send(company, 'POST', MOVEMENTS, movement('in', 1, more)));
  assert.equal((await post({})).cost.depth, 3);
  assert.equal((await post({ lot: 'new' })).cost.depth, 4);
  assert.equal((await post({ lot: 'new' })).cost.depth, 4);
});

type Key = { readonly pk?: unknown; readonly sk?: unknown };
type Action = Readonly<Record<string, { readonly Key?: Key; readonly Item?: Key }>>;

/** Counts transactions on an item of another one that is under way: DynamoDB cancels them, the embedded one does not. */
function countCollisions(context: TestContext): () => number {
  const busy = new Map<string, number>();
  let collisions = 0;
  db().middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        if (commandName !== 'TransactWriteItemsCommand') return next(request);
        const { TransactItems } = request.input as unknown as { TransactItems: Action[] };
        const keys = TransactItems.flatMap((action) =>
          Object.values(action).map(({ Key, Item }) => JSON.stringify([(Key ?? Item)?.pk, (Key ?? Item)?.sk])),
        );
        if (keys.some((key) => busy.get(key))) collisions += 1;
        for (const key of keys) busy.set(key, (busy.get(key) ?? 0) + 1);
        return next(request).finally(() => {
          for (const key of keys) busy.set(key, (busy.get(key) ?? 0) - 1);
        });
      },
    { step: 'deserialize', priority: 'low', name: 'countCollisions' },
  );
  context.onTestFinished(() => void db().middlewareStack.remove('countCollisions'));
  return () => collisions;
}

test('elements of one array never collide with one another', async (context) => {
  const company = await storehouse();
  const collisions = countCollisions(context);
  const several = Array.from({ length: 40 }, (_, position) =>
    movement('in', 1, { 'product-code': position % 2 ? 'P' : 'Q', lot: `${position % 3}` }),
  );
  await send(company, 'POST', MOVEMENTS, several);
  await send(company, 'POST', MOVEMENTS, several);
  await send(
    company,
    'POST',
    '/api/stock',
    several.map((one) => ({ 'product-code': one['product-code'], stock: 5 })),
  );
  assert.equal(collisions(), 0);
  assert.deepEqual([(await stockOf(company)).stock, (await stockOf(company, 'Q')).stock], [5, 5]);
  await Promise.all(Array.from({ length: 8 }, () => sendMovement(company, 'in', 1)));
  assert.ok(collisions() > 0, 'requests at once do: what is counted can happen');
});
