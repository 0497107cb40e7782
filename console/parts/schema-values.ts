import { type JsonSchema, resolved } from '../api/description.ts';
import { texts } from '../texts.ts';

/** What is typed into a form, by the name of the field: text as it stands, true or false, or the forms within it. */
export type Typed = { readonly [name: string]: TypedValue };
export type TypedValue = string | boolean | Typed | readonly Typed[] | undefined;

type Kind = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'parts' | 'rows' | 'json';

const t = texts.settings;

/** What a value may be, one schema for each. */
function alternatives(given: JsonSchema | undefined): readonly JsonSchema[] {
  const schema = resolved(given);
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return inner.length > 0 ? inner.flatMap(alternatives) : [schema];
}

const isOf =
  (...types: readonly string[]) =>
  ({ type = [] }: JsonSchema) =>
    [type].flat().some((one) => types.includes(one));
const isText = isOf('string');
const isNumber = isOf('integer', 'number');
const hasParts = ({ properties = {} }: JsonSchema) => Object.keys(properties).length > 0;

/** What one of a list may be. */
const itemsOf = (field: JsonSchema) => alternatives(field).flatMap(({ items }) => alternatives(items));

/** A name of the API for people: `time-zone` is a time zone. */
export function fieldLabel(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** How a field is filled in: codes as text with commas, what has parts field by field, what has any as JSON. */
export function fieldKind(field: JsonSchema): Kind {
  const all = alternatives(field);
  if (all.some((one) => one.enum)) return 'choice';
  if (all.some(isOf('boolean'))) return 'boolean';
  if (all.some(({ items }) => items)) {
    const items = itemsOf(field);
    if (all.some(isText) || items.some(isText) || items.some(isNumber)) return 'list';
    return items.some(hasParts) ? 'rows' : 'json';
  }
  if (all.some(isText)) return 'text';
  if (all.some(isNumber)) return 'number';
  return all.some(hasParts) ? 'parts' : 'json';
}

/** What can be chosen. */
export const choicesOf = (field: JsonSchema) => alternatives(field).flatMap((one) => one.enum ?? []);

/** The fields within a field: of what has parts, or of one of its rows. */
export function partsOf(field: JsonSchema): JsonSchema {
  const within = fieldKind(field) === 'rows' ? itemsOf(field) : alternatives(field);
  return within.find(hasParts) ?? {};
}

/** What an entry has, as it is typed. */
export function typedOf(schema: JsonSchema, entry: Readonly<Record<string, unknown>>): Typed {
  const fields = Object.entries(schema.properties ?? {});
  return Object.fromEntries(fields.map(([name, field]) => [name, typedValue(field, entry[name])]));
}

function typedValue(field: JsonSchema, value: unknown): TypedValue {
  const kind = fieldKind(field);
  const within = (part: unknown) => typedOf(partsOf(field), part as Readonly<Record<string, unknown>>);
  if (kind === 'boolean') return value === true;
  if (value === null || value === undefined) return kind === 'parts' || kind === 'rows' ? undefined : '';
  if (kind === 'parts') return within(value);
  if (Array.isArray(value)) {
    if (kind === 'rows') return value.map(within);
    if (kind === 'list') return value.map(codeOf).join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}

/** The body of a request: what was changed only; emptied is `null`. Throws where JSON cannot be read. */
export function bodyOf(schema: JsonSchema, typed: Typed, before: Typed): Readonly<Record<string, unknown>> {
  const fields = Object.entries(schema.properties ?? {});
  const isChanged = (name: string) =>
    typed[name] !== undefined && JSON.stringify(typed[name]) !== JSON.stringify(before[name]);
  const changed = fields.filter(([name]) => isChanged(name));
  return Object.fromEntries(changed.map(([name, field]) => [name, sentValue(field, typed[name], name)]));
}

function sentValue(field: JsonSchema, value: TypedValue, name: string): unknown {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') {
    if (Array.isArray(value)) return value.map((row: Typed) => sentParts(field, row));
    const parts = sentParts(field, value as Typed);
    return Object.keys(parts).length === 0 ? null : parts;
  }
  if (value.trim() === '') return null;
  const kind = fieldKind(field);
  if (kind === 'number') return Number(value);
  if (kind === 'list') {
    const codes = value
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
    return itemsOf(field).some(isText) ? codes : codes.map(Number);
  }
  return kind === 'json' ? parsed(value, name) : value;
}

/** What has parts is sent as a whole: what is empty in it is left out. */
function sentParts(field: JsonSchema, typed: Typed) {
  const sent = Object.entries(bodyOf(partsOf(field), typed, {}));
  return Object.fromEntries(sent.filter(([, value]) => value !== null));
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(t.notJson(name));
  }
}

const codeOf = (value: unknown) =>
  typeof value === 'object' && value !== null
    ? String(Reflect.get(value, 'code') ?? Reflect.get(value, 'name'))
    : String(value);
