import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Texts of all sources below a folder, by path. */
function sourcesIn(folder: string): readonly string[] {
  const names = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8'));
}

/** The types of problems that the guide explains: the first column of its tables. */
function explainedTypes(): readonly string[] {
  const guide = readFileSync(new URL('docs/guides/09-errors.md', root), 'utf8');
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, type = '']) => type));
}

test('every type of problem that is answered is explained, each once, and none that is not', () => {
  const answered = new Set<string>();
  for (const text of [...sourcesIn('functions'), ...sourcesIn('shared')]) {
    for (const [, type = ''] of text.matchAll(/new Problem\(\s*\d+,\s*'([a-z-]+)'/g)) answered.add(type);
    for (const [, type = ''] of text.matchAll(/\bkind: '([a-z-]+)',\n +title:/g)) answered.add(type);
  }
  assert.ok(answered.size > 30);
  assert.deepEqual([...explainedTypes()].sort(), [...answered].sort());
});
