import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, test } from 'vitest';
import { lengthenDeadlines } from '../support/deadlines.ts';
import { inProcess, useFactory } from '../support/factory.ts';
import { samples } from './calls.ts';
import { figuresText } from './checked-in.ts';
import { costOf, documentFile, type Ledger, ledgerFile, withLedger } from './ledger.ts';
import type { Cost } from './measure.ts';

const updating = process.env.UPDATE_LEDGER === '1';
const OUTDATED = 'if the change is meant, npm run ledger writes the ledger and its table again';

lengthenDeadlines();
useFactory();

const measured: Record<string, Cost> = {};
const checkedIn: Ledger = updating ? {} : JSON.parse(await readFile(ledgerFile, 'utf8'));

for (const sample of samples) {
  test(`${sample.title} costs what the ledger says`, { skip: !inProcess }, async () => {
    measured[sample.title] = await costOf(sample);
    if (!updating) assert.deepEqual(measured[sample.title], checkedIn[sample.title], OUTDATED);
  });
}

test('the ledger has a line for every row of the route table and no other', { skip: updating }, () => {
  assert.deepEqual(Object.keys(checkedIn), [...samples.map(({ title }) => title)], OUTDATED);
});

test('the table in docs/data-model.md is the ledger', { skip: updating }, async () => {
  const document = await readFile(documentFile, 'utf8');
  assert.equal(withLedger(document, checkedIn), document, OUTDATED);
});

afterAll(async () => {
  if (!updating) return;
  assert.deepEqual(Object.keys(measured).length, samples.length, 'nothing is written unless all of it was measured');
  await writeFile(ledgerFile, figuresText(measured));
  await writeFile(documentFile, withLedger(await readFile(documentFile, 'utf8'), measured));
});
