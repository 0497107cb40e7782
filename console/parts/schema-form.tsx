import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import Toggle from '@cloudscape-design/components/toggle';
import { type ReactNode, useState } from 'react';
import { type JsonSchema, resolved } from '../api/description.ts';
import { faultOf } from '../api/problem.ts';
import { texts } from '../texts.ts';
import { Text } from './choice.tsx';
import { choicesOf, fieldKind, fieldLabel, partsOf, type Typed, type TypedValue } from './schema-values.ts';

const t = texts.settings;

type Props = {
  readonly schema: JsonSchema;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly error: unknown;
  /** A change leaves out what stays: nothing needs to be sent. */
  readonly isChange?: boolean;
  /** Of a form within a field: where the API says what is wrong with it, such as `shift/`. */
  readonly at?: string;
};

/** A form made from a schema of the API document, with its words. */
export function SchemaForm({ schema, typed, onChange, error, isChange = false, at = '' }: Props) {
  const fields = Object.entries(schema.properties ?? {});
  const isMarked = (name: string) => !isChange && !schema.required?.includes(name);
  return (
    <SpaceBetween size="m">
      {fields.map(([name, field]) => (
        <Field
          key={name}
          name={isMarked(name) ? t.optional(fieldLabel(name)) : fieldLabel(name)}
          field={field}
          value={typed[name]}
          onChange={(value) => onChange({ ...typed, [name]: value })}
          error={error}
          at={`${at}${name}`}
        />
      ))}
    </SpaceBetween>
  );
}

type FieldProps<V = TypedValue> = {
  readonly name: string;
  readonly field: JsonSchema;
  readonly value: V;
  readonly onChange: (value: TypedValue) => void;
  readonly error: unknown;
  readonly at: string;
};

function Field(props: FieldProps) {
  const { name, field, value, onChange, error, at } = props;
  const kind = fieldKind(field);
  if (kind === 'parts') return <Parts {...props} value={value as Typed | undefined} />;
  if (kind === 'rows') return <Rows {...props} value={(value ?? []) as readonly Typed[]} />;
  const description = descriptionOf(field);
  const errorText = faultOf(error, at);
  const text = typeof value === 'string' ? value : '';
  if (kind === 'boolean')
    return (
      <FormField errorText={errorText}>
        <Toggle checked={value === true} description={description} onChange={({ detail }) => onChange(detail.checked)}>
          {name}
        </Toggle>
      </FormField>
    );
  if (kind === 'choice')
    return (
      <FormField label={name} description={description} errorText={errorText}>
        <Select
          selectedOption={text ? { value: text } : null}
          options={choicesOf(field).map((one) => ({ value: one }))}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
          placeholder={texts.lists.choose}
          expandToViewport
        />
      </FormField>
    );
  if (kind === 'json')
    return (
      <FormField label={name} description={description} constraintText={t.json} errorText={errorText}>
        <Textarea value={text} rows={4} spellcheck={false} onChange={({ detail }) => onChange(detail.value)} />
      </FormField>
    );
  return (
    <Text
      label={name}
      description={kind === 'list' ? `${description} ${t.commas}` : description}
      error={errorText}
      type={kind === 'number' ? 'number' : 'text'}
      value={text}
      onChange={onChange}
    />
  );
}

/** What the API says of a field, but for what it says to programs alone. */
const descriptionOf = (field: JsonSchema) =>
  (field.description ?? resolved(field).description ?? '').replaceAll(/ ?`null`[^.]*\./g, '').replaceAll('`', '');

/** What has parts, such as a shift: a form within the form. */
function Parts({ name, field, value = {}, onChange, error, at }: FieldProps<Typed | undefined>) {
  const isFilled = Object.values(value).some(Boolean);
  return (
    <Within name={name} field={field} isFilled={isFilled} hasFault={faultOf(error, at) !== undefined}>
      <SchemaForm schema={partsOf(field)} typed={value} onChange={onChange} error={error} at={`${at}/`} />
    </Within>
  );
}

/** Several of what has parts, such as the places of a warehouse. */
function Rows({ name, field, value: rows, onChange, error, at }: FieldProps<readonly Typed[]>) {
  const label = (place: number) => t.row(fieldLabel(at.split('/').at(-1) ?? ''), place + 1);
  return (
    <Within
      name={rows.length > 0 ? t.rows(name, rows.length) : name}
      field={field}
      isFilled={rows.length > 0}
      hasFault={faultOf(error, at) !== undefined}
    >
      <SpaceBetween size="m">
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row that is not saved has nothing else that names it
          <fieldset key={place} className="form-row">
            <legend>{label(place)}</legend>
            <SchemaForm
              schema={partsOf(field)}
              typed={row}
              onChange={(changed) => onChange(rows.with(place, changed))}
              error={error}
              at={`${at}/${place}/`}
            />
            <Button
              formAction="none"
              ariaLabel={texts.lists.remove(label(place))}
              onClick={() => onChange(rows.toSpliced(place, 1))}
            >
              {texts.lists.removeIt}
            </Button>
          </fieldset>
        ))}
        <Button formAction="none" iconName="add-plus" onClick={() => onChange([...rows, {}])}>
          {t.add}
        </Button>
      </SpaceBetween>
    </Within>
  );
}

type WithinProps = Pick<FieldProps, 'name' | 'field'> & {
  readonly isFilled: boolean;
  readonly hasFault: boolean;
  readonly children: ReactNode;
};

/** Open where there is something in it, until it is closed; and where something is wrong. */
function Within({ name, field, isFilled, hasFault, children }: WithinProps) {
  const [chosen, setChosen] = useState<boolean>();
  return (
    <ExpandableSection
      headerText={name}
      headerDescription={descriptionOf(field)}
      expanded={hasFault || (chosen ?? isFilled)}
      onChange={({ detail }) => setChosen(detail.expanded)}
    >
      {children}
    </ExpandableSection>
  );
}
