import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { type Bill, bundledPackages, missingFrom } from '../../../scripts/supply/bill.ts';

const bill = (...names: readonly (readonly [string, string])[]): Bill => ({
  bomFormat: 'CycloneDX',
  metadata: { component: { name: 'shopfloor' } },
  components: names.map(([name, version]) => ({ name, version })),
});

test('the packages of the bundles are read from their source maps, nested ones in their own version, and assets', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'shopfloor-bill-'));
  t.onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [folder, name, version] of [
    ['node_modules/@scalar/fastify-api-reference', '@scalar/fastify-api-reference', '1.76.3'],
    ['node_modules/zod', 'zod', '4.6.7'],
    ['node_modules/@aws-sdk/core', '@aws-sdk/core', '3.1.0'],
    ['node_modules/@aws-sdk/core/node_modules/zod', 'zod', '3.0.0'],
  ] as const) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ name, version }));
  }
  mkdirSync(join(root, 'dist/maps'), { recursive: true });
  const sources = [
    '../../node_modules/zod/index.js',
    '../../node_modules/@aws-sdk/core/dist-es/a.js',
    '../../node_modules/@aws-sdk/core/node_modules/zod/index.js',
    '../../functions/catalogue/products/index.ts',
  ];
  writeFileSync(join(root, 'dist/maps/products.mjs.map'), JSON.stringify({ sources }));
  assert.deepEqual(
    bundledPackages(root),
    new Set(['@scalar/fastify-api-reference@1.76.3', 'zod@4.6.7', '@aws-sdk/core@3.1.0', 'zod@3.0.0']),
  );
});

test('a package of a bundle that the bill lacks is named, in its version', () => {
  const packages = new Set(['zod@4.6.7', 'zod@3.0.0', 'undici@7.30.2']);
  assert.deepEqual(missingFrom(bill(['zod', '4.6.7'], ['undici', '7.30.2']), packages), ['zod@3.0.0']);
  assert.deepEqual(missingFrom(bill(['zod', '4.6.7'], ['zod', '3.0.0'], ['undici', '7.30.2']), packages), []);
});

test('what is no bill of materials is refused', () => {
  assert.throws(() => missingFrom({ ...bill(), bomFormat: 'SPDX' }, new Set()), /CycloneDX/);
});
