import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'vitest';

const docs = new URL('../../docs/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, docs), 'utf8');
const rules = new Set([...textOf('rules.md').matchAll(/^### (\S+)$/gm)].map(([, id]) => id));

/** Links to rules as label and id, and the pages that others lead to. */
const linksIn = (text: string) => [...text.matchAll(/\[([^\]]+)\]\(([^)#\s]+)(?:#([^)\s]+))?\)/g)];

for (const [page, least] of [
  ['moving-from-prodsmart.md', 140],
  ['moving-from-movilitas.md', 20],
] as const) {
  test(`every rule that ${page} names exists, and every page that it leads to`, () => {
    const links = linksIn(textOf(page));
    const cited = links.filter(([, , file]) => file === 'rules.md');
    for (const [, label, , id = ''] of cited) {
      assert.ok(rules.has(id), `there is no rule ${id}`);
      assert.equal(label, `\`${id}\``);
    }
    assert.ok(new Set(cited.map(([, , , id]) => id)).size >= least, `${cited.length} rules`);
    for (const [, , file = ''] of links) assert.ok(existsSync(new URL(file, docs)), `there is no page ${file}`);
  });

  test(`every row of ${page} that answers a question names its rule`, () => {
    const [, answers = ''] =
      /^## What a (?:client|program) could notice\n(.*?)^## What is better/ms.exec(textOf(page)) ?? [];
    const rows = answers.split('\n').filter((line) => /^\| (?!question)/.test(line));
    assert.ok(rows.length >= 15);
    for (const row of rows) assert.match(row, /\(rules\.md#[a-z0-9-]+\) \|$/, row);
  });
}
