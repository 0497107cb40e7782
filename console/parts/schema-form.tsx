import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import Toggle from '@cloudscape-design/components/toggle';
import { type JsonSchema, resolved } from '../api/description.ts';
import { faultOf } from '../api/problem.ts';
import { texts } from '../texts.ts';
import { Text } from './choice.tsx';

/** What is typed, by the name of the field; text as it stands, and true or false. */
export type Typed = Readonly<Record<string, string | boolean | undefined>>;

type Kind = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'json';

const t = texts.settings;

/** How a field is filled in: lists of codes as text with commas, what has parts as JSON. */
function fieldKind(given: JsonSchema): Kind {
  const schema = resolved(given);
  const parts = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(resolved);
  if (parts.some((part) => part.enum)) return 'choice';
  const has = (type: string) => parts.some((part) => part.type === type || part.type?.includes(type));
  if (has('boolean')) return 'boolean';
  const lists = parts.filter(({ items }) => items);
  const texts = (part: JsonSchema) => [part, ...(part.anyOf ?? [])].some(({ type }) => type === 'string');
  if (lists.length > 0) return lists.some(({ items }) => texts(resolved(items))) || has('string') ? 'list' : 'json';
  if (has('string')) return 'text';
  if (has('integer') || has('number')) return 'number';
  return 'json';
}

/** What an entry has, as it is typed. */
export function typedOf(schema: JsonSchema, entry: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string | boolean> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const value = entry[name];
    const kind = fieldKind(field);
    if (kind === 'boolean') typed[name] = value === true;
    else if (value === null || value === undefined) typed[name] = '';
    else if (kind === 'list' && Array.isArray(value)) typed[name] = value.map(codeOf).join(', ');
    else typed[name] = typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
  }
  return typed;
}

/** The body of a request: what was changed only; emptied is `null`. Throws where JSON cannot be read. */
export function bodyOf(schema: JsonSchema, typed: Typed, before: Typed): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const value = typed[name];
    if (value === undefined || value === before[name]) continue;
    body[name] = sentValue(fieldKind(field), value, name);
  }
  return body;
}

function sentValue(kind: Kind, value: string | boolean, name: string): unknown {
  if (typeof value === 'boolean') return value;
  if (value.trim() === '') return null;
  if (kind === 'number') return Number(value);
  if (kind === 'list')
    return value
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  if (kind !== 'json') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Error(t.notJson(name));
  }
}

const codeOf = (value: unknown) =>
  typeof value === 'object' && value !== null
    ? String(Reflect.get(value, 'code') ?? Reflect.get(value, 'name'))
    : String(value);

type Props = {
  readonly schema: JsonSchema;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly error: unknown;
};

/** A form made from a schema of the API document, with its words. */
export function SchemaForm({ schema, typed, onChange, error }: Props) {
  const fields = Object.entries(schema.properties ?? {});
  const shown = fields.map(([name, field]) => (
    <Field
      key={name}
      name={schema.required?.includes(name) ? name : t.optional(name)}
      field={field}
      value={typed[name]}
      onChange={(value) => onChange({ ...typed, [name]: value })}
      error={faultOf(error, name)}
    />
  ));
  return <SpaceBetween size="m">{shown}</SpaceBetween>;
}

type FieldProps = {
  readonly name: string;
  readonly field: JsonSchema;
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string | boolean) => void;
  readonly error: string | undefined;
};

function Field({ name, field, value, onChange, error }: FieldProps) {
  const kind = fieldKind(field);
  const description = (field.description ?? resolved(field).description)?.replaceAll('`', '');
  const text = typeof value === 'string' ? value : '';
  if (kind === 'boolean')
    return (
      <FormField errorText={error}>
        <Toggle checked={value === true} description={description} onChange={({ detail }) => onChange(detail.checked)}>
          {name}
        </Toggle>
      </FormField>
    );
  if (kind === 'choice') {
    const whole = resolved(field);
    const values = whole.enum ?? whole.anyOf?.map(resolved).find((part) => part.enum)?.enum ?? [];
    return (
      <FormField label={name} description={description} errorText={error}>
        <Select
          selectedOption={text ? { value: text } : null}
          options={values.map((one) => ({ value: one }))}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
          placeholder={texts.lists.choose}
          expandToViewport
        />
      </FormField>
    );
  }
  if (kind === 'json')
    return (
      <FormField label={name} description={description} constraintText={t.json} errorText={error}>
        <Textarea value={text} rows={4} spellcheck={false} onChange={({ detail }) => onChange(detail.value)} />
      </FormField>
    );
  const hint = kind === 'list' ? `${description ?? ''} ${t.commas}` : description;
  return (
    <Text
      label={name}
      description={hint}
      error={error}
      type={kind === 'number' ? 'number' : 'text'}
      value={text}
      onChange={onChange}
    />
  );
}
