import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = globSync(['*.md', 'docs/**/*.md', 'clients/*/*.md', 'examples/*/*.md'], { cwd: root });
const textOf = (page: string) => readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of textOf(page).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const twins = [...anchors].filter((anchor) => anchor === slug || anchor.startsWith(`${slug}-`)).length;
    anchors.add(anchors.has(slug) ? `${slug}-${twins}` : slug);
  }
  return anchors;
}

/** What is wrong with the links of a page that lead to a place of this repository. */
function brokenLinks(page: string): readonly string[] {
  return [...textOf(page).matchAll(/\]\((?!\w+:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].flatMap(([link, path = '', anchor]) => {
    const target = path === '' ? page : normalize(join(dirname(page), path));
    const found = statSync(join(root, target), { throwIfNoEntry: false });
    if (!found) return [`${link} leads nowhere`];
    if (anchor === undefined || !target.endsWith('.md')) return [];
    return anchorsOf(target).has(anchor) ? [] : [`${link}: there is no such heading`];
  });
}

test('there are pages to look at', () => assert.ok(pages.length > 50));

for (const page of pages) {
  test(`every link of ${page} leads somewhere`, () => assert.deepEqual(brokenLinks(page), []));
}
