import description from 'virtual:api-description';
import { texts } from '../texts.ts';

const t = texts.kinds;

export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly description?: string;
  readonly format?: string;
  readonly $ref?: string;
};

type Operation = {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly body?: JsonSchema;
  readonly example?: unknown;
  readonly answer?: JsonSchema;
};

type Topic = {
  readonly topic: string;
  readonly summary: string;
  readonly schema?: JsonSchema;
  readonly example?: unknown;
  /** What a webhook can ask for of it: the schema of a value by the name of the field. */
  readonly filter: Readonly<Record<string, JsonSchema>>;
};

const described = description as {
  readonly operations: readonly Operation[];
  readonly topics: readonly Topic[];
  readonly schemas: Readonly<Record<string, JsonSchema>>;
};

export const { operations, topics } = described;

/** A schema itself, where it is a reference to one. */
export function resolved(schema: JsonSchema | undefined): JsonSchema {
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? (schema ?? {}) : resolved(described.schemas[name]);
}

/** What a schema is, in a word or two: `text`, `number or null`, `list of text`. */
export function kindOf(schema: JsonSchema): string {
  const { type, anyOf, oneOf, items, enum: values, ...rest } = resolved(schema);
  if (values) return values.join(' | ');
  if (rest.const !== undefined) return JSON.stringify(rest.const);
  const several = anyOf ?? oneOf;
  if (several) return t.or([...new Set(several.map(kindOf))]);
  if (items) return t.list(kindOf(items));
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return t.or(types.map((one) => t.types[one] ?? one)) || t.anything;
}
