import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';

/** Texts of files by their path from the root. */
type Texts = ReadonlyMap<string, string>;

const root = new URL('../../', import.meta.url);
const OWN = 'test/docs/rules.test.ts';
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)+';
/** Between two words of a comment its line may end. */
const GAP = '\\s+(?:(?:\\*|//)\\s+)?';
const CITATION = new RegExp(`\\b[Rr]ules?${GAP}(${SLUG}(?:[,;]${GAP}${SLUG})*)`, 'g');
const PROOF = /^- Proved by `([^`]+)` › (.+)$/;
const TITLE = /\btest(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])(?:\\.|(?!\1).)*\1/gs;
const OUTSIDE =
  /[Cc]ontract, (?:parts? \d|R\d)|[Dd]ecisions? A\d|[Dd]ecisions, [A-Z]|[Dd]ecisions, rule|\([Dd]esign,|api\.md/;
const NUMBER = /\bA\d{1,3}\b/;
const COMMENT = /^\s*(?:\/\*|\*|\/\/)|\s\/\/\s|\/\*\*/;

function textsOf(folders: readonly string[], ending: string): Texts {
  const paths = folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ending))
      .map((path) => `${folder}/${path}`),
  );
  return new Map(paths.filter((path) => path !== OWN).map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}

const page = readFileSync(new URL('docs/rules.md', root), 'utf8');
const sources = textsOf(['functions', 'shared', 'local', 'cdk'], '.ts');
const others = new Map([...textsOf(['test', 'scripts'], '.ts'), ...textsOf(['docs'], '.md')]);

const idsIn = (text: string) =>
  [...text.matchAll(CITATION)].flatMap(([, ids = '']) => ids.match(new RegExp(SLUG, 'g')) ?? []);

/** Rules of the page as id and body: what stands between its heading and the next. */
const rulesOf = (text: string) =>
  text.split(/^(?=##)/m).flatMap((part) => {
    const [, id, body = ''] = /^### ([^\n]*)\n(.*)$/s.exec(part) ?? [];
    return id === undefined ? [] : [{ id, body }];
  });

/** Whether the file has a test of this title, or one of which this is the constant part. */
const isProof = (text: string | undefined, title: string) =>
  (text?.match(TITLE) ?? []).some((found) => found.replace(/\\(.)/g, '$1').includes(title));

function proofFaults(id: string, body: string, tests: Texts): string[] {
  const lines = body.split('\n').filter((line) => line.startsWith('- '));
  if (lines.length === 0) return [`${id} names no test`];
  return lines.flatMap((line) => {
    const [, file = '', title = ''] = PROOF.exec(line) ?? [];
    return isProof(tests.get(file), title) ? [] : [`${id} is not proved by: ${line}`];
  });
}

/** What is wrong with the rules of the page, seen from the sources and from everything else that cites. */
function faultsOf(text: string, cited: Texts, elsewhere: Texts): string[] {
  const rules = rulesOf(text);
  const ids = rules.map(({ id }) => id);
  const used = new Set([...cited.values()].flatMap(idsIn));
  const unknown = [...cited, ...elsewhere].flatMap(([file, content]) =>
    idsIn(content)
      .filter((id) => !ids.includes(id))
      .map((id) => `${file} cites ${id}, which is no rule`),
  );
  return [
    ...unknown,
    ...ids.filter((id, position) => ids.indexOf(id) < position).map((id) => `${id} is defined twice`),
    ...ids.filter((id) => !new RegExp(`^${SLUG}$`).test(id)).map((id) => `${id} is no id`),
    ...ids.filter((id) => !used.has(id)).map((id) => `${id} is cited by no source`),
    ...rules.flatMap(({ id, body }) => proofFaults(id, body, elsewhere)),
  ];
}

/** Comments that cite a document which a clone does not have. */
const strays = (texts: Texts) =>
  [...texts].flatMap(([file, text]) => {
    const isPage = file.endsWith('.md');
    return text
      .replace(/\n\s*\*\s+/g, ' ')
      .split('\n')
      .filter((line) => OUTSIDE.test(line) || (!isPage && COMMENT.test(line) && NUMBER.test(line)))
      .map((line) => `${file}: ${line.trim()}`);
  });

test('every rule is cited by a source and names tests that exist, and every cited rule is there', () => {
  assert.ok(rulesOf(page).length > 150);
  assert.deepEqual(faultsOf(page, sources, others), []);
});

test('an unknown id, an id defined twice, a rule without citation and one without test are found', () => {
  const proof = '- Proved by `test/a.test.ts` › it is so';
  const rule = (id: string, proofs = proof) => `### ${id}\nIt is so.\n\n${proofs}\n\n`;
  const code = new Map([['functions/a.ts', '/** What it is (rules first-one,\n * second-one). */']]);
  const tests = new Map([['test/a.test.ts', "test('it is so', () => {});"]]);
  const both = rule('first-one') + rule('second-one');
  assert.deepEqual(faultsOf(both, code, tests), []);
  assert.deepEqual(faultsOf(rule('first-one'), code, tests), ['functions/a.ts cites second-one, which is no rule']);
  assert.deepEqual(faultsOf(both + rule('first-one'), code, tests), ['first-one is defined twice']);
  assert.deepEqual(faultsOf(both + rule('third-one'), code, tests), ['third-one is cited by no source']);
  assert.deepEqual(faultsOf(rule('first-one') + rule('second-one', ''), code, tests), ['second-one names no test']);
  assert.deepEqual(faultsOf(both, code, new Map([['test/a.test.ts', "test('it is not', () => {});"]])), [
    `first-one is not proved by: ${proof}`,
    `second-one is not proved by: ${proof}`,
  ]);
  const citing = new Map([...tests, ['test/b.test.ts', '// Rule fourth-one says so.']]);
  assert.deepEqual(faultsOf(both, code, citing), ['test/b.test.ts cites fourth-one, which is no rule']);
});

test('no comment and no page cites a document that is not in the repository', () => {
  assert.deepEqual(strays(new Map([...sources, ...others])), []);
});

test('a citation of a document that is not in the repository is found', () => {
  const planted = [
    `/** As printed (${'A'}28). */`,
    ` * As printed (decisions ${'A'}29, ${'A'}263). */`,
    '// Of the order (contract, part 8).',
    '/** Of the stock of a product (contract,\n * part 9). */',
    '/** Of the count (contract, R35). */',
    '// Decisions, HTTP: as printed.',
    '/** Waits in seconds (design, Events). */',
  ];
  for (const one of planted) assert.equal(strays(new Map([['functions/a.ts', one]])).length, 1, one);
  const fine = [
    "  machines: [{ code: 'A32' }],",
    '// How it is done: decision 7, docs/decisions/0007-all-or-nothing-serials.md.',
  ];
  assert.deepEqual(strays(new Map([['test/a.ts', fine.join('\n')]])), []);
});
