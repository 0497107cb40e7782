import { ARRAY_ELEMENTS_MAX } from '../limits.ts';
import { endpoints, hasReceipts, type Route, scopesOf } from './contract.ts';
import { envelopeSchema, headers, parameters, problemSchema, securitySchemes } from './openapi-components.ts';
import { eventSchemas } from './openapi-events.ts';
import { parameterSentence, sayFields, wordsFor } from './openapi-fields.ts';
import { operationIdOf } from './openapi-names.ts';
import { preface } from './openapi-preface.ts';
import { commonResponses, oneOrSeveral, responsesOf } from './openapi-responses.ts';
import { ruleIdsOf } from './openapi-rule-ids.ts';
import { type JsonObject, RULES } from './openapi-rules.ts';
import { openSchemas, type Schemas } from './openapi-schemas.ts';
import { callSchemas, callsTag, changeExamples, changeSchemas, webhooksOf } from './openapi-webhooks.ts';
import type { DescribedContract, DescribedRoute, Example } from './words.ts';

export type OpenApiDocument = JsonObject & {
  readonly openapi: '3.1.0';
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly components: Readonly<Record<string, JsonObject>>;
};

type Endpoint = ReturnType<typeof endpoints<DescribedRoute>>[number];

/** Contracts that belong together: a heading over the headings of their resources. */
export type ContractGroup = { readonly title: string; readonly contracts: readonly DescribedContract[] };

type DocumentPlace = {
  readonly version: string;
  readonly serverUrl: string;
  readonly groups?: readonly ContractGroup[];
};

/**
 * The OpenAPI 3.1 document of a route table. The same contracts always give the same document, byte for byte.
 *
 * `serverUrl` is where the paths begin, without a slash at the end. Throws when two routes claim one method and path.
 */
export function openApiDocument(
  contracts: readonly DescribedContract[],
  { version, serverUrl, groups = [] }: DocumentPlace,
): OpenApiDocument {
  const schemas = openSchemas(contracts);
  const paths: Record<string, Record<string, JsonObject>> = {};
  const done = new Set<unknown>();
  for (const contract of contracts) {
    const spellings = new Map<string, number>();
    for (const endpoint of endpoints(contract)) {
      const method = endpoint.method.toLowerCase();
      const methods = paths[endpoint.path] ?? {};
      if (methods[method]) throw new Error(`Two routes answer ${endpoint.method} ${endpoint.path}`);
      const spelling = spellings.get(endpoint.name) ?? 0;
      spellings.set(endpoint.name, spelling + 1);
      methods[method] = operation(contract, endpoint, spelling, schemas);
      paths[endpoint.path] = methods;
      saySchemas([contract, endpoint.route], methods[method], { components: schemas.components(), done });
    }
  }
  const making = { schemas, done };
  const webhooks = webhooksOf(contracts);
  const calls = Object.keys(webhooks).length > 0 ? [callsTag] : [];
  const told = {
    ...callSchemas(contracts, making),
    ...changeSchemas(contracts, making),
    ...eventSchemas(contracts, making),
  };
  showChanges(paths, changeExamples(contracts));
  return finished({
    openapi: '3.1.0',
    info: { title: 'Shopfloor', version, description: preface, contact, license },
    servers: [{ url: serverUrl }],
    tags: [
      ...contracts.map(({ title, description, rules = [] }) => ({
        name: title,
        description,
        ...(rules.length > 0 && { 'x-rule': rules }),
      })),
      ...calls,
    ],
    'x-tagGroups': [
      ...groups.map(({ title, contracts: grouped }) => ({
        name: title,
        tags: grouped.map((contract) => contract.title),
      })),
      ...calls.map(({ name }) => ({ name, tags: [name] })),
    ],
    paths,
    ...(calls.length > 0 && { webhooks }),
    components: {
      schemas: {
        ...schemas.components(),
        ...told,
        Problem: problemSchema,
        ...usedComponents('schemas', envelopes, paths),
      },
      responses: usedComponents('responses', commonResponses(), paths),
      parameters: usedComponents('parameters', parameters, paths),
      headers,
      securitySchemes,
    },
  });
}

/** A reading of channels is shown once for each type, as the example of its route is of one type only. */
function showChanges(
  paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>,
  examples: JsonObject,
): void {
  const answers = (paths['/api/changes/{channel}']?.get?.responses ?? {}) as Readonly<
    Record<string, Written['responses']>
  >;
  const json = (answers['200']?.content as Readonly<Record<string, JsonObject>> | undefined)?.['application/json'];
  if (!json || Object.keys(examples).length === 0) return;
  delete json.example;
  json.examples = examples;
}

/** The document without what only the making of it needs. */
const finished = (document: OpenApiDocument): OpenApiDocument =>
  JSON.parse(JSON.stringify(document, (key, value) => (key === RULES ? undefined : value)));

const contact = { name: 'The operator of the service' };
const license = { name: 'MIT', identifier: 'MIT' };

const envelopes: JsonObject = { SerializationProblem: envelopeSchema };

type Content = Readonly<Record<string, { readonly schema: JsonObject }>>;
type Written = { readonly requestBody?: { readonly content: Content }; readonly responses: JsonObject };

/** Says what the fields are that an operation takes and answers. */
function saySchemas(
  [contract, route]: readonly [DescribedContract, DescribedRoute],
  written: JsonObject,
  all: { readonly components: JsonObject; readonly done: Set<unknown> },
): void {
  const { requestBody, responses } = written as Written;
  const words = wordsFor(contract, route);
  for (const { schema } of Object.values(requestBody?.content ?? {})) {
    sayFields(schema, '', { ...all, words, direction: 'sent' });
  }
  for (const { content } of Object.values(responses) as readonly { readonly content?: Content }[]) {
    for (const { schema } of Object.values(content ?? {})) sayFields(schema, '', { ...all, words, direction: 'shown' });
  }
}

/** The components that anything refers to: the others would only make the reader wonder. */
function usedComponents(kind: string, components: JsonObject, paths: unknown): JsonObject {
  const text = JSON.stringify(paths);
  return Object.fromEntries(
    Object.entries(components).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`)),
  );
}

function operation(contract: DescribedContract, endpoint: Endpoint, spelling: number, schemas: Schemas): JsonObject {
  const { route, path, operation: name } = endpoint;
  const alias = spelling > 0;
  const id = operationIdOf(contract, endpoint);
  const example = contract.examples?.[endpoint.name] ?? {};
  const all = parametersOf(contract, route, path, schemas).map((parameter) => withExample(parameter, example));
  return {
    operationId: alias ? `${id}Alias${spelling > 1 ? spelling : ''}` : id,
    tags: [contract.title],
    summary: route.summary,
    description: descriptionOf(route, alias),
    ...(alias && { deprecated: true, 'x-alias-of': id }),
    'x-operation': name,
    'x-rule': ruleIdsOf(route),
    ...(scopesOf(route).length > 0 && { 'x-scopes': scopesOf(route) }),
    security: securityOf(route),
    ...(all.length > 0 && { parameters: all }),
    ...(route.body && { requestBody: bodyOf(route, schemas, example) }),
    responses: responsesOf(route, schemas, example),
  };
}

/** What the words say, and who may call: no viewer shows the scopes of a scheme that is no OAuth. */
function descriptionOf(route: DescribedRoute, alias: boolean): string {
  const proper = `Another spelling of \`${route.method} ${route.path}\`, kept for existing clients.`;
  return [...(alias ? [proper] : []), ...(route.description ? [route.description] : []), callersOf(route)].join('\n\n');
}

function callersOf(route: Route): string {
  if (route.cookie) return 'Needs the cookie of a session.';
  const scopes = scopesOf(route).map((scope) => `\`${scope}\``);
  const needed = scopes.length > 0 ? ` of the scope ${scopes.join(' or ')}` : '';
  return {
    none: 'Needs no credentials.',
    basic: 'Needs API key and secret.',
    token: `Needs a token${needed}.`,
    tokenOrBasic: `Needs a token${needed}, or API key and secret.`,
  }[route.auth ?? 'token'];
}

function securityOf({ auth = 'token', cookie }: Route): JsonObject[] {
  if (cookie) return [{ session: [] }];
  const token = [{ bearer: [] }, { accessToken: [] }, { xAccessToken: [] }];
  const basic = [{ basic: [] }];
  return { none: [], token, basic, tokenOrBasic: [...token, ...basic] }[auth];
}

function parametersOf(
  contract: DescribedContract,
  route: DescribedRoute,
  path: string,
  schemas: Schemas,
): JsonObject[] {
  const words = wordsFor(contract, route);
  const described = (place: string, schema: JsonObject) => {
    const { description: _, [RULES]: __, ...keywords } = schema;
    const description = parameterSentence(place, schema, words);
    return { ...(description !== undefined && { description }), schema: keywords };
  };
  const typed = new Map(route.params ? schemas.fields(route.params()).map(({ name, schema }) => [name, schema]) : []);
  const inPath = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...described(`/${name}`, typed.get(name) ?? { type: 'string' }),
  }));
  const given = (place: 'query' | 'header', shape: Route['query']) =>
    (shape ? schemas.fields(shape()) : []).map(({ name, required, schema }) => ({
      name,
      in: place,
      ...(required && { required }),
      ...described(place === 'query' ? `?${name}` : name, { ...asFlag(schema), ...wordsOf(route, name) }),
    }));
  const named = [...given('query', route.query), ...given('header', route.headers)];
  const common = [
    ...(route.paged === true ? ['Page'] : []),
    ...(route.paged ? ['Cursor'] : []),
    ...(route.versioned && route.method !== 'GET' ? ['IfMatch'] : []),
    ...(hasReceipts(route) ? ['IdempotencyKey', route.waits ? 'PreferWait' : 'Prefer'] : []),
  ];
  return [...inPath, ...named, ...common.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

/** What the words of a route say of one of its fields. */
const wordsOf = ({ defaults, keywords }: DescribedRoute, name: string) => ({
  ...keywords?.[name],
  ...(defaults?.[name] !== undefined && { default: defaults[name] }),
});

/** Routes that share the component of a body say the same of its fields. */
function giveWords(route: DescribedRoute, body: JsonObject, components: JsonObject): void {
  const [, name = ''] = /#\/components\/schemas\/(\w+)/.exec(JSON.stringify(body)) ?? [];
  const { properties = {} } = (components[name] ?? {}) as { readonly properties?: Record<string, JsonObject> };
  for (const [field, schema] of Object.entries(properties)) Object.assign(schema, wordsOf(route, field));
}

/** In a query string a yes or no is text, and `true` looks the same either way. */
function asFlag(schema: JsonObject): JsonObject {
  if (JSON.stringify(schema.enum) !== '["true","false"]') return schema;
  const { enum: _, ...rest } = schema;
  return { ...rest, type: 'boolean' };
}

/** A parameter with the value that it has in the example. */
function withExample(parameter: JsonObject, { params = {}, query = {}, headers: sent = {} }: Example): JsonObject {
  const values = { path: params, query, header: sent }[parameter.in as string];
  const value = values?.[parameter.name as string];
  return value === undefined ? parameter : { ...parameter, example: value };
}

function bodyOf(route: DescribedRoute, schemas: Schemas, { request }: Example): JsonObject {
  const { body } = route;
  const schema = body ? schemas.of(body()) : {};
  giveWords(route, schema, schemas.components());
  const optional = body?.().safeParse({}).success === true;
  return {
    ...(!optional && { required: true }),
    content: {
      'application/json': { schema: bodiesOf(route, schema), ...(request !== undefined && { example: request }) },
    },
  };
}

/** The forms a body may have: one, several, and several as a member of an object where clients wrap them. */
function bodiesOf({ bulk, wrapper }: Route, schema: JsonObject): JsonObject {
  if (!bulk) return schema;
  const [one, array] = oneOrSeveral(schema, ARRAY_ELEMENTS_MAX);
  if (wrapper === undefined) return { oneOf: [one, array] };
  const { title: _, ...member } = array;
  const wrapped = { title: 'Wrapped', type: 'object', properties: { [wrapper]: member }, required: [wrapper] };
  return { oneOf: [wrapped, array, one] };
}
