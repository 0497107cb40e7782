import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../../../functions/contracts.ts';
import { openApiDocument } from '../../../../shared/http/openapi.ts';

const document = openApiDocument(contracts, { version: '1', serverUrl: 'http://x' });

/** What generators of Java, C# and Python make of a name, whatever they do with case and hyphens. */
const folded = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Names of which two become one. */
function collisions(names: readonly string[]): readonly string[] {
  const known = Object.groupBy(names, folded);
  return Object.values(known).flatMap((all = []) => (all.length > 1 ? [all.join(' and ')] : []));
}

type Node = Readonly<Record<string, unknown>>;

/** Every object of the document with where it stands. */
function* nodesIn(node: unknown, at = ''): Generator<readonly [at: string, node: Node]> {
  if (typeof node !== 'object' || node === null) return;
  yield [at, node as Node];
  for (const [name, value] of Object.entries(node)) yield* nodesIn(value, `${at}/${name}`);
}

test('no two properties of a schema, and no two parameters of an operation, are one name to a generator', () => {
  const found: string[] = [];
  for (const [at, { properties, parameters }] of nodesIn(document)) {
    const named = Array.isArray(parameters) ? (parameters as readonly { readonly name?: string }[]) : [];
    const names = named.flatMap(({ name = [] }) => name);
    for (const clash of [...collisions(Object.keys(properties ?? {})), ...collisions(names)])
      found.push(`${at}: ${clash}`);
  }
  assert.deepEqual(found, []);
});

test('no title of a schema within another is the name of a third one to a generator', () => {
  const names = Object.keys(document.components.schemas ?? {});
  assert.deepEqual(collisions(names), []);
  const taken = new Set(names.map(folded));
  const titles = [...nodesIn(document.components.schemas), ...nodesIn(document.paths)].flatMap(([at, { title }]) =>
    typeof title === 'string' && taken.has(folded(title)) ? [`${at}: ${title}`] : [],
  );
  assert.deepEqual(titles, []);
});

test('the body of a webhook is a schema by name, and no boolean is pinned to one value', () => {
  const { webhooks, components } = document;
  const bodies = [...nodesIn(webhooks)].flatMap(([at, { schema }]) =>
    at.endsWith('application/json') ? [schema] : [],
  );
  assert.ok(bodies.length > 20);
  for (const body of bodies) assert.match(String((body as Node).$ref), /^#\/components\/schemas\/\w+Call$/);
  for (const [at, { type, const: only }] of nodesIn(components))
    assert.ok(type !== 'boolean' || only === undefined, at);
});
