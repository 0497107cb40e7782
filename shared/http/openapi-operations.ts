import { ARRAY_ELEMENTS_MAX } from '../limits.ts';
import { type endpoints, hasReceipts, type Route, scopesOf } from './contract.ts';
import { parameterSentence, wordsFor } from './openapi-fields.ts';
import { operationIdOf } from './openapi-names.ts';
import { oneOrSeveral, responsesOf } from './openapi-responses.ts';
import { ruleIdsOf } from './openapi-rule-ids.ts';
import { type JsonObject, RULES } from './openapi-rules.ts';
import type { Schemas } from './openapi-schemas.ts';
import type { DescribedContract, DescribedRoute, Example } from './words.ts';

type Endpoint = ReturnType<typeof endpoints<DescribedRoute>>[number];

/** One operation of the document, by the endpoint that answers it; its `spelling` beyond 0 is an alias. */
export function operationObject(
  contract: DescribedContract,
  endpoint: Endpoint,
  spelling: number,
  schemas: Schemas,
): JsonObject {
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
