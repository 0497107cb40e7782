import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { jsonFault } from '../../../shared/http/json-fault.ts';
import { newCompany, useFactory } from '../../support/factory.ts';

useFactory({ rateLimitPerMinute: 0 });

/** Bodies that are no JSON, where each stops being some, what is there and what would go on. */
const BROKEN: readonly (readonly [body: string, place: string, found: string, wanted: string])[] = [
  ['{"a":', 'line 1, column 6', 'the end', 'a value'],
  ['{a:1}', 'line 1, column 2', '"a:1}"', 'a name'],
  ["{'a':1}", 'line 1, column 2', `"'a':1}"`, 'a name'],
  ['{"a":1,}', 'line 1, column 8', '"}"', 'a name'],
  ['{"a":1 "b":2}', 'line 1, column 8', '"\\"b\\":2}"', 'a comma or }'],
  ['{"a" 1}', 'line 1, column 6', '"1}"', 'a colon'],
  ['{"a":1}}', 'line 1, column 8', '"}"', 'the end'],
  ['{,}', 'line 1, column 2', '",}"', 'a name'],
  ['[1,2', 'line 1, column 5', 'the end', 'a comma or ]'],
  ['[1,]', 'line 1, column 4', '"]"', 'a value'],
  ['[{"a":[1]', 'line 1, column 10', 'the end', 'a comma or }'],
  ['[}', 'line 1, column 2', '"}"', 'a value'],
  ['nul', 'line 1, column 1', '"nul"', 'a value'],
  ['TRUE', 'line 1, column 1', '"TRUE"', 'a value'],
  ['{"a":NaN}', 'line 1, column 6', '"NaN}"', 'a value'],
  ['01', 'line 1, column 2', '"1"', 'the end'],
  ['[1.]', 'line 1, column 3', '".]"', 'a comma or ]'],
  ['+1', 'line 1, column 1', '"+1"', 'a value'],
  ['"abc', 'line 1, column 5', 'the end', 'the end of a text'],
  ['["a\\"', 'line 1, column 6', 'the end', 'the end of a text'],
  ['{"a":"x\ny"}', 'line 1, column 8', '"\\ny\\"}"', 'the end of a text'],
  ['{"a":"\\x"}', 'line 1, column 7', '"\\\\x\\"}"', 'the end of a text'],
  ['{\r\n "é":\t"😀",\n "b": tru\n}', 'line 3, column 7', '"tru\\n}"', 'a value'],
  ['{"b": é\u0000\u2028}', 'line 1, column 7', '"é\\u0000?}"', 'a value'],
  ['<note>secret words</note>', 'line 1, column 1', '"<note>secr"', 'a value'],
  ['code=P1&name=Table', 'line 1, column 1', '"code=P1&na"', 'a value'],
];

test('a body that is no JSON is told where it stops being some, in the same words whatever parses it', async () => {
  const company = await newCompany();
  for (const [body, place, found, wanted] of BROKEN) {
    const answer = await company.call<{ title: string; detail: string }>({
      method: 'POST',
      path: '/api/products',
      body,
    });
    const said = { title: answer.body.title, detail: answer.body.detail };
    const detail = `The body is not JSON: ${place} has ${found} where ${wanted} is expected.`;
    assert.deepEqual([answer.status, said], [400, { title: 'Invalid JSON', detail }], body);
  }
});

/** What is said of a document that has no fault. */
const NONE = /has the end where the end is expected/;
const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '0',
  '1',
  '-',
  '.',
  'e',
  'E',
  '+',
  'true',
  'nul',
  ' ',
  '\n',
  '\u0001',
  '\\u00',
  'é',
  '\ud800',
];
const cut = fc.record({ at: fc.nat(), length: fc.nat(3), sign: fc.constantFrom('', ...SIGNS) });

test('a fault is found in what JSON.parse refuses, and in nothing else; what is before it is not at fault', () => {
  const documents = fc.oneof(
    fc.json(),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(documents, fc.array(cut, { maxLength: 2 }), (document, cuts) => {
      const text = cuts.reduce((now, { at, length, sign }) => {
        const from = now.length === 0 ? 0 : at % now.length;
        return now.slice(0, from) + sign + now.slice(from + length);
      }, document);
      const fault = jsonFault(text);
      assert.equal(NONE.test(fault), isJson(text), `${JSON.stringify(text)}: ${fault}`);
      assert.doesNotMatch(fault, /[\p{C}\p{Zl}\p{Zp}]/u);
      const [, line = '', column = ''] = /^line (\d+), column (\d+)/.exec(fault) ?? [];
      const lines = text.split('\n').slice(0, Number(line));
      const before = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, Number(column) - 1)].join('\n');
      assert.match(jsonFault(before), /has the end where/, 'only its end is missing, if anything');
    }),
    { numRuns: 3_000 },
  );
});

test('a large body is looked through at once, however deep it is', () => {
  for (const text of ['['.repeat(200_000), `"${'a'.repeat(4_000_000)}`, `"${'\\n'.repeat(2_000_000)}`]) {
    assert.match(jsonFault(text), new RegExp(`column ${text.length + 1} has the end`));
  }
});

test('a body that is nested deeply is read; with a number that must be looked at it is refused for that', async () => {
  const company = await newCompany();
  const send = (more: string) =>
    company.call<{ errors: readonly { message: string }[] }>({
      method: 'POST',
      path: '/api/labels',
      body: `{"code":"code-100","name":"Label","more":${'['.repeat(20_000)}${more}${']'.repeat(20_000)}}`,
    });
  const refused = await send('12345678901234567890');
  assert.equal(refused.status, 400, refused.text);
  assert.match(refused.body.errors[0]?.message ?? '', /^must be nested less deeply/);
  const read = await send('1');
  assert.equal(read.status, 201, read.text);
});
