import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import { entryOf, naiveBuild, openWorkshop } from '../bundles.ts';

/** What the build leaves out (decisions, 0002), by a text that is in a bundle only with it. */
const signs = {
  'configuration files': 'fs/promises',
  'event streams': ':event-type',
  'cache of discovered endpoints': 'CachePeriodInMinutes:',
  'manifests of the clients': 'devDependencies',
  'chain of credential providers': 'credential_process',
  'hashes in JavaScript': '1116352408',
} as const;

test('what functions never use is not in their bundle, and is in one without our build', async () => {
  await using workshop = await openWorkshop();
  const entry = entryOf('suppliers');
  const [ours, naive] = [await workshop.bundle(entry), await workshop.bundle(entry, naiveBuild)];
  const [ourText, naiveText] = [await readFile(ours, 'utf8'), await readFile(naive, 'utf8')];
  for (const [name, sign] of Object.entries(signs)) {
    assert.ok(naiveText.includes(sign), `${name}: the sign is out of date`);
    assert.ok(!ourText.includes(sign), `${name} are in the bundle again: a file of the SDK has moved`);
  }
});
