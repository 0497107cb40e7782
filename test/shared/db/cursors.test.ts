import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import type { Store } from '../../../shared/db/store.ts';
import { Problem } from '../../../shared/problem.ts';
import { useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';
import { createAll, freshStore, page, Things, upTo, ways } from './things.ts';

useFactory();

test('a cursor is good for its own company, operation and filters only', async () => {
  const [store, other] = [freshStore(), freshStore()];
  for (const one of [store, other]) await createAll(one, Things, upTo(30));
  const read = (from: Store, operation: string, filters: unknown, cursor?: string) =>
    from.page({ entity: Things }, { operation, filters, cursor });
  const { next } = await read(store, 'things.list', { a: 1 });
  assert.ok(next);
  assert.equal((await read(store, 'things.list', { a: 1 }, next)).items.length, 5);
  for (const [from, operation, filters] of [
    [other, 'things.list', { a: 1 }],
    [store, 'things.others', { a: 1 }],
    [store, 'things.list', { a: 2 }],
    [store, 'things.list', {}],
  ] as const) {
    await assert.rejects(
      read(from, operation, filters, next),
      (error) => error instanceof Problem && error.status === 400,
    );
  }
});

test('whatever is sent as a cursor is either a cursor or 400', async () => {
  const store = freshStore();
  const garbage = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
    fc.base64String(),
  );
  await fc.assert(
    fc.asyncProperty(garbage, fc.constantFrom(...ways), async (cursor, way) => {
      await assert.rejects(
        page(store, Things, way, { cursor }),
        (error) => error instanceof Problem && error.status === 400,
      );
    }),
  );
});

test('a page costs the same wherever it is: one query, and one read for index rows', async () => {
  const store = freshStore();
  await createAll(store, Things, upTo(300));
  const costs = new Map<string, Set<string>>();
  for (const way of ways.filter(({ listing }) => !listing.where)) {
    let cursor: string | undefined;
    do {
      const { result, commands } = await meter(() => page(store, Things, way, { cursor }));
      const known = costs.get(way.name) ?? new Set();
      costs.set(way.name, known.add(commands.join(' ')));
      cursor = result.next;
    } while (cursor !== undefined);
  }
  for (const [name, kindsOfCost] of costs) assert.equal(kindsOfCost.size, 1, `${name}: ${[...kindsOfCost]}`);
  assert.deepEqual([...(costs.get('by id') ?? [])], ['Query']);
  assert.deepEqual([...(costs.get('of a tag') ?? [])], ['Query BatchGetItem']);
});
