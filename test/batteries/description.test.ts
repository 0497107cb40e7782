import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { entityEvents } from '../../functions/events.ts';
import { EVENT_ENTITIES } from '../../functions/messaging/events/words.ts';
import type { CallAnswer } from '../support/call.ts';
import { pointerOf, withValue } from '../support/example-values.ts';
import { newCompany, useFactory } from '../support/factory.ts';
import { askRow, bodyFor, properRows, type Row } from './rows.ts';
import { stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

/** JSON Schema as the API document uses it. */
type Described = {
  readonly $ref?: string;
  readonly oneOf?: readonly Described[];
  readonly anyOf?: readonly Described[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly default?: unknown;
};

type Operation = {
  readonly parameters?: readonly {
    readonly $ref?: string;
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema: Described;
  }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Described } } };
};

const document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Described>>;
    readonly parameters: Readonly<Record<string, unknown>>;
  };
};

const operationOf = ({ path, method }: Row): Operation => document.paths[path]?.[method.toLowerCase()] ?? {};

/** The alternatives there are for a value, without references. */
function optionsOf(schema: Described): readonly Described[] {
  if (schema.$ref !== undefined) {
    const [, name = ''] = /([^/]+)$/.exec(schema.$ref) ?? [];
    return optionsOf(document.components.schemas[name] ?? {});
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (!options) return [schema];
  const { anyOf: _, oneOf: __, ...shared } = schema;
  return options.flatMap(optionsOf).map((option) => ({ ...shared, ...option, ...describedTogether(shared, option) }));
}

const describedTogether = (one: Described, other: Described) =>
  one.description !== undefined && { description: [one.description, other.description].filter(Boolean).join('. ') };

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Whether the document says that the value is taken, its members aside. */
const isTaken = (schema: Described, value: unknown): boolean => optionsOf(schema).some((one) => isTakenBy(one, value));

function isTakenBy(one: Described, value: unknown): boolean {
  if (one.const !== undefined) return one.const === value;
  if (one.enum) return one.enum.includes(value);
  const types = [one.type ?? []].flat();
  // A number may be sent as numeric text, says the first page of the document.
  const read = typeof value === 'string' && !types.includes('string') && NUMERIC.test(value) ? Number(value) : value;
  if (types.length > 0 && !isOfType(types, read)) return false;
  if (typeof read === 'number') return isWithin(one, read);
  if (Array.isArray(read)) return isBetween(read.length, one.minItems, one.maxItems);
  return typeof read !== 'string' || isWritten(one, read);
}

const isOfType = (types: readonly string[], value: unknown) =>
  types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value));

const isBetween = (value: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY) =>
  value >= least && value <= most;

const FORMATS: Readonly<Record<string, RegExp>> = { date: /^\d{4}-\d\d-\d\d$/, uuid: /^[\da-f-]{36}$/ };

const isWritten = ({ minLength, maxLength, pattern, format = '' }: Described, value: string) =>
  isBetween(value.length, minLength, maxLength) &&
  (FORMATS[format]?.test(value) ?? true) &&
  (pattern === undefined || new RegExp(pattern, 'u').test(value));

const isSixDecimal = ({ description = '' }: Described) => /6 of them decimals/.test(description);

const NUMERIC = /^-?\d{1,18}(\.\d{1,12})?$/;
const isWithin = (one: Described, value: number) =>
  isBetween(value, one.minimum, one.maximum) &&
  (one.exclusiveMinimum === undefined || value > one.exclusiveMinimum) &&
  (!isSixDecimal(one) || Number(value.toFixed(6)) === value);

/** A member of the row's own example, or a query parameter, with what the document says of it. */
type Place = {
  readonly name: string;
  readonly schema: Described;
  readonly said: string;
  readonly ask: (value: unknown) => { body?: unknown; query?: Record<string, string> };
};

function placesOf(row: Row): readonly Place[] {
  const { parameters = [], requestBody } = operationOf(row);
  const body = bodyFor(row, 12);
  const query = parameters
    .map((one) =>
      one.$ref === undefined ? one : (document.components.parameters[one.$ref.split('/').at(-1) ?? ''] as typeof one),
    )
    .filter((one) => one.in === 'query' && !['access_token', 'cursor'].includes(one.name))
    .map(({ name, schema, description = '' }) => ({
      name,
      schema,
      said: `${description} ${saidOf(schema)}`,
      ask: (value: unknown) => ({ body, query: { [name]: String(value) } }),
    }));
  if (!requestBody) return query;
  const schema = requestBody.content['application/json'].schema;
  const found = membersOf(schema, body, [], saidOf(schema));
  return [
    ...query,
    ...found.map(({ path, ...place }) => ({
      ...place,
      name: pointerOf(path),
      ask: (value: unknown) => ({ body: withValue(body, path, value) }),
    })),
  ];
}

const saidOf = (schema: Described) =>
  optionsOf(schema)
    .map(({ description = '' }) => description)
    .join(' ');

type Member = { readonly path: readonly string[]; readonly schema: Described; readonly said: string };

function membersOf(schema: Described, value: unknown, path: readonly string[], said: string): readonly Member[] {
  const options = optionsOf(schema).filter((option) => isTakenBy(option, value));
  const all = options.flatMap((option): Member[] => {
    if (Array.isArray(value) && value.length > 0 && option.items)
      return [{ path: [...path, '0'], schema: option.items, said }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(option.properties ?? {}).flatMap(([name, member]) =>
      name in value ? [{ path: [...path, name], schema: member, said }] : [],
    );
  });
  return all.flatMap((member) => {
    const inner = (value as Readonly<Record<string, unknown>>)[member.path.at(-1) ?? ''];
    const here = { ...member, said: `${said} ${saidOf(member.schema)}` };
    return [here, ...membersOf(member.schema, inner, member.path, here.said)];
  });
}

type Bound = readonly [at: unknown, beyond: unknown];

/** Values at each bound the document has of a place, and one beyond. */
const boundsOf = (schema: Described): readonly Bound[] =>
  optionsOf(schema).flatMap((one) => [...numericBounds(one), ...textBounds(one)]);

function numericBounds(one: Described): readonly Bound[] {
  const isWhole = [one.type].flat().includes('integer');
  const { minimum, maximum, exclusiveMinimum } = one;
  const beyond = (value: number, sign: 1 | -1) => value + sign * (isWhole || Math.abs(value) > 1e6 ? 1 : 0.000001);
  return [
    ...(minimum === undefined ? [] : [[minimum, beyond(minimum, -1)] as const]),
    ...(maximum === undefined ? [] : [[maximum, beyond(maximum, 1)] as const]),
    ...(exclusiveMinimum === undefined ? [] : [[beyond(exclusiveMinimum, 1), exclusiveMinimum] as const]),
    ...(isWhole ? [[Math.max(1, minimum ?? 1), 1.5] as const] : []),
    ...(isSixDecimal(one) ? [[0.000001, 0.0000011] as const] : []),
  ];
}

function textBounds({ minLength, maxLength, pattern, enum: values = [] }: Described): readonly Bound[] {
  const listed = values.map((value) => [value, 'no such thing'] as const);
  if (pattern !== undefined) return listed;
  const text = (length: number) => 'x'.repeat(length);
  return [
    ...listed,
    ...(maxLength === undefined ? [] : [[text(maxLength), text(maxLength + 1)] as const]),
    ...(minLength === undefined ? [] : [[text(minLength), text(minLength - 1)] as const]),
  ];
}

type Refusal = {
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
  readonly details?: readonly { readonly message: string }[];
  readonly message?: string;
};

/** The rules that a refusal names of a place, of what is in it, or of the object it belongs to. */
function rulesAt({ status, body }: CallAnswer<unknown>, name: string): readonly string[] {
  if (status !== 400) return [];
  const { errors, details = [], message = '' } = body as Refusal;
  if (!errors) return [message, ...details.map((one) => one.message)];
  const parent = name.replace(/\/[^/]*$/, '');
  return errors
    .filter(({ pointer }) => pointer === name || pointer === parent || pointer.startsWith(`${name}/`))
    .map((one) => one.message);
}

/** What depends on what else there is or is sent, not on the field alone. */
const STATE =
  /^(must say the same as|must exist: |must be one of .* not "|lies beyond the last event|must leave the stock |must not be below what was counted)/;
/** What the first page of the document says of every code. */
const CODES = /^must not be ("\.", "\.\." or white space only|"__proto__")$/;

/** Whether the document says a rule, which has its pointer in front under `/v1`; what a URL may be is in docs/webhooks.md. */
const isDescribed = ({ name, said }: Place, rule: string) =>
  CODES.test(rule) || name === '/url' || said.toLowerCase().includes(wordsOf(rule));

const wordsOf = (rule: string) =>
  rule
    .replace(/^\/\S+ /, '')
    .replace(/\.$/, '')
    .replace(/^must be (?=an? )/, '')
    .toLowerCase();

/** Sends a value for a place and answers the rules it broke there. */
type Try = (place: Place, value: unknown) => Promise<readonly string[]>;

async function tryOn(row: Row): Promise<Try> {
  const { company, subject } = await stageOf(row);
  return async ({ name, ask }, value) => {
    const answer = await askRow(row, company, subject, ask(value));
    return rulesAt(answer, name).filter((rule) => !STATE.test(rule));
  };
}

/** Whether a query can say it: an empty parameter says nothing. */
const isSaid = (place: Place, value: unknown) => place.name.startsWith('/') || (value !== '' && value !== null);

const described = properRows.filter((row) => placesOf(row).length > 0);

for (const row of described) {
  test.concurrent(`${row.title}: what the API document has as the bound of a field is taken, and one beyond is refused`, async () => {
    const ask = await tryOn(row);
    for (const place of placesOf(row)) {
      for (const [at, beyond] of boundsOf(place.schema)) {
        if (isTaken(place.schema, beyond) || !isSaid(place, beyond)) continue;
        const rules = await ask(place, beyond);
        assert.ok(rules.length > 0, `${place.name} = ${JSON.stringify(beyond).slice(0, 80)} is refused`);
        if (!isTaken(place.schema, at) || !isSaid(place, at)) continue;
        const broken = (await ask(place, at)).filter((rule) => rules.includes(rule));
        assert.deepEqual(broken, [], `${place.name} = ${JSON.stringify(at).slice(0, 80)} is taken`);
      }
    }
  });
}

/** Values that some field or other refuses. */
const VALUES = [-1, 0, 8, 0.5, 1e11, 'no such thing', '\u2603', ' ', '', null, true];

for (const row of described) {
  test.concurrent(`${row.title}: what a field refuses is what the API document says of it`, async () => {
    const ask = await tryOn(row);
    for (const place of placesOf(row)) {
      for (const value of VALUES.filter((one) => isTaken(place.schema, one) && isSaid(place, one))) {
        for (const rule of await ask(place, value)) {
          assert.ok(isDescribed(place, rule), `${place.name} = ${JSON.stringify(value)}: ${rule}`);
        }
      }
    }
  });
}

const defaultOf = (schema: Described) => optionsOf(schema).find((one) => one.default !== undefined)?.default;

const withDefault = described.flatMap((row) =>
  placesOf(row).map((place) => ({ row, place, value: defaultOf(place.schema) })),
);

for (const { row, place, value } of withDefault.filter((one) => one.value !== undefined)) {
  test.concurrent(`${row.title}: ${place.name} that is left out counts as the API document says`, async () => {
    const { company, subject } = await stageOf(row);
    const { body, query } = place.ask(value);
    const ask = (asking: object) => askRow(row, company, subject, asking);
    const left = { body: query ? body : withValue(bodyFor(row, 13, 'required'), [place.name.slice(1)], undefined) };
    const answer = await ask(left);
    assert.ok(answer.status < 300, answer.text);
    if (query && row.method === 'GET') assert.deepEqual((await ask({ query })).body, answer.body);
    const shown = answer.body as Readonly<Record<string, unknown>>;
    const name = place.name.slice(1);
    if (!query && name in shown) assert.deepEqual(shown[name], value);
  });
}

/** What the document says of one field of a body or query. */
const fieldOf = (path: string, method: string, name: string): Described => {
  const { parameters = [], requestBody } = document.paths[path]?.[method] ?? {};
  const body = requestBody ? optionsOf(requestBody.content['application/json'].schema) : [];
  const found =
    parameters.find((one) => one.name === name)?.schema ??
    body.find(({ properties }) => properties?.[name])?.properties?.[name];
  assert.ok(found, `${method} ${path} has ${name}`);
  return found;
};

test('the API document has every name that events are listed by, alone and in lists, and no other', async () => {
  assert.deepEqual(
    [...EVENT_ENTITIES],
    entityEvents.map(({ entity }) => entity),
  );
  const company = await newCompany();
  const types = entityEvents.flatMap(({ entity }) =>
    ['created', 'updated', 'deleted'].map((kind) => `${entity}.${kind}`),
  );
  const [first, second, third] = ['lots', 'stock', 'workers'];
  for (const [name, known, odd] of [
    [
      'entity',
      EVENT_ENTITIES,
      [
        'lot',
        'Lots',
        'lots.created',
        'lots, stock',
        'lots,',
        ',lots',
        'lots,,stock',
        'lots|stock',
        'xlots',
        'lotsx',
        ' lots',
      ],
    ],
    [
      'type',
      types,
      [
        'lots',
        'lots.made',
        'lots-created',
        'lots.created,lots',
        'lots.createdlots.created',
        'lots.created.',
        'clots.created',
      ],
    ],
  ] as const) {
    const schema = fieldOf('/api/events', 'get', name);
    const lists =
      name === 'entity'
        ? [`${first},${second}`, `${third},${first},${third}`]
        : ['lots.created,stock.updated,lots.deleted'];
    for (const value of [...known, ...lists, ...odd]) {
      const { status } = await company.call({ path: '/api/events', query: { [name]: value } });
      assert.equal(isTaken(schema, value), status === 200, `${name}=${value}: ${status}`);
    }
  }
});

test('what the API document refuses as the URL of a webhook is refused, and what is taken it takes', async () => {
  const company = await newCompany();
  const taken = [
    'https://erp.example/hook',
    'HTTPS://erp.example:8443/a?b=c#d',
    'https:erp.example',
    'https://erp.example/@x',
    `https://erp.example/${'x'.repeat(2_028)}`,
  ];
  const odd = [
    '',
    'erp.example',
    'ftp://erp.example',
    'https://erp.example/a b',
    'https:\\\\erp.example',
    'https://erp.example/\n',
    ' https://erp.example',
    `https://erp.example/${'x'.repeat(2_029)}`,
    'mailto:a@b.example',
  ];
  for (const [method, path] of [
    ['POST', '/api/webhooks'],
    ['PUT', '/api/webhooks/{id}'],
  ] as const) {
    const schema = fieldOf(path, method.toLowerCase(), 'url');
    assert.equal(schema.format, 'uri');
    for (const url of [...taken, ...odd]) {
      const body = { url, topics: ['lot_created'] };
      const { status, text } = await company.call({ method, path: path.replace('{id}', '1'), body });
      assert.equal(status < 300, taken.includes(url), text);
      assert.equal(isTaken(schema, url), taken.includes(url), url.slice(0, 40));
    }
  }
});
