import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

test('every release has a number and a date, the latest first, and the latest is the version of the package', () => {
  const headings = changelog.split('\n').filter((line) => line.startsWith('## '));
  assert.equal(headings[0], '## Unreleased');
  const releases = headings.slice(1).map((line) => /^## (\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})$/.exec(line));
  assert.ok(releases.every((release) => release !== null && !Number.isNaN(Date.parse(release[2] ?? ''))));
  const dates = releases.map((release) => release?.[2]);
  assert.deepEqual(dates, dates.toSorted().toReversed());
  assert.equal(releases[0]?.[1], manifest.version);
});
