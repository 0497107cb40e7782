import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contexts, contracts } from '../../../../functions/contracts.ts';
import { openApiDocument } from '../../../../shared/http/openapi.ts';

/** JSON Schema, as far as fields are looked for in it. */
type Schema = {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
};

type Field = { readonly at: string; readonly schema: Schema };

const { paths, components } = openApiDocument(contracts, { version: '1', serverUrl: 'http://x', groups: contexts });

/** Every field of a schema, at every depth; what it refers to counts where it stands. */
function fieldsIn(schema: unknown, at: string): readonly Field[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { anyOf = [], oneOf = [], items, additionalProperties, properties = {} } = schema as Schema;
  return [
    ...[...anyOf, ...oneOf, items, additionalProperties].flatMap((part) => fieldsIn(part, at)),
    ...Object.entries(properties).flatMap(([name, field]) => [
      { at: `${at}.${name}`, schema: field },
      ...fieldsIn(field, `${at}.${name}`),
    ]),
  ];
}

type Media = { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> };
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name?: string; readonly description?: string; readonly schema: Schema }[];
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media>>;
};

const operations = Object.values(paths).flatMap((methods) => Object.values(methods) as unknown as Operation[]);

const inOperations = operations.flatMap(({ operationId, parameters = [], requestBody, responses }) => [
  ...parameters
    .filter(({ name }) => name !== undefined)
    .map(({ name, description = '', schema }) => ({
      at: `${operationId}?${name}`,
      schema: { ...schema, description },
    })),
  ...[requestBody, ...Object.values(responses)].flatMap((media) =>
    Object.values(media?.content ?? {}).flatMap(({ schema }) => fieldsIn(schema, operationId)),
  ),
]);

const fields: readonly Field[] = [
  ...Object.entries(components.schemas ?? {}).flatMap(([name, schema]) => fieldsIn(schema, name)),
  ...inOperations,
];

/** What says only which values are refused, not what the field is. */
const RULE_ONLY = /^(must |at most |at least |a (date|number|duration|GTIN|code|weekday|country)\b[^.]*\.?$)/i;

test('at least 99 of 100 fields and parameters say what they are, and not only what is refused', () => {
  assert.ok(fields.length > 1_600, `${fields.length} fields are looked at`);
  const silent = fields.filter(({ schema: { description = '' } }) => description === '' || RULE_ONLY.test(description));
  assert.ok(silent.length <= fields.length / 100, silent.map(({ at }) => at).join('\n'));
});

const isNullable = ({ type, anyOf = [] }: Schema): boolean =>
  [type].flat().includes('null') || anyOf.some((one) => isNullable(one));

test('every field that may be null says what null means', () => {
  const nullable = fields.filter(({ schema }) => isNullable(schema));
  assert.ok(nullable.length > 200, `${nullable.length} fields may be null`);
  const silent = nullable.filter(({ schema: { description = '' } }) => !/null/.test(description));
  assert.deepEqual(
    silent.map(({ at }) => at),
    [],
  );
});

test('a description is made of whole sentences, none of them twice, and no placeholder is left in it', () => {
  for (const { at, schema } of fields) {
    const { description = '' } = schema;
    assert.match(description, /^[A-Z0-9`@].*[.:)]$/s, at);
    assert.doesNotMatch(description, /\{noun\}|\{plural\}/, at);
    const sentences = description.split(/(?<=\.) /);
    assert.equal(new Set(sentences).size, sentences.length, `${at}: ${description}`);
  }
});
