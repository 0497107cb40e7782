import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** The subset of JSON Schema the API document uses. */
type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly maxItems?: number;
};

type Parameter = { readonly $ref?: string; readonly name: string; readonly in: string; readonly schema?: Schema };
type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};

const document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

function resolved<T extends { readonly $ref?: string }>(value: T): T {
  if (value.$ref === undefined) return value;
  const path = value.$ref.slice(2).split('/');
  return path.reduce((at: unknown, step) => (at as Record<string, unknown>)[step], document) as T;
}

/** Values that mean something to some program; as JSON text, since some are nothing JSON.stringify writes. */
const ODD = [
  ...['', ' ', 'a\0b', '\ud800', '__proto__', 'constructor', '𝕏'.repeat(300), 'x'.repeat(5_000), '%2F', '../..', "'--"],
  ...['2026-02-30', '9999-12-31T23:59:59.999Z', '2026-03-29T02:30:00', '+275760-09-13T00:00:00Z', '0', 'NaN', '1e5'],
].map((text) => JSON.stringify(text));
const ODD_JSON = [
  ...ODD,
  ...[
    'null',
    'true',
    '[]',
    '{}',
    '-0',
    '1e999',
    '-1',
    '0.0000001',
    '9007199254740993',
    '123456789012345678901234567890',
  ],
  ...['[[]]', '[null]', '{"a":{"b":{}}}', '{"__proto__":{"code":"x"}}'],
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
];

const odd = fc.constantFrom(...ODD_JSON);
const LENGTH_MAX = 40;
const ITEMS_MAX = 3;

/** JSON text the schema describes, mostly: what it says besides the shape, such as a pattern, is left to chance. */
function described(given: Schema, depth: number): fc.Arbitrary<string> {
  const schema = resolved(given);
  if (depth > 6) return odd;
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return fc.oneof(...choices.map((choice) => described(choice, depth + 1)));
  if (schema.const !== undefined) return fc.constant(JSON.stringify(schema.const));
  if (schema.enum) return fc.constantFrom(...schema.enum.map((value) => JSON.stringify(value)));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => plain({ ...schema, type }, depth)));
  return plain(schema, depth);
}

function plain(schema: Schema, depth: number): fc.Arbitrary<string> {
  switch (schema.type) {
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({ min: 0, max: 1_000 }).map(String);
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 1_000 }).map(String), fc.constantFrom('0.5', '12.25', '1e3'));
    case 'boolean':
      return fc.constantFrom('true', 'false');
    case 'null':
      return fc.constant('null');
    case 'array':
      return fc
        .array(described(schema.items ?? {}, depth + 1), {
          maxLength: Math.min(schema.maxItems ?? ITEMS_MAX, ITEMS_MAX),
        })
        .map((items) => `[${items.join(',')}]`);
    case 'object':
      return objects(schema, depth);
    default:
      return odd;
  }
}

const texts = ({ maxLength = LENGTH_MAX }: Schema) =>
  fc
    .oneof(
      fc.constantFrom('EXAMPLE-PRODUCT', 'EXAMPLE-MACHINE', '1', '2026-07-20T09:15:15Z', '2026-07-20', '12.5'),
      fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, LENGTH_MAX) }),
    )
    .map((text) => JSON.stringify(text));

/** Required members nearly always, the others now and then, an unknown one seldom, and now and then something odd. */
function objects({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<string> {
  const members = Object.entries(properties).map(([name, schema]) => {
    const value = fc.oneof({ weight: 12, arbitrary: described(schema, depth + 1) }, { weight: 1, arbitrary: odd });
    const present = required.includes(name) ? 0.95 : 0.4;
    return fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), value)
      .map(([chance, text]) => (chance < present ? [`${JSON.stringify(name)}:${text}`] : []));
  });
  const unknown = fc.constantFrom([], [], [], [], ['"nobody-knows":1']);
  return fc.tuple(...members, unknown).map((parts) => `{${parts.flat().join(',')}}`);
}

/** One request to an operation: JSON text of the body, parameters, and what its path parameters are unless they are kept. */
export type FuzzedRequest = {
  readonly body: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Instead of what the path should name; nothing: it names what it should. */
  readonly elsewhere: string | undefined;
};

/**
 * Requests the document describes, and ones it does not. `valid` is a body the route takes: half of the bodies are that,
 * with some of its members replaced.
 */
export function requestsOf(path: string, method: string, valid: unknown): fc.Arbitrary<FuzzedRequest> {
  const operation = document.paths[path]?.[method.toLowerCase()] ?? {};
  const parameters = (operation.parameters ?? []).map(resolved);
  const schema = operation.requestBody?.content['application/json']?.schema;
  return fc.record({
    body: schema ? bodies(schema, valid) : fc.constant(undefined),
    query: named(parameters.filter((parameter) => parameter.in === 'query')),
    headers: named(parameters.filter((parameter) => parameter.in === 'header')).map(visible),
    elsewhere: fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('0', '-1', '999999999', 'nothing', '%', '\u0000', 'x'.repeat(2_000), '1e3'),
      },
    ),
  });
}

const bodies = (schema: Schema, valid: unknown) =>
  fc.oneof(
    { weight: 4, arbitrary: replaced(valid) },
    { weight: 3, arbitrary: described(schema, 0) },
    { weight: 1, arbitrary: fc.oneof(odd, fc.constantFrom('', '{', 'not JSON', '\ufeff{}', '{"a":1,"a":2}')) },
  );

/** A body with up to two members replaced, each by something odd or by the value of another member. */
function replaced(valid: unknown): fc.Arbitrary<string> {
  const members = Object.entries((valid ?? {}) as Readonly<Record<string, unknown>>);
  const texts = members.map(([name, value]) => [name, JSON.stringify(value)] as const);
  if (texts.length === 0) return fc.constant('{}');
  const other = fc.constantFrom(...texts.map(([, text]) => text));
  const changes = fc.array(fc.tuple(fc.nat(texts.length - 1), fc.oneof(odd, other)), { maxLength: 2 });
  return changes.map((all) => {
    const changed = new Map(all);
    const parts = texts.map(([name, text], position) => `${JSON.stringify(name)}:${changed.get(position) ?? text}`);
    return `{${parts.join(',')}}`;
  });
}

function named(parameters: readonly Parameter[]): fc.Arbitrary<Readonly<Record<string, string>>> {
  const oddText = fc.constantFrom(...ODD.map((text) => JSON.parse(text) as string));
  const all = parameters.map(({ name, schema = {} }) =>
    fc
      .tuple(
        fc.nat(4),
        fc.oneof(
          { weight: 3, arbitrary: described(schema, 3) },
          { weight: 1, arbitrary: oddText.map((t) => JSON.stringify(t)) },
        ),
      )
      .map(([chance, text]) => (chance === 0 ? [[name, unquoted(text)] as const] : [])),
  );
  return all.length === 0 ? fc.constant({}) : fc.tuple(...all).map((parts) => Object.fromEntries(parts.flat()));
}

const unquoted = (json: string) => (json.startsWith('"') ? String(JSON.parse(json)) : json);

/** What HTTP can carry in a header at all. */
const visible = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '').trim() || 'x']),
  );
