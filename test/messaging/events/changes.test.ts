import assert from 'node:assert/strict';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { test } from 'vitest';
import { changeOf, entityIdentity } from '../../../shared/events/change.ts';

const AT = '2026-07-20T09:15:15.000Z';

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

const image = (data: unknown, version: number, at = AT) =>
  marshall({ pk: 'factory#suppliers', sk: '0000000000000007', entity: 'suppliers', version, at, data }) as Image;

const record = (OldImage: Image | undefined, NewImage: Image | undefined, seconds = Date.parse(AT) / 1_000) =>
  ({
    dynamodb: {
      ...(OldImage && { OldImage }),
      ...(NewImage && { NewImage }),
      ApproximateCreationDateTime: seconds,
    },
  }) as DynamoDBRecord;

/** The same value with the members of every object in another order: a stream promises none. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, reordered(member)] as const);
  return Object.fromEntries(members.toReversed());
}

const key = fc.string({ minLength: 1, maxLength: 5 }).filter((name) => name !== '__proto__');
const { data: anyData } = fc.letrec((tie) => ({
  data: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ maxLength: 5 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('data'),
  ),
}));

test('a write that leaves an entity as it was is no change, in whatever order its members arrive', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      assert.equal(changeOf(record(image(data, 1), image(reordered(data), 2))), undefined);
    }),
  );
});

test('a write that changes anything is one change, the same however often it is repeated', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const changed = { ...(data as object), changed: 'yes' };
      const once = changeOf(record(image(data, 1), image(changed, 2)));
      assert.ok(once);
      assert.deepEqual([once.kind, once.version, once.company, once.entity], ['updated', 2, 'factory', 'suppliers']);
      const again = changeOf(record(image(reordered(data), 1), image(reordered(changed), 2), 9_999_999_999));
      assert.equal(again?.id, once.id);
    }),
  );
});

test('creation, update and deletion of one entity are three changes', () => {
  const data = { id: 7, code: 'A' };
  const changes = [
    changeOf(record(undefined, image(data, 1))),
    changeOf(record(image(data, 1), image({ ...data, code: 'B' }, 2))),
    changeOf(record(image({ ...data, code: 'B' }, 2), undefined)),
  ];
  assert.deepEqual(
    changes.map((change) => [change?.kind, change?.version]),
    [
      ['created', 1],
      ['updated', 2],
      ['deleted', 3],
    ],
  );
  assert.equal(new Set(changes.map((change) => change?.id)).size, 3);
  assert.ok(changes.every((change) => change && entityIdentity(change) === '0000000000000007'));
});

test('an entity created again under the same code is another change than the first', () => {
  const first = changeOf(record(undefined, image({ code: 'A' }, 1)));
  const second = changeOf(record(undefined, image({ code: 'A' }, 1, '2026-07-20T09:15:16.000Z')));
  assert.notEqual(first?.id, second?.id);
});

test('a change is dated later than the version before, whatever clock or stream says', () => {
  const written = '2026-07-20T09:15:15.750Z';
  const removal = changeOf(record(image({ id: 7 }, 1, written), undefined, Date.parse(AT) / 1_000));
  assert.equal(removal?.at, '2026-07-20T09:15:15.751Z');
  const change = changeOf(record(image({ id: 7 }, 1, written), image({ id: 8 }, 2)));
  assert.equal(change?.at, '2026-07-20T09:15:15.751Z');
});

test('what is no entity is no change', () => {
  const item = marshall({ pk: 'factory#counters', sk: 'suppliers', last: 7 }) as Image;
  assert.equal(changeOf(record(undefined, item)), undefined);
});

test('an entity that leaves its mark is deleted at the instant of the mark, and what takes its place is created', () => {
  const gone = '2026-07-20T09:15:16.007Z';
  const mark = marshall({ pk: 'factory#suppliers', sk: '0000000000000007', gone, ttl: 7 }) as Image;
  const removal = changeOf(record(image({ id: 7 }, 3), mark));
  assert.deepEqual([removal?.kind, removal?.version, removal?.at, removal?.data], ['deleted', 4, gone, { id: 7 }]);
  const creation = changeOf(record(mark, image({ id: 7 }, 1, '2026-07-20T09:15:16.008Z')));
  assert.deepEqual([creation?.kind, creation?.before], ['created', undefined]);
  assert.equal(changeOf(record(mark, undefined)), undefined, 'what expires is no change');
});

test('an entity that only gets its name, as one that is imported, has not changed', () => {
  const { entity: _, ...unnamed } = image({ id: 7 }, 3) as Readonly<Record<string, unknown>>;
  assert.equal(changeOf(record(unnamed as Image, image({ id: 7 }, 3))), undefined);
});
