import * as z from 'zod/mini';
import { inZone } from '../../shared/time/instants.ts';

/** A piece of JSON Schema, as far as the project's schemas use it. */
export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** Of a record: what each of its members is. */
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly pattern?: string;
};

/** Which members an example object has: only those it must have, or every one. */
export type Fields = 'required' | 'all';

const inputSchemas = new WeakMap<z.ZodMiniType, JsonSchema>();

/** The JSON Schema of what a schema reads. */
export function inputSchema(schema: z.ZodMiniType): JsonSchema {
  const read =
    inputSchemas.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  inputSchemas.set(schema, read);
  return read;
}

/** Texts some field or other wants; the first one is for fields that take any. */
const TEXTS = [
  (name: string, seed: number) => `${name || 'text'}-${seed}`,
  () => '2026-07-20T09:15:15Z',
  () => 'PT',
  (_: string, seed: number) => `https://receiver.example/${seed}`,
  () => 'Europe/Lisbon',
  (_: string, seed: number) => gtinOf(seed),
  (name: string) => (name === 'end' ? '17:00' : '08:00'),
  () => '00H01m00s',
  () => '301231',
  () => '7',
  () => '019e2f6a-3b1c-7d4e-8f90-a1b2c3d4e5f6',
];

/** A GTIN with its right check digit, for each seed another one. */
function gtinOf(seed: number): string {
  const digits = String(400_638_000_000 + seed);
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const NUMBERS = [(seed: number) => seed, () => 1, () => 0, () => 0.5];
const REPAIRS_MAX = 200;

type Choices = {
  readonly seed: number;
  readonly fields: Fields;
  /** How many candidates a place has used up. */
  readonly tried: Map<string, number>;
  /** Members that are other names of a member, which is given. */
  readonly same: Map<string, string>;
};

/**
 * A value the schema accepts, the same one every time for the same `seed`; another seed gives other texts and numbers.
 * Rules that JSON Schema cannot say, such as a time zone, are met by trying candidates until the schema is content.
 */
export function exampleOf(schema: z.ZodMiniType, seed: number, fields: Fields = 'all'): unknown {
  const shape = inputSchema(schema);
  const choices: Choices = { seed, fields, tried: new Map(), same: new Map() };
  for (let repair = 0; repair < REPAIRS_MAX; repair += 1) {
    const value = build(shape, choices, '', '');
    const parsed = inZone('UTC', () => schema.safeParse(value));
    if (parsed.success) return value;
    for (const { path, message } of parsed.error.issues) {
      const [, proper] = /^must say the same as (.+)$/.exec(message) ?? [];
      if (proper !== undefined) choices.same.set(path.map((step) => `/${String(step)}`).join(''), proper);
      // What is missing is for its object to add.
      const there = path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)?.[step], value);
      const place = (there === undefined ? path.slice(0, -1) : path).map((step) => `/${String(step)}`).join('');
      choices.tried.set(place, (choices.tried.get(place) ?? 0) + 1);
    }
  }
  throw new Error(`No example was found for ${JSON.stringify(shape)}: give one in test/support/examples.ts.`);
}

function build(schema: JsonSchema, choices: Choices, place: string, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) {
    const options = schema.anyOf.filter(({ type }) => type !== 'null');
    return build(options[0] ?? {}, choices, place, name);
  }
  const tried = choices.tried.get(place) ?? 0;
  const type = [schema.type ?? 'string'].flat().find((one) => one !== 'null');
  switch (type) {
    case 'object':
      return buildObject(schema, choices, place, tried > 0);
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, (_, position) =>
        build(schema.items ?? {}, choices, `${place}/${position}`, name),
      );
    case 'number':
    case 'integer':
      return NUMBERS[tried % NUMBERS.length]?.(choices.seed);
    case 'boolean':
      return false;
    default:
      return TEXTS[tried % TEXTS.length]?.(name, choices.seed);
  }
}

/** An object that breaks a rule with what it must have gets everything it may have. */
function buildObject(schema: JsonSchema, choices: Choices, place: string, complete: boolean) {
  const { properties, required = [], additionalProperties = {} } = schema;
  if (!properties) return { member: build(additionalProperties, choices, `${place}/member`, 'member') };
  const names = Object.keys(properties).filter(
    (name) => choices.fields === 'all' || complete || required.includes(name),
  );
  return Object.fromEntries(
    names.map((name) => {
      const one = choices.same.get(`${place}/${name}`) ?? name;
      return [name, build(properties[one] ?? {}, choices, `${place}/${one}`, one)];
    }),
  );
}

/** Whether the schema takes the value at first sight: type, listed values, pattern and length, but no members. */
export function accepts(schema: JsonSchema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((option) => accepts(option, value));
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value))) return false;
  if (typeof value === 'string' && schema.pattern !== undefined) return new RegExp(schema.pattern).test(value);
  return !Array.isArray(value) || value.length >= (schema.minItems ?? 0);
}

/** The type of a JSON value in JSON Schema's words. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A place in a body: JSON pointer, its schema, and whether it must be there. */
export type Place = { readonly path: readonly string[]; readonly schema: JsonSchema; readonly required: boolean };

/** Every member of `value` the schema knows, at every depth; of arrays the first element. */
export function placesIn(schema: JsonSchema, value: unknown, path: readonly string[] = []): readonly Place[] {
  const alternatives = schema.anyOf ?? [schema];
  return alternatives.flatMap((option) => {
    if (Array.isArray(value)) {
      return option.items && value.length > 0 ? element(option.items, value[0], [...path, '0']) : [];
    }
    if (typeof value !== 'object' || value === null) return [];
    const members = value as Readonly<Record<string, unknown>>;
    return Object.entries(option.properties ?? {}).flatMap(([name, member]) => {
      if (!(name in members)) return [];
      const here = { path: [...path, name], schema: member, required: option.required?.includes(name) ?? false };
      return [here, ...placesIn(member, members[name], here.path)];
    });
  });
}

const element = (schema: JsonSchema, value: unknown, path: readonly string[]): readonly Place[] => [
  { path, schema, required: false },
  ...placesIn(schema, value, path),
];

/** A copy of `value` with the place set to `replacement`, or taken out when that is `undefined`. */
export function withValue(value: unknown, [step = '', ...rest]: readonly string[], replacement: unknown): unknown {
  const inner = (value as Readonly<Record<string, unknown>>)[step];
  const changed = rest.length === 0 ? replacement : withValue(inner, rest, replacement);
  if (Array.isArray(value)) return value.with(Number(step), changed);
  const { [step]: _, ...others } = value as Readonly<Record<string, unknown>>;
  return changed === undefined ? others : { ...others, [step]: changed };
}

/** RFC 6901. */
export const pointerOf = (path: readonly string[]) =>
  path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
