import assert from 'node:assert/strict';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { test } from 'vitest';
import { apply } from '../../../shared/db/apply.ts';
import { padId, partition } from '../../../shared/db/entity.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { Problem } from '../../../shared/problem.ts';
import { useFactory } from '../../support/factory.ts';
import { halveBatches, loseAnswers } from '../../support/interrupt.ts';
import { meter } from '../../support/meter.ts';
import { CodedThings, createAll, freshStore, remove, type Thing, Things, thing } from './things.ts';

useFactory();

const statusOf = (error: unknown) => (error instanceof Problem ? error.status : 0);

/** What came of work that may be refused: its status, 0 for success. */
const outcome = (work: Promise<unknown>) => work.then(() => 0, statusOf);

const codeOwner = async (store: Store, code: string) => (await store.find(Things, 'code', code))?.data.id;

test('ids ascend, are given out once, however many ask at once, and not again after a removal', async () => {
  const store = freshStore();
  const counts = [1, 3, 1, 10, 2, 1, 5, 1, 1, 100];
  const given = await Promise.all(counts.map((count) => store.nextIds(Things, count)));
  for (const ids of given)
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => a - b),
    );
  assert.deepEqual(
    given.flat().toSorted((a, b) => a - b),
    Array.from({ length: 125 }, (_, position) => position + 1),
  );
  await createAll(store, Things, [thing(125)]);
  await remove(store, Things, thing(125));
  assert.deepEqual(await store.nextIds(Things, 1), [126]);
});

test('an id whose giving out lost its answer is skipped, never given twice', async (t) => {
  const store = freshStore();
  t.onTestFinished(loseAnswers((command) => command === 'UpdateItem', 2));
  const ids = [...(await store.nextIds(Things, 2)), ...(await store.nextIds(Things, 2))];
  assert.equal(new Set(ids).size, 4);
});

test('of two requests of one instant that change the same version, one is refused, and what stays is what the other wrote', async () => {
  const store = freshStore();
  await createAll(store, Things, [thing(1)]);
  const before = await store.get(Things, padId(1));
  assert.ok(before);
  const changes = [thing(1, { keep: true }), thing(1, { keep: false })];
  const statuses = await Promise.all(
    changes.map((after) => outcome(apply(store.replacementWrites(Things, before, after)))),
  );
  assert.deepEqual(
    statuses.toSorted((one, other) => one - other),
    [0, 409],
  );
  assert.deepEqual((await store.get(Things, padId(1)))?.data, changes[statuses.indexOf(0)]);
});

test('whatever happens to entities at once, a code belongs to the one entity that has it, and to no other', async () => {
  const step = fc.record({
    act: fc.constantFrom('create', 'rename', 'remove'),
    id: fc.integer({ min: 1, max: 5 }),
    code: fc.constantFrom('A', 'B', 'C'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 5 }), async (rounds) => {
      const store = freshStore();
      for (const round of rounds) {
        const statuses = await Promise.all(round.map((one) => outcome(carryOut(store, one))));
        assert.ok(
          statuses.every((status) => [0, 400, 404, 409].includes(status)),
          String(statuses),
        );
      }
      const { items } = await store.page({ entity: Things }, { operation: 'things', filters: {} });
      const codes = items.map(({ data }) => data.code);
      assert.equal(new Set(codes).size, codes.length, 'no code twice');
      for (const { data } of items) assert.equal(await codeOwner(store, data.code), data.id);
      for (const code of ['A', 'B', 'C']) {
        if (!codes.includes(code)) assert.deepEqual(await store.keysOf(Things, 'code', [code]), new Map());
      }
    }),
    { numRuns: 25 },
  );
});

type Step = { readonly act: string; readonly id: number; readonly code: string };

async function carryOut(store: Store, { act, id, code }: Step): Promise<void> {
  if (act === 'create') return store.commit(store.creationWrites(Things, thing(id, { code })), undefined);
  const before = await store.must(Things, padId(id));
  const writes =
    act === 'remove'
      ? store.removalWrites(Things, before)
      : store.replacementWrites(Things, before, { ...before.data, code });
  return store.commit(writes, undefined);
}

test('of equal creations at once one succeeds, and the others learn which value exists already', async () => {
  const store = freshStore();
  const work = Array.from({ length: 20 }, (_, position) =>
    store.commit(store.creationWrites(Things, thing(position + 1, { code: 'SAME' }), '/3'), position + 1),
  );
  const settled = await Promise.allSettled(work);
  assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const result of settled) {
    if (result.status === 'fulfilled') continue;
    assert.deepEqual((result.reason as Problem).extra.errors?.[0]?.pointer, '/3/code');
  }
});

test('a rename frees the old code at the same moment as it takes the new one', async () => {
  const store = freshStore();
  await createAll(store, CodedThings, [thing(1, { code: 'OLD' }), thing(2, { code: 'TAKEN' })]);
  const before = await store.must(CodedThings, 'OLD');
  const rename = (code: string) =>
    outcome(store.commit(store.replacementWrites(CodedThings, before, { ...before.data, code }), 0));
  assert.equal(await rename('TAKEN'), 400);
  assert.equal((await store.must(CodedThings, 'OLD')).version, 1);
  assert.equal(await rename('NEW'), 0);
  assert.equal(await store.get(CodedThings, 'OLD'), undefined);
  assert.deepEqual((await store.find(CodedThings, 'id', padId(1)))?.data.code, 'NEW');
  // Within the same millisecond it is dated one later, at the next try.
  const created = () => store.commit(store.creationWrites(CodedThings, thing(3, { code: 'OLD' })), 0);
  assert.equal(await outcome(retryConflicts(created)), 0);
  assert.ok(store.at > before.at);
});

test('versions count every change, and of changes to one version at once exactly one is made', async () => {
  const store = freshStore();
  await createAll(store, Things, [thing(1)]);
  const before = await store.must(Things, padId(1));
  const change = (day: number, named?: number) =>
    outcome(store.commit(store.replacementWrites(Things, before, { ...before.data, day }, named), 0));
  const unnamed = await Promise.all(Array.from({ length: 10 }, (_, day) => change(day + 1)));
  assert.deepEqual(unnamed.toSorted(), [0, ...Array<number>(9).fill(409)]);
  assert.equal((await store.must(Things, padId(1))).version, 2);
  assert.equal(await change(20, 1), 412);
  await remove(store, Things, before.data);
  assert.equal(await change(21), 404);
});

test('index items follow their entity through any change, and are gone with it', async () => {
  const colour = fc.constantFrom<Thing['colour']>('red', 'blue');
  const changes = fc.array(fc.record({ colour, day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, async (steps) => {
      const store = freshStore();
      await createAll(store, Things, [thing(1)]);
      let now = thing(1);
      for (const step of steps) {
        const before = await store.must(Things, padId(1));
        now = { ...before.data, ...step };
        await store.commit(store.replacementWrites(Things, before, now), 0);
      }
      const listed = async (index: string) => {
        const { items } = await store.page({ entity: Things, index, by: byDate(1) }, { operation: index, filters: {} });
        return items.map(({ data }) => data);
      };
      for (const tag of ['red', 'blue'])
        assert.deepEqual(await listed(`colour=${tag}`), now.colour === tag ? [now] : []);
      await remove(store, Things, now);
      for (const tag of ['red', 'blue']) assert.deepEqual(await store.keysIn(Things, `colour=${tag}`), []);
    }),
    { numRuns: 20 },
  );
});

test('ids are drawn while a request is being admitted, and given to none that is refused', async () => {
  const store = freshStore();
  const admission = Promise.withResolvers<void>();
  const waiting = openStore({ company: store.company, now: new Date(), admitted: admission.promise });
  const given = outcome(waiting.nextIds(Things, 3));
  const Key = { pk: partition(store.company, 'counters'), sk: Things.name };
  for (let last = 0; last < 3; ) {
    const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
    last = Number(Item?.last ?? 0);
  }
  admission.reject(new Problem(429, 'rate-limited', 'Too Many Requests', 'Too many.'));
  assert.equal(await given, 429);
  assert.deepEqual(await store.nextIds(Things, 1), [4]);
});

test('nothing is written before the request is admitted', async () => {
  const store = freshStore();
  const refusal = Promise.reject(new Problem(429, 'rate-limited', 'Too Many Requests', 'Too many.'));
  refusal.catch(() => {});
  const refused = openStore({ company: store.company, now: new Date(), admitted: refusal });
  await createAll(
    store,
    Things,
    Array.from({ length: 30 }, (_, position) => thing(position + 1)),
  );
  const writes = [
    refused.nextIds(Things, 1),
    refused.commit(refused.creationWrites(Things, thing(99)), 0),
    refused.page({ entity: Things }, { operation: 'list', filters: {}, page: 1 }),
  ];
  const { result, commands } = await meter(() => Promise.all(writes.map(outcome)));
  assert.deepEqual(result, [429, 429, 429]);
  assert.ok(
    commands.every((command) => !/Put|Update|Delete|Transact/.test(command)),
    String(commands),
  );
});

test('more than 100 keys are read in batches, and keys a batch leaves over are read on', async (t) => {
  const store = freshStore();
  const things = Array.from({ length: 130 }, (_, position) => thing(position + 1));
  await createAll(store, Things, things);
  const keys = things.map(({ id }) => padId(id));
  const { result, commands } = await meter(() => store.getMany(Things, [...keys, ...keys]));
  assert.deepEqual([result.size, commands.length], [130, 2]);
  t.onTestFinished(halveBatches());
  const halved = await meter(() => store.getMany(Things, keys));
  assert.equal(halved.result.size, 130);
  assert.ok(halved.commands.length > 10);
});
