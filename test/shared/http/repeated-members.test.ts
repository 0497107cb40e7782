import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseRepeatedMembers } from '../../../shared/http/repeated-members.ts';
import { Problem } from '../../../shared/problem.ts';

const refusalOf = (text: string): string | undefined => {
  try {
    refuseRepeatedMembers(text, JSON.parse(text));
    return undefined;
  } catch (error) {
    assert.ok(error instanceof Problem);
    assert.equal(error.status, 400);
    return error.message;
  }
};

// JSON.parse of V8 13.6 takes a name that is but a quotation mark for a backslash, now and then.
test('JSON that says each member once is taken, whatever is in its names and texts', () => {
  const anything = fc.anything({
    key: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '""', '\\\\', '":', '{"a":1', '')),
    values: [fc.string({ unit: 'binary' }), fc.constantFrom('"a":', '\\"', ':', '{"a":1,"a":2}'), fc.integer()],
  });
  fc.assert(
    fc.property(anything, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      if (text !== undefined) assert.equal(refusalOf(text), undefined, text);
    }),
    { numRuns: 1_000 },
  );
});

test('a member that is said twice in one object is refused and named, at any depth and in any spelling', () => {
  const name = fc.string({ unit: 'binary' });
  const depth = fc.array(fc.constantFrom('array', 'object'), { maxLength: 5 });
  fc.assert(
    fc.property(name, fc.jsonValue(), depth, fc.boolean(), (member, value, around, escaped) => {
      const plain = JSON.stringify(member);
      const other = escaped
        ? `"${[...Array(member.length).keys()].map((at) => `\\u${member.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
        : plain;
      let text = `{${plain}:${JSON.stringify(value)}, ${other} :1}`;
      for (const one of around) text = one === 'array' ? `[1,${text}]` : `{"around":${text}}`;
      expect(refusalOf(text)).toBe(`The body must have the member ${plain} once.`);
    }),
    { numRuns: 500 },
  );
});

test('the same name in several objects is no repetition', () => {
  assert.equal(refusalOf('[{"a":1},{"a":{"a":[{"a":"\\"a\\":"}]}}]'), undefined);
});

test('very long and very deep bodies are looked through', () => {
  for (const text of [
    JSON.stringify({ a: '\\"'.repeat(1_000_000) }),
    JSON.stringify({ a: 'x'.repeat(4_000_000) }),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    JSON.stringify(Array.from({ length: 200_000 }, (_, position) => ({ position }))),
  ]) {
    assert.equal(refusalOf(text), undefined);
  }
});
