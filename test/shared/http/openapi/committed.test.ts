import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import { openApiFile, openApiText, samplesFile, samplesText } from '../../../../scripts/openapi.ts';

test('docs/openapi.json is the document of the route table', async () => {
  const committed = await readFile(openApiFile, 'utf8').catch(() => '');
  // Not assert.equal: a difference of two documents of this size takes minutes to print.
  assert.ok(committed === openApiText(), 'docs/openapi.json is out of date; write it with: npm run openapi');
});

test('the samples of topics are those of the document', async () => {
  assert.equal(await readFile(samplesFile, 'utf8').catch(() => ''), samplesText());
});
