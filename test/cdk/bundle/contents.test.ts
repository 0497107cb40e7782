import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { expect, test } from 'vitest';
import { lambdaBuild } from '../../../cdk/bundle/bundle.ts';
import { ownSources } from '../../../cdk/bundle/own-sources.ts';
import { contracts } from '../../../functions/contracts.ts';
import { functionEntries } from '../../../functions/entries.ts';

type Written = { readonly text: string; readonly sources: readonly string[] };

/** Functions as they are bundled, but readable, each with the sources that something of is in it. */
async function bundled(entries: ReadonlyMap<string, string>, more: Pick<BuildOptions, 'plugins'> = {}) {
  const { outputFiles } = await build({
    ...lambdaBuild,
    minify: false,
    entryPoints: Object.fromEntries(entries),
    outdir: 'dist/readable',
    ...more,
    write: false,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return new Map(
    [...entries.keys()].map((name): [string, Written] => {
      const { sources } = JSON.parse(texts.get(`${name}.js.map`) ?? '') as Pick<Written, 'sources'>;
      return [name, { text: texts.get(`${name}.js`) ?? '', sources }];
    }),
  );
}

const entries = functionEntries();
const functions = await bundled(entries);

/** Lazy values of a readable bundle that nothing else in it names. */
function unusedIn({ text }: Written): readonly string[] {
  const names = text.matchAll(/^(?:var|let|const) ([\w$]+) = (?:\/\* @__PURE__ \*\/ )?memo\d*\(/gm);
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\w$]+/g)) words.set(word, (words.get(word) ?? 0) + 1);
  return [...names].map(([, name = '']) => name).filter((name) => words.get(name) === 1);
}

/** Whether a source tells what the API document says. */
const isWords = (source: string) => /(^|-)words\.ts$|^examples\.json$/.test(basename(source));

/** Sentences that a function answers, too. */
const ANSWERED = [
  'Main product not found',
  'Production Order was closed or archived and cannot be activated',
  'The partnership is active; end it first.',
  'There is stock in the lot.',
];

/** Runs of characters that are the same in every string literal: a sentence, or the longest piece of one, is such a run. */
const runsIn = (text: string) => text.match(/[ !#%&(-[\]-_a-~]{21,}/g) ?? [];

/** Everything contracts say, each sentence by its longest run; those too short to tell anything are left out. */
const sentences = new Set(
  contracts.flatMap(({ description, routes }) => {
    const said = Object.values(routes).flatMap(({ summary, description: rules = '', problems, alternatives }) => [
      summary,
      rules,
      ...Object.values({ ...problems, ...alternatives }),
    ]);
    return [description, ...said].flatMap((sentence) => {
      const longest = runsIn(sentence).toSorted((one, other) => other.length - one.length)[0];
      return longest === undefined ? [] : [longest];
    });
  }),
);

const sentencesIn = ({ text }: Written) => new Set(runsIn(text).filter((run) => sentences.has(run)));

test('the words and examples of the API document are in no function: one hands out the document as a file', async () => {
  for (const [name, { sources }] of functions) assert.deepEqual(sources.filter(isWords), [], name);
  const documents = functions.get('documents');
  assert.ok(documents?.text.includes('openapi.json'));
  const document = await readFile(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
  const shown = new Set(runsIn(document).filter((run) => sentences.has(run)));
  assert.ok(shown.size > 250, `${shown.size} of ${sentences.size} sentences stand as they are where they are shown`);
});

test('no sentence of a contract is in a function that does not answer it', () => {
  const carried = new Set([...functions.values()].flatMap((written) => [...sentencesIn(written)]));
  assert.deepEqual([...carried].toSorted(), ANSWERED);
});

test('no function has the spellings of header names that it does not ask for', () => {
  for (const [name, { text }] of functions) assert.ok(!text.includes('CalDAV-Timezones'), name);
  assert.match(functions.get('webhooks')?.text ?? '', /exceptionsList = \[\]/);
});

test('a schema that a function does not use is not in it', { timeout: 60_000 }, async () => {
  for (const [name, written] of functions) assert.deepEqual(unusedIn(written), [], name);
  const entry = new Map([['fan-out', entries.get('fan-out') ?? '']]);
  const plugins = lambdaBuild.plugins.filter((plugin) => plugin !== ownSources);
  const planted = (await bundled(entry, { plugins })).get('fan-out');
  expect(planted && unusedIn(planted)).toContain('WebhookInput');
});
