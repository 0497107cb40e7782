import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import type { Entity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { useFactory } from '../../support/factory.ts';
import { alterCalls, type Picks } from '../../support/interrupt.ts';
import { meter } from '../../support/meter.ts';
import {
  CodedThings,
  createAll,
  expectedIds,
  freshStore,
  page,
  remove,
  type Thing,
  Things,
  thing,
  upTo,
  type Way,
  ways,
} from './things.ts';

useFactory();

const PAGE_SIZE = 25;
const kinds = [
  ['addressed by id', Things],
  ['addressed by code', CodedThings],
] as const;

/** Follows the cursor to the end. */
async function walk(
  store: Store,
  entity: Entity<Thing>,
  way: Way,
  between: (seen: readonly Thing[]) => Promise<unknown> = async () => {},
): Promise<readonly Thing[]> {
  const seen: Thing[] = [];
  let cursor: string | undefined;
  do {
    const read = await page(store, entity, way, { cursor });
    assert.ok(read.things.length <= PAGE_SIZE);
    seen.push(...read.things);
    cursor = read.next;
    if (cursor !== undefined) await between(seen);
  } while (cursor !== undefined);
  return seen;
}

for (const [kind, entity] of kinds) {
  test(`${kind}: every way to list answers exactly what belongs to it, in order, whatever the number of rows`, async () => {
    for (const count of [0, 1, 24, 25, 26, 50, 51, 90]) {
      const store = freshStore();
      const things = upTo(count);
      await createAll(store, entity, things);
      for (const way of ways) {
        const seen = await walk(store, entity, way);
        assert.deepEqual(
          seen.map(({ id }) => id),
          expectedIds(things, way),
          `${way.name} of ${count}`,
        );
      }
    }
  });

  test(`${kind}: page=N answers the same slice, walked through or jumped to, and [] beyond the end`, async () => {
    const store = freshStore();
    const things = upTo(90);
    await createAll(store, entity, things);
    for (const way of ways) {
      const ids = expectedIds(things, way);
      const slice = (number: number) => ids.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
      for (const number of [3, 9, 4, 2, 5, 1, 2, 3, 4, 5, 6]) {
        const read = await page(store, entity, way, { page: number });
        assert.deepEqual(read.ids, slice(number), `${way.name}, page ${number}`);
      }
    }
  });

  test(`${kind}: while others insert and delete, a walk repeats nothing, drops nothing that stays, and keeps its order`, async () => {
    const change = fc.record({
      insert: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
      remove: fc.array(fc.nat(), { maxLength: 4 }),
    });
    const walks = fc.record({
      count: fc.integer({ min: 20, max: 90 }),
      way: fc.constantFrom(...ways),
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(walks, async ({ count, way, changes }) => {
        const store = freshStore();
        // Even ids at first, so that there is room between them.
        const first = upTo(count).map(({ id }) => thing(id * 2));
        await createAll(store, entity, first);
        const living = new Map(first.map((one) => [one.id, one]));
        const staying = new Map(living);
        const ever = new Map(living);
        let turn = 0;
        const seen = await walk(store, entity, way, async () => {
          const { insert, remove: gone } = changes[turn++ % changes.length] ?? { insert: [], remove: [] };
          const fresh = [...new Set(insert)].filter((id) => !ever.has(id)).map((id) => thing(id));
          const leaving = gone.flatMap(
            (position) => [...living.values()].at(position % Math.max(1, living.size)) ?? [],
          );
          await Promise.all([
            createAll(store, entity, fresh),
            ...[...new Set(leaving)].map((one) => remove(store, entity, one)),
          ]);
          for (const one of fresh) ever.set(one.id, one).get(one.id) && living.set(one.id, one);
          for (const { id } of leaving) {
            living.delete(id);
            staying.delete(id);
          }
        });
        const ranks = seen.map(way.rank);
        assert.deepEqual(
          ranks,
          ranks.toSorted((a, b) => a - b),
          'in order',
        );
        assert.equal(new Set(ranks).size, ranks.length, 'nothing twice');
        const shown = new Set(seen.map(({ id }) => id));
        for (const id of expectedIds(staying.values(), way)) assert.ok(shown.has(id), `${id} stayed and was not shown`);
        for (const one of seen) assert.ok(ever.has(one.id) && way.passes(one));
      }),
      { numRuns: 15 },
    );
  });
}

test('a list that became shorter ends where it ends: no page repeats what an earlier page shows', async () => {
  const store = freshStore();
  const things = upTo(30);
  await createAll(store, Things, things);
  const [byId] = ways as [Way];
  await page(store, Things, byId, { page: 1 });
  for (const one of things.slice(0, 10)) await remove(store, Things, one);
  const first = await page(store, Things, byId, { page: 1 });
  assert.deepEqual(first.ids, expectedIds(things.slice(10), byId));
  assert.deepEqual((await page(store, Things, byId, { page: 2 })).ids, []);
});

test('a query that stops before its limit is read on', async (t) => {
  const store = freshStore();
  const things = upTo(60);
  await createAll(store, Things, things);
  // DynamoDB stops a query at 1 MB, wherever that is; a smaller limit does the same.
  const isQuery: Picks = (command) => command === 'Query';
  t.onTestFinished(
    alterCalls(isQuery, (input) => Object.assign(input, { Limit: Math.min(4, Number(input.Limit ?? 4)) })),
  );
  for (const way of ways) {
    const seen = await walk(store, Things, way);
    assert.deepEqual(
      seen.map(({ id }) => id),
      expectedIds(things, way),
    );
    const third = await page(store, Things, way, { page: 3 });
    assert.deepEqual(third.ids, expectedIds(things, way).slice(50, 75));
  }
});

test('a page asked for with both a cursor and a number follows the cursor and leaves the numbers alone', async () => {
  const store = freshStore();
  const things = upTo(90);
  await createAll(store, Things, things);
  const [byId] = ways as [Way];
  const first = await page(store, Things, byId, {});
  const second = await page(store, Things, byId, { cursor: first.next });
  const both = await page(store, Things, byId, { page: 1, cursor: second.next });
  assert.deepEqual(both.ids, expectedIds(things, byId).slice(50, 75));
  assert.deepEqual((await page(store, Things, byId, { page: 2 })).ids, expectedIds(things, byId).slice(25, 50));
});

test('a page asked for again by its number writes nothing', async () => {
  const store = freshStore();
  await createAll(store, Things, upTo(60));
  const [byId] = ways as [Way];
  const read = () => meter(() => page(store, Things, byId, { page: 1 }));
  assert.deepEqual((await read()).commands.toSorted(), ['GetItem', 'PutItem', 'Query']);
  assert.deepEqual((await read()).commands.toSorted(), ['GetItem', 'Query']);
});
