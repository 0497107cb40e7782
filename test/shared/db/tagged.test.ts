import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { test } from 'vitest';
import { entityItem, indexItems } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import { measure } from '../../capacity/measure.ts';
import { useFactory } from '../../support/factory.ts';
import { CodedThings, createAll, freshStore, page, type Thing, Things, thing, upTo, type Way } from './things.ts';

useFactory({ consumers: false });

const AT = '2026-01-01T00:00:00.000Z';
const byDay = (colour: string): Way => ({
  name: `${colour} by day`,
  listing: { index: `colour=${colour}`, by: byDate(1) },
  passes: (one) => one.colour === colour,
  rank: ({ id, day }) => day * 1_000_000 + id,
});
const inOrder = (things: readonly Thing[], { passes, rank }: Way) =>
  things
    .filter(passes)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => id);

/** Follows the cursor to the end; what the dearest page reads. */
async function walk(store: Store, entity: typeof Things, way: Way) {
  const ids: number[] = [];
  let dearest = 0;
  let cursor: string | undefined;
  do {
    const { result, cost } = await measure(() => page(store, entity, way, { cursor }));
    ids.push(...result.ids);
    dearest = Math.max(dearest, cost.readUnits);
    cursor = result.next;
  } while (cursor !== undefined);
  return { ids, dearest };
}

for (const [kind, entity] of [
  ['id', Things],
  ['code', CodedThings],
] as const) {
  test(`a tag that few of many have is listed by date whole, in order and within bounds, addressed by ${kind}`, async () => {
    const store = freshStore();
    const things = upTo(700).map((one) => ({
      ...one,
      colour: one.id % 25 === 0 ? ('blue' as const) : ('red' as const),
    }));
    await createAll(store, entity, things);
    for (const colour of ['blue', 'red']) {
      const way = byDay(colour);
      const { ids, dearest } = await walk(store, entity, way);
      assert.deepEqual(ids, inOrder(things, way));
      assert.ok(dearest <= 60, `${colour}: a page reads ${dearest} units`);
    }
    const way = byDay('blue');
    const expected = inOrder(things, way);
    assert.deepEqual((await page(store, entity, way, { page: 2 })).ids, expected.slice(25, 50), 'without a bookmark');
    const within = {
      ...way.listing,
      by: byDate(1, { after: '2026-01-20T00:00:00.000Z', before: '2026-01-26T00:00:00.000Z' }),
    } as const;
    const bounded = {
      ...way,
      listing: within,
      passes: (one: Thing) => way.passes(one) && one.day > 20 && one.day < 26,
    };
    assert.deepEqual((await page(store, entity, bounded, {})).ids, inOrder(things, bounded).slice(0, 25));
  });

  test(`what a former version wrote is listed by tag and date beside what this one writes, addressed by ${kind}`, async () => {
    const store = freshStore();
    const things = upTo(120);
    const before = things.filter(({ id }) => id % 2 === 0);
    for (const one of before) await putAsBefore(store.company, entity, one);
    await createAll(
      store,
      entity,
      things.filter(({ id }) => id % 2 === 1),
    );
    for (const colour of ['blue', 'red']) {
      const way = byDay(colour);
      assert.deepEqual((await walk(store, entity, way)).ids, inOrder(things, way));
      const third = await page(store, entity, way, { page: 2 });
      assert.deepEqual(third.ids, inOrder(things, way).slice(25, 50));
    }
  });

  test(`a change and a removal of what a former version wrote leave nothing of it in a list, addressed by ${kind}`, async () => {
    const store = freshStore();
    const [one, two] = [thing(4, { colour: 'red', day: 3 }), thing(8, { colour: 'red', day: 9 })];
    for (const each of [one, two]) await putAsBefore(store.company, entity, each);
    const changed = { ...one, colour: 'blue' as const, day: 20 };
    const stored = await store.must(entity, entity.key(one));
    await store.commit(store.replacementWrites(entity, stored, changed), {});
    await store.commit(store.removalWrites(entity, await store.must(entity, entity.key(two))), {});
    assert.deepEqual((await page(store, entity, byDay('red'), {})).ids, []);
    assert.deepEqual((await page(store, entity, byDay('blue'), {})).ids, [4]);
    const byId = { ...byDay('red'), listing: { index: 'colour=red' } };
    assert.deepEqual((await page(store, entity, byId, {})).ids, []);
  });
}

test('more tags than one query can name are listed by date as one list, each entity once', async () => {
  const store = freshStore();
  const things = upTo(60);
  await createAll(store, Things, things);
  const others = Array.from({ length: 120 }, (_, position) => `colour=${position}`);
  const way = { ...byDay('blue'), listing: { index: ['colour=blue', ...others], by: byDate(1) } };
  assert.deepEqual((await walk(store, Things, way)).ids, inOrder(things, way));
});

/** The entity told no tags, and each entry of a tag had the dates of its entity. */
async function putAsBefore(company: string, entity: typeof Things, one: Thing): Promise<void> {
  const { key: _, ...item } = entityItem(company, entity, one, 1, AT);
  const entries = indexItems(company, entity, one).map(({ guards: _, ...entry }) =>
    entry.pk.includes('#colour=') ? { ...entry, date1: item.date1 } : entry,
  );
  for (const Item of [item, ...entries]) await db().send(new PutCommand({ TableName: tableName(), Item }));
}
