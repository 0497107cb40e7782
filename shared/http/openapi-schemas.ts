import * as z from 'zod/mini';
import { type Contract, endpoints, type ObjectSchema } from './contract.ts';
import { camel, pascal, singular } from './openapi-names.ts';
import { addRules, type JsonObject } from './openapi-rules.ts';

/** Turns schemas of the route table into JSON Schema and collects the named ones as components. */
export type Schemas = {
  /** The schema itself, or a reference to the component it is. */
  readonly of: (schema: z.ZodMiniType) => JsonObject;
  /** Each field of an object schema with whether it must be given. */
  readonly fields: (schema: ObjectSchema) => readonly { name: string; required: boolean; schema: JsonObject }[];
  /** Every component referred to so far, by name in alphabetical order. */
  readonly components: () => JsonObject;
};

/**
 * Names the schemas of the contracts and opens their conversion. A schema registered in zod's global registry keeps its
 * `id`; an object that answers or enters a route is otherwise named after the resource and the operation it serves first.
 */
export function openSchemas(contracts: readonly Contract[]): Schemas {
  const names = nameSchemas(contracts);
  const components = new Map<string, Component>();
  const metadata = {
    get: (schema: z.core.$ZodType) => {
      const known = z.globalRegistry.get(schema);
      const name = names.get(schema);
      return name === undefined ? known : { ...known, id: name };
    },
  } as typeof z.globalRegistry;

  const convert = (schema: z.ZodMiniType): JsonObject => {
    // Both bodies and answers are written and read on the wire, which is the input side of every schema.
    const { $schema, $defs, ...json } = z.toJSONSchema(schema, {
      io: 'input',
      metadata,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => addRules(zodSchema, jsonSchema as JsonObject),
    });
    for (const [name, definition] of Object.entries($defs ?? {})) {
      keep(components, name, simplify(definition) as JsonObject);
    }
    return simplify(json) as JsonObject;
  };

  return {
    of: convert,
    fields: (schema) => {
      const { properties = {}, required = [] } = convert(schema) as { properties?: JsonObject; required?: string[] };
      return Object.entries(properties).map(([name, field]) => ({
        name,
        required: required.includes(name),
        schema: field as JsonObject,
      }));
    },
    components: () =>
      Object.fromEntries(
        [...components].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, { definition }]) => [name, definition]),
      ),
  };
}

/** A component, and its text when it was made: words of a route are added to it later. */
type Component = { readonly definition: JsonObject; readonly text: string };

function keep(components: Map<string, Component>, name: string, definition: JsonObject): void {
  const known = components.get(name);
  const text = JSON.stringify(definition);
  if (known && known.text !== text) throw new Error(`Two different schemas are called ${name}`);
  if (!known) components.set(name, { definition, text });
}

/** Names that a generated C# client cannot tell from a class of its runtime, and what stands instead. */
const RUNTIME_CLASSES: Readonly<Record<string, string>> = { Authorization: 'AccessToken' };

function classNameOf(resource: string): string {
  const noun = pascal(singular(resource));
  return RUNTIME_CLASSES[noun] ?? noun;
}

function nameSchemas(contracts: readonly Contract[]): Map<z.core.$ZodType, string> {
  const names = new Map<z.core.$ZodType, string>();
  const taken = new Set<string>();
  const name = (schema: z.ZodMiniType | undefined, ...candidates: readonly string[]) => {
    if (!schema || names.has(schema) || z.globalRegistry.get(schema)?.id || !isObject(schema)) return;
    const free = candidates.find((candidate) => !taken.has(candidate));
    if (free === undefined) throw new Error(`No name is left for the schema of ${candidates.join(', ')}`);
    taken.add(free);
    names.set(schema, free);
  };
  for (const contract of contracts) {
    const noun = classNameOf(contract.resource);
    for (const { name: verb, route } of endpoints(contract)) {
      name(elementOf(route.out?.()), noun, `${noun}${pascal(verb)}Answer`);
      name(elementOf(route.body?.()), `${noun}${pascal(verb)}`, `${noun}${pascal(verb)}Body`);
    }
  }
  return names;
}

/** The element of a list; another schema as it is. */
export function elementOf(schema: z.ZodMiniType | undefined): z.ZodMiniType | undefined {
  return schema instanceof z.ZodMiniArray ? (schema.def.element as z.ZodMiniType) : schema;
}

/** An object of its own, or a pipe that begins with one, such as every `wire` schema. */
function isObject(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodMiniPipe) return isObject(schema.def.in);
  return schema instanceof z.ZodMiniObject;
}

/** Points references to the components, and drops what says nothing or would only confuse the reader. */
function simplify(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(simplify);
  if (typeof json !== 'object' || json === null) return json;
  const { ...schema } = asNumber(json as JsonObject);
  if (typeof schema.$ref === 'string') schema.$ref = schema.$ref.replace('#/$defs/', '#/components/schemas/');
  if (isEmpty(schema.additionalProperties)) {
    // Of an object of which nothing is known it is all there is to say.
    if (isEmpty(schema.properties)) schema.additionalProperties = true;
    else delete schema.additionalProperties;
  }
  if (schema.format !== undefined) delete schema.pattern;
  delete schema.id;
  // Of the one value of a boolean generators of Java make a text; its sentence says which it is.
  if (schema.type === 'boolean') delete schema.const;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties') return [key, simplifyEach(value as JsonObject)];
      return [key, literal(key) ? value : simplify(value)];
    }),
  );
}

/** The schemas of members by their names, of which one may be a keyword, such as `id`. */
const simplifyEach = (members: JsonObject) =>
  Object.fromEntries(
    Object.entries(members)
      .filter(([name]) => !hasTwin(name, members))
      .map(([name, schema]) => [name, simplify(schema)]),
  );

/**
 * `valid-since` beside `validSince` would be two properties of one name in a generated client. The document has the one that
 * answers have too; the words of the resource tell of the other.
 */
const hasTwin = (name: string, members: JsonObject) => name.includes('-') && camel(name) in members;

/** Values, not schemas, live under these keywords: an example may well have a member called `$ref`. */
const literal = (keyword: string) => ['default', 'const', 'enum', 'example', 'examples'].includes(keyword);

/** Numeric text is accepted wherever a number is; the document says so once instead of at each of its numbers. */
function asNumber({ anyOf, ...schema }: JsonObject): JsonObject {
  if (!Array.isArray(anyOf)) return anyOf === undefined ? schema : { ...schema, anyOf };
  const [first, second, ...others] = anyOf as readonly (JsonObject | undefined)[];
  const numeric = typeof second?.pattern === 'string' && second.pattern.startsWith('^-?\\d');
  return numeric && first?.type === 'number' && others.length === 0 ? { ...first, ...schema } : { ...schema, anyOf };
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
