import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { lengthenDeadlines } from '../support/deadlines.ts';
import { inProcess, useOwnFactory } from '../support/factory.ts';
import { figuresText } from './checked-in.ts';
import { costDocument, withCosts } from './cost.ts';
import { countedFunctions } from './invocations.ts';
import { type StoryCost, type StoryCosts, stories, storyCost } from './stories.ts';
import { storiesDocument, storiesFile, withStories } from './stories-table.ts';

const updating = process.env.UPDATE_LEDGER === '1';
const OUTDATED = 'if the change is meant, npm run ledger writes the stories and their table again';

const HOUR_MILLISECONDS = 3_600_000;

// Its own: what others do at the same moment would be counted.
useOwnFactory({ functions: countedFunctions });

lengthenDeadlines();

// Nothing lasts: a slow call, as on a busy machine, would be noted in the health of its endpoint, and the first event of a
// minute in the ledger. No hour ends in a story: the first use of a key and the first change of a stock in it are noted too.
beforeAll(() => {
  const now = (Math.floor(Date.now() / HOUR_MILLISECONDS) + 1) * HOUR_MILLISECONDS;
  vi.useFakeTimers({ toFake: ['performance', 'Date'], now });
});

const measured: Record<string, StoryCost> = {};
const checkedIn: StoryCosts = updating ? {} : JSON.parse(await readFile(storiesFile, 'utf8'));

for (const title of Object.keys(stories)) {
  test(`${title}: costs what docs/performance.md says, until all who listen have it`, {
    skip: !inProcess,
  }, async (t) => {
    measured[title] = await storyCost(title, t);
    if (!updating) assert.deepEqual(measured[title], checkedIn[title], OUTDATED);
  });
}

test('the table in docs/performance.md is that of the stories', { skip: updating }, async () => {
  const document = await readFile(storiesDocument, 'utf8');
  assert.deepEqual(Object.keys(checkedIn), Object.keys(stories), OUTDATED);
  assert.equal(withStories(document, checkedIn), document, OUTDATED);
});

test('the dollars in docs/cost.md are those of the stories', { skip: updating }, async () => {
  const document = await readFile(costDocument, 'utf8');
  assert.equal(withCosts(document, checkedIn), document, OUTDATED);
});

afterAll(async () => {
  if (!updating) return;
  await writeFile(storiesFile, figuresText(measured));
  await writeFile(storiesDocument, withStories(await readFile(storiesDocument, 'utf8'), measured));
  await writeFile(costDocument, withCosts(await readFile(costDocument, 'utf8'), measured));
});
