import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { functionEntries } from '../../functions/entries.ts';
import type { Entity } from '../../shared/db/entity.ts';

const functions = fileURLToPath(new URL('../../functions/', import.meta.url));

const folderOf = (name: string) => dirname(functionEntries().get(name) ?? `no entry of ${name}`);

for (const { resource } of contracts) {
  test(`${resource}: its folder is named like it and has the rooms of a resource`, () => {
    for (const room of ['contract', 'handlers', 'index']) {
      assert.ok(existsSync(join(folderOf(resource), `${room}.ts`)), `${room}.ts`);
    }
  });
}

const entityFiles = globSync('*/*/entity.ts', { cwd: functions });

test('each kind of entity is declared once, in entity.ts of a resource of its name', async () => {
  const declared = new Map<string, string>();
  for (const file of entityFiles) {
    const exports = Object.values(await import(pathToFileURL(join(functions, file)).href)) as Partial<
      Entity<unknown>
    >[];
    for (const { name, noun, key } of exports.filter((one) => typeof one === 'object')) {
      if (name === undefined || noun === undefined || key === undefined) continue;
      assert.equal(declared.get(name), undefined, `${name} is declared in ${declared.get(name)} and ${file}`);
      declared.set(name, file);
    }
  }
  assert.ok(declared.size >= 30, `${declared.size} entities`);
  assert.equal(declared.get('suppliers'), 'trade/suppliers/entity.ts');
});

/** A declaration of an entity, by the type that every declaration names. */
const DECLARATION = /const \w+: (?:Pick<)?Entity</;

test('no other file declares an entity: one poorer in index entries would leave stale ones behind', () => {
  assert.match('export const Staff: Entity<Worker> = {', DECLARATION);
  const others = globSync('**/*.ts', { cwd: functions }).filter((file) => !file.endsWith('/entity.ts'));
  const found = others.filter((file) => DECLARATION.test(readFileSync(join(functions, file), 'utf8')));
  assert.deepEqual(found, []);
});
