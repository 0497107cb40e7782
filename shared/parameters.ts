import * as z from 'zod/mini';
import { text } from './http/fields.ts';
import { noteIgnoredName } from './http/ignored-names.ts';
import { orFault } from './http/reference-fields.ts';
import { memo } from './memo.ts';

/** What a parameter may say: any JSON scalar, kept as sent (rule parameter-values). */
export type ParameterValue = string | number | boolean | null;

/**
 * A named value an entity carries for its company; in the documents also called a custom field
 * (rule parameters-or-custom-fields).
 */
export type Parameter = { readonly name: string; readonly value: ParameterValue };

const PARAMETERS_MAX = 200;
/** DynamoDB keeps numbers from 1e-130 on; a margin costs nothing. */
const NUMBER_MIN = 1e-100;
const VALUE_RULE =
  'must be text, true, false, null or a number of at most 15 digits between -9,007,199,254,740,991 and 9,007,199,254,740,991';

/** Its digits are counted where the body is read (rule exact-numbers). */
const isKept = (value: number) =>
  value === 0 || (Math.abs(value) <= Number.MAX_SAFE_INTEGER && Math.abs(value) >= NUMBER_MIN);

const scalar = memo(() =>
  z.union(
    [text(4_000), z.number().check(z.refine(isKept, { error: VALUE_RULE })), z.boolean(), z.null()],
    orFault(VALUE_RULE),
  ),
);

/** Parameters in any printed shape: `{name, value}`, `{code, value}` or `{<name>: value}`. A later one of a name wins. */
export const parameters = () =>
  z.pipe(
    z
      .array(
        z
          .record(text(255), scalar())
          .check(z.refine((sent) => Object.keys(sent).length > 0, { error: 'must have a name and a value' })),
      )
      .check(z.maxLength(PARAMETERS_MAX)),
    z.transform((sent) => uniqueParameters(sent.flatMap(pairs))),
  );

function pairs(sent: Readonly<Record<string, ParameterValue>>): readonly Parameter[] {
  const { value } = sent;
  const by = ['name', 'code'].find((key) => typeof sent[key] === 'string');
  if (by === undefined || value === undefined) {
    return Object.entries(sent).map(([name, given]) => ({ name, value: given }));
  }
  for (const key of Object.keys(sent)) if (key !== by && key !== 'value') noteIgnoredName(key);
  return [{ name: String(sent[by]), value }];
}

/** One parameter per name, at the place of the first, with the value of the last. */
export function uniqueParameters(all: readonly Parameter[]): Parameter[] {
  return [...new Map(all.map((parameter) => [parameter.name, parameter])).values()];
}

/** `[{name, value}]` on the wire. */
export const ParametersOut = memo(() =>
  z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) })),
);

/** `[{<name>: value}]`, one member each, on the wire. */
export const CustomFieldsOut = memo(() =>
  z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
);

/** Parameters on the wire; members of a map come back from the table in any order. */
export const parametersJson = (all: readonly Parameter[]) => all.map(({ name, value }) => ({ name, value }));

/** The same data in the shape the documents call custom fields. */
export const customFieldsJson = (all: readonly Parameter[]) => all.map(({ name, value }) => ({ [name]: value }));
