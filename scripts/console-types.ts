import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The generator needs a TypeScript of its own, so both stay out of the project's packages. */
const GENERATOR = 'openapi-typescript@7.13.0';
const COMPILER = 'typescript@5.9.3';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, 'node_modules', '.cache', 'console-types-7.13.0');
const file = join(root, 'console', 'api', 'schema.d.ts');
const cli = join(home, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');

/** The schemas of the API document alone: routes are called by their paths, and words are in the document. */
function schemasAlone(): unknown {
  const document = JSON.parse(readFileSync(join(root, 'docs', 'openapi.json'), 'utf8'));
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(
      ([name]) => !(name === 'description' && typeof Reflect.get(value, name) === 'string') && name !== 'example',
    );
    return Object.fromEntries(kept.map(([name, inner]) => [name, bare(inner)]));
  };
  return {
    openapi: '3.1.0',
    info: document.info,
    paths: {},
    components: { schemas: bare(document.components.schemas) },
  };
}

if (!existsSync(cli)) {
  mkdirSync(home, { recursive: true });
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', home, GENERATOR, COMPILER], {
    stdio: 'ignore',
  });
}
const input = join(home, 'schemas.json');
writeFileSync(input, JSON.stringify(schemasAlone()));
execFileSync(process.execPath, [cli, input, '--default-non-nullable=false', '-o', join(home, 'schema.d.ts')], {
  stdio: 'ignore',
});
const made = readFileSync(join(home, 'schema.d.ts'), 'utf8');
if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== made) {
  console.error('console/api/schema.d.ts is not what docs/openapi.json says: npm run console:types');
  process.exitCode = 1;
}
