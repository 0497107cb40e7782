import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/guarantees.md', root), 'utf8');
const rows = page.split('\n').filter((line) => /^\| [A-Z]/.test(line));

/** The proofs a row names: a test file and the title, or the constant part of a title, of one of its tests. */
const proofsOf = (row: string) =>
  (row.split('|')[2] ?? '').split('<br>').map((proof) => /^\s*`([^`]+)` · (.+?)\s*$/.exec(proof));

test('every guarantee names its proof', () => {
  assert.ok(rows.length > 15);
  for (const row of rows) assert.ok(proofsOf(row).every(Boolean), row);
});

for (const [, file = '', title = ''] of rows.flatMap(proofsOf).filter((proof) => proof !== null)) {
  test(`${file} proves: ${title}`, () => {
    const source = readFileSync(new URL(file, root), 'utf8');
    const titles = source.match(/\btest(?:\.concurrent)?\(\s*(['"`])(?:\\.|(?!\1).)*\1/gs) ?? [];
    assert.ok(
      titles.some((found) => found.replace(/\\(.)/g, '$1').includes(title)),
      `${file} has no such test`,
    );
  });
}
