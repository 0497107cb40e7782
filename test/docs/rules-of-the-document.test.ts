import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

type Pointing = { readonly name?: string; readonly operationId?: string; readonly 'x-rule'?: readonly string[] };

test('every x-rule of the API document is a rule, and nearly all that have rules of their own name them', () => {
  const known = new Set([...read('docs/rules.md').matchAll(/^### ([a-z0-9-]+)$/gm)].map(([, id]) => id));
  const { tags, paths } = JSON.parse(read('docs/openapi.json')) as {
    readonly tags: readonly Pointing[];
    readonly paths: Readonly<Record<string, Readonly<Record<string, Pointing>>>>;
  };
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  for (const { name, operationId, 'x-rule': rules = [] } of [...tags, ...operations]) {
    assert.deepEqual(
      rules.filter((id) => !known.has(id)),
      [],
      name ?? operationId,
    );
  }
  assert.ok(operations.every(({ 'x-rule': rules = [] }) => rules.length > 0));
  assert.ok(tags.filter(({ 'x-rule': rules = [] }) => rules.length > 0).length > tags.length / 2);
});
