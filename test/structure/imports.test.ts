import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const refused: readonly (readonly [file: string, specifier: string, reason: RegExp])[] = [
  [
    'functions/trade/clients/handlers.ts',
    '../../production/machines/entity.ts',
    /trade stands on catalogue and inventory/,
  ],
  [
    'functions/inventory/stock/handlers.ts',
    '../../catalogue/products/entity.ts',
    /inventory stands on no other context/,
  ],
  ['functions/catalogue/products/rules.ts', '../../inventory/lots/schema.ts', /model and entities only/],
  ['functions/production/model/shift.ts', '../../inventory/stock/handlers.ts', /model and entities only/],
  ['functions/access/company/handlers.ts', '../api-keys/store.ts', /another's store and handlers/],
  ['functions/catalogue/labels/handlers.ts', './words.ts', /what the API document says/],
  ['functions/serialization/model/rules.ts', '../serials/handlers.ts', /another's store and handlers/],
  ['functions/messaging/webhooks/schema.ts', '@aws-sdk/lib-dynamodb', /know no SDK/],
  ['functions/messaging/fan-out/index.ts', '../../../local/factory.ts', /without stack, sandbox and tests/],
  ['functions/trade/clients/handlers.ts', '../../patience/parked-requests/entity.ts', /trade stands on/],
  [
    'functions/patience/carry-out-parked/orders.ts',
    '../../production/production-orders/entity.ts',
    /handlers of others only/,
  ],
  ['functions/patience/carry-out-parked/lots.ts', '../../inventory/model/stock.ts', /handlers of others only/],
  ['functions/patience/carry-out-parked/keys.ts', '../../access/api-keys/handlers.ts', /patience stands on/],
  ['functions/patience/carry-out-parked/all.ts', '../../contracts.ts', /no list of everything/],
  ['functions/patience/carry-out-parked/consumer.ts', '../../trade/clients/handlers.ts', /knows no other context/],
  ['functions/patience/parked-requests/handlers.ts', '../../trade/clients/handlers.ts', /knows no other context/],
  ['functions/patience/model/packed.ts', '../../catalogue/products/contract.ts', /knows no other context/],
  ['shared/http/parse.ts', '../../functions/references.ts', /knows no resource/],
  ['functions/messaging/fan-out/consumer.ts', '@aws-sdk/client-sqs', /know no SDK/],
  ['cdk/api.ts', '../functions/trade/clients/handlers.ts', /contracts, events and consumers only/],
  ['cdk/events.ts', '../functions/messaging/fan-out/consumer.ts', /contracts, events and consumers only/],
  ['cdk/app.ts', '../scripts/redrive.ts', /contracts, events and consumers only/],
  ['cdk/bundle/bundle.ts', '../grants.ts', /nothing of the stack/],
  ['cdk/bundle/bundle.ts', '../../functions/contracts.ts', /nothing of the stack/],
];

const taken: readonly (readonly [file: string, specifier: string])[] = [
  ['cdk/stacks.ts', '../functions/consumers.ts'],
  ['cdk/bundle/environment-credentials.ts', '../../functions/entries.ts'],
  ['functions/trade/suppliers/handlers.ts', '../../catalogue/products/entity.ts'],
  ['functions/catalogue/products/handlers.ts', '../../inventory/model/stock.ts'],
  ['functions/production/reports/rules.ts', '../downtimes/entity.ts'],
  ['functions/production/machines/handlers.ts', '../../references.ts'],
  ['functions/production/machines/index.ts', '../../patience.ts'],
  ['functions/patience/carry-out-parked/routes.ts', '../../trade/clients/handlers.ts'],
  ['functions/patience/carry-out-parked/carry-out.ts', '../../patience.ts'],
  ['functions/patience/parked-requests/entity.ts', '../../parked-count.ts'],
  ['functions/messaging/channels/handlers.ts', '../../../shared/db/store.ts'],
];

/** Two files that import each other's type. */
const circle = { 'functions/trade/clients/a.ts': 'b', 'functions/trade/clients/b.ts': 'a' };

/** What the linter says, with the rules of the project, of files planted in a folder laid out like it: by file. */
function verdicts(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'shopfloor-imports-'));
  try {
    const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const command = [biome, 'lint', '--colors=off', '--max-diagnostics=none', '.'];
    const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    const found = new Map<string, string>();
    for (const part of (stdout + stderr).split(/^(?=\S+\.ts:\d+:\d+ lint)/m)) {
      const [file = ''] = part.split(':');
      found.set(file, (found.get(file) ?? '') + part);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const planted = (specifier: string) => `import { x } from '${specifier}';\n\nexport const y = x;\n`;

const said = verdicts({
  ...Object.fromEntries([...refused, ...taken].map(([file, specifier]) => [file, planted(specifier)])),
  ...Object.fromEntries(
    Object.entries(circle).map(([file, other]) => [
      file,
      `import type { ${other} } from './${other}.ts';\n\nexport type ${other === 'a' ? 'b' : 'a'} = readonly ${other}[];\n`,
    ]),
  ),
});

for (const [file, specifier, reason] of refused) {
  test(`${file} may not import ${specifier}`, () => assert.match(said.get(file) ?? '', reason));
}

for (const [file, specifier] of taken) {
  test(`${file} may import ${specifier}`, () => assert.equal(said.get(file), undefined));
}

test('a circle of imports is refused, also one of types', () => {
  for (const file of Object.keys(circle)) assert.match(said.get(file) ?? '', /noImportCycles/);
});
