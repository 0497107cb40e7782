import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'vitest';
import { buildPackage } from '../../clients/typescript/build.ts';
import { typesFile, typesText } from '../../clients/typescript/generate.ts';
import manifest from '../../package.json' with { type: 'json' };

test('the types are those of the API document: npm run client', async () => {
  assert.ok((await typesText()) === readFileSync(typesFile, 'utf8'), 'They differ.');
});

test('the package is ESM with types that needs neither Node nor another package', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'shopfloor-client-'));
  t.onTestFinished(() => rm(folder, { recursive: true }));
  await buildPackage(folder);
  const files = readdirSync(folder);
  for (const file of ['README.md', 'LICENSE', 'index.js', 'index.d.ts', 'package.json', 'api.d.ts']) {
    assert.ok(files.includes(file), file);
  }
  const sources = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8'));
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, name]) => name),
  );
  assert.ok(imported.length > 0);
  assert.deepEqual(
    imported.filter((name) => !name?.startsWith('./')),
    [],
  );
  const published = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.deepEqual(published.exports, { '.': { types: './index.d.ts', default: './index.js' } });
  assert.equal(published.version, manifest.version);
  assert.equal(published.devDependencies, undefined);
  const { connect, verifyWebhook } = await import(pathToFileURL(join(folder, 'index.js')).href);
  assert.deepEqual([typeof connect, typeof verifyWebhook], ['function', 'function']);
});
