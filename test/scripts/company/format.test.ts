import assert from 'node:assert/strict';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { test } from 'vitest';
import { lineOf, parsedLine } from '../../../scripts/company/format.ts';
import type { RawItem } from '../../../scripts/company/walk.ts';

const plain = { noNullPrototype: true } as const;
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('__proto__', 'constructor', '\n', '\u2028', '7'),
);
const bytes = fc.uint8Array().map((some) => Buffer.from(some));

/** Whatever DynamoDB may hold. */
const { value } = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ S: text }, plain),
    fc.record({ N: fc.bigInt().map(String) }, plain),
    fc.record({ B: bytes }, plain),
    fc.record({ BOOL: fc.boolean() }, plain),
    fc.constant({ NULL: true as const }),
    fc.record({ SS: fc.array(text, { minLength: 1 }) }, plain),
    fc.record({ BS: fc.array(bytes, { minLength: 1 }) }, plain),
    fc.record({ L: fc.array(tie('value')) }, plain),
    fc.record({ M: fc.dictionary(text, tie('value'), plain) }, plain),
  ),
}));

const items: fc.Arbitrary<RawItem> = fc.dictionary(text, value, { ...plain, minKeys: 1 });

test('whatever an item holds, it is one line, and the same item again', () => {
  fc.assert(
    fc.property(items, text, (item, kind) => {
      const line = lineOf({ kind, item });
      assert.ok(!line.includes('\n'));
      const read = parsedLine(line);
      assert.deepEqual(read, { kind, item });
      assert.equal(lineOf(read), line);
    }),
  );
});

test('the line of an item does not depend on the order of its attributes', () => {
  fc.assert(
    fc.property(items, (item) => {
      const turned = Object.fromEntries(Object.entries(item).toReversed());
      assert.equal(lineOf({ kind: 'k', item: turned }), lineOf({ kind: 'k', item }));
    }),
  );
});
