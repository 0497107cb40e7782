import { hasReceipts, type Route } from './contract.ts';
import type { JsonObject } from './openapi-rules.ts';
import type { Schemas } from './openapi-schemas.ts';
import { envelopeExamples, problemExamples } from './problem-examples.ts';
import type { DescribedRoute, Example } from './words.ts';

type Status = keyof typeof statuses;

/** Refusals that are worded once: their names as components and what they mean where the route says no more. */
const statuses = {
  400: [
    'BadRequest',
    'The request breaks a rule; `errors` names each with its pointer. A path that cannot be decoded has none.',
  ],
  401: ['Unauthorized', 'The credentials are missing, wrong, expired or revoked.'],
  403: ['Forbidden', 'The credentials do not carry the scope this route needs.'],
  404: ['NotFound', 'The path names nothing of this company.'],
  405: ['MethodNotAllowed', 'The method does not apply to the entity in its state.'],
  409: ['Conflict', 'A concurrent write won, or the same `Idempotency-Key` is being served; sending it again is safe.'],
  410: ['Gone', 'What is asked for is not kept any more.'],
  412: ['PreconditionFailed', '`If-Match` names a version that is not the current one; `ETag` tells which is.'],
  413: [
    'ContentTooLarge',
    'The body is larger than 4.5 MB, or 6 MB unpacked, the entity than 400 KB, or the answer than 6 MB.',
  ],
  414: ['UriTooLong', 'The path is longer than API Gateway takes: about 1,500 bytes as it is sent.'],
  415: ['UnsupportedMediaType', 'The body is packed in another way than gzip.'],
  422: ['UnprocessableContent', 'This `Idempotency-Key` was sent before with another request or other scopes.'],
  429: ['TooManyRequests', 'The company has used up its requests of the last 60 seconds.'],
} as const;

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

const budget = {
  'RateLimit-Limit': header('RateLimit-Limit'),
  'RateLimit-Remaining': header('RateLimit-Remaining'),
  'RateLimit-Reset': header('RateLimit-Reset'),
};

/** What the serialization API calls its refusals, and what its statuses mean beyond that (rule serial-error-names). */
const enveloped: Partial<Record<Status, string>> = {
  400: '`ValidationError`: the request breaks a rule; `details` names each fault.',
  401: '`NoTokenError`: there is no token. `InvalidTokenError`: it is unknown, expired or revoked.',
  403: '`ForbiddenError`: the token does not have the scope this route needs.',
  409: '`SerialConflictError`: a concurrent write won; sending it again is safe.',
  413: '`ValidationError`: the body is larger than 4.5 MB, or 6 MB unpacked.',
  414: '`ValidationError`: the path is longer than API Gateway takes: about 1,500 bytes as it is sent.',
  415: '`ValidationError`: the body is packed in another way than gzip.',
  422: '`ValidationError`: this `Idempotency-Key` was sent before with another request or other scopes.',
  429: '`RateLimitError`: the company has used up its requests of the last 60 seconds.',
};

const contentOf = (type: string, schema: string, example: unknown) => ({
  [type]: { schema: { $ref: `#/components/schemas/${schema}` }, example },
});

/** A refusal with this status; where a route words it itself, in its words. */
function exampleOf(route: DescribedRoute, status: Status, own: string | undefined): unknown {
  if (route.errors === 'serialization') return envelopeExamples[status];
  const [title] = own?.split(/(?<=\.) /) ?? [];
  return { ...problemExamples[status], ...(title !== undefined && { detail: title }), instance: route.path };
}

/** Every answer of a route by status, as OpenAPI spells it. */
export function responsesOf(route: DescribedRoute, schemas: Schemas, example: Example): JsonObject {
  const responses: JsonObject = { [route.status]: success(route, route.status, 'Success.', schemas, example.response) };
  if (route.waits) responses[202] = parked();
  // Where it waits no more, it answers for another route.
  const { out: _, ...bare } = route;
  const ended =
    route.status === 202 ? { ...bare, example: { id: 1, code: 'PO-300' } } : { ...route, example: undefined };
  for (const [status, meaning] of Object.entries(route.alternatives ?? {})) {
    responses[status] = success(ended, Number(status), meaning, schemas, ended.example);
  }
  for (const status of Object.keys(statuses).map(Number) as Status[]) {
    const reason = refusal(route, status, example.problems?.[status]);
    if (reason) responses[status] = reason;
  }
  return responses;
}

function success(route: Route, status: number, description: string, schemas: Schemas, example?: unknown): JsonObject {
  const anybody = route.auth === 'none';
  const headers = {
    'x-request-id': header('x-request-id'),
    ...(!anybody && { 'x-ignored': header('x-ignored'), ...budget }),
    ...(route.versioned && status !== 204 && { ETag: header('ETag') }),
    ...(route.paged && { Link: header('Link') }),
    ...(hasReceipts(route) && {
      'Idempotent-Replayed': header('Idempotent-Replayed'),
      'Preference-Applied': header('Preference-Applied'),
    }),
  };
  if (status === 204) return { description, headers };
  const schema = route.out ? schemas.of(route.out()) : { type: route.produces ? 'string' : 'object' };
  const content = {
    [route.produces ?? 'application/json']: {
      schema: route.bulk ? answersOf(route, schema) : schema,
      ...(example !== undefined && { example }),
    },
  };
  return { description, headers, content };
}

const parkedExample = {
  id: 17,
  status: 'waiting',
  method: 'POST',
  path: '/api/production-orders',
  'waits-for': [{ entity: 'product', code: 'BREAD', pointer: '/products/0/product' }],
  'api-key': 'YOUR-API-KEY',
  'created-at': '2026-07-20T10:00:00.000Z',
  'expires-at': '2026-07-21T10:00:00.000Z',
  'ended-at': null,
  reason: null,
};

/** A request that waits for what it names (rule request-parked): the parked request, whatever was to be created. */
const parked = (): JsonObject => ({
  description: 'The request waits for what it names: with `Prefer: wait=<hours>` only.',
  headers: {
    'x-request-id': header('x-request-id'),
    ...budget,
    Location: header('Location'),
    'Idempotent-Replayed': header('Idempotent-Replayed'),
    'Preference-Applied': header('Preference-Applied'),
  },
  content: contentOf('application/json', 'ParkedRequest', parkedExample),
});

/** What a creating POST answers: as many as were sent, and always an array where that may come in a wrapper. */
function answersOf({ wrapper }: Route, schema: JsonObject): JsonObject {
  const [one, several] = oneOrSeveral(schema);
  return wrapper === undefined ? { oneOf: [one, several] } : several;
}

/** One and several of what a creating POST takes or answers; the titles tell the two apart in a reader's tabs. */
export function oneOrSeveral(schema: JsonObject, maxItems?: number): readonly [JsonObject, JsonObject] {
  const several = { title: 'Several', type: 'array', items: schema, ...(maxItems !== undefined && { maxItems }) };
  return [{ title: 'One', ...schema }, several];
}

/** A refusal in the route's own words where it has some, else a reference to the common one; nothing if it cannot occur. */
function refusal(route: DescribedRoute, status: Status, example: unknown): JsonObject | undefined {
  const own = route.problems?.[status as keyof DescribedRoute['problems']];
  const common = occurs(route, status);
  if (!own && !common) return undefined;
  const inEnvelope = route.errors === 'serialization';
  const sentence = (inEnvelope && enveloped[status]) || statuses[status][1];
  if (!own && !inEnvelope) return { $ref: `#/components/responses/${statuses[status][0]}` };
  // What is true of every route with this status stays true where the route adds a reason.
  const adds = common && (status === 409 || status === 412 || status === 422);
  const told = own && adds ? `${own}\n\n${sentence}` : (own ?? sentence);
  const shown = example ?? exampleOf(route, status, own);
  return {
    ...problem(told, status, route.auth !== 'none', shown, inEnvelope),
  };
}

function occurs(route: Route, status: Status): boolean {
  const known = route.auth !== 'none';
  switch (status) {
    case 400:
      // Every request may have a query that is no UTF-8.
      return true;
    case 401:
    case 429:
      return known;
    case 403:
      return route.scope !== undefined;
    case 404:
      return route.path.includes('{');
    case 414:
      return known && route.path.includes('{');
    case 409:
      return isWriting(route);
    case 422:
      return hasReceipts(route);
    case 412:
      return route.versioned === true && route.method !== 'GET';
    case 413:
    case 415:
      return route.body !== undefined;
    default:
      return false;
  }
}

const isWriting = (route: Route) => route.method !== 'GET' && route.auth !== 'none';

function problem(
  description: string,
  status: Status,
  budgeted: boolean,
  example: unknown,
  inEnvelope = false,
): JsonObject {
  const headers = {
    'x-request-id': header('x-request-id'),
    // The gateway refuses too long an address by itself.
    ...(!inEnvelope && status !== 414 && { Link: header('Link') }),
    ...(status === 401 ? { 'WWW-Authenticate': header('WWW-Authenticate') } : budgeted && budget),
    ...(status === 405 && { Allow: header('Allow') }),
    ...(status === 412 && { ETag: header('ETag') }),
    ...(status === 429 && { 'Retry-After': header('Retry-After') }),
  };
  const content = inEnvelope
    ? contentOf('application/json', 'SerializationProblem', example)
    : contentOf('application/problem+json', 'Problem', example);
  return { description, headers, content };
}

/** The refusals routes refer to, by component name. */
export function commonResponses(): JsonObject {
  const entries = Object.entries(statuses).map(([status, [name, sentence]]) => [
    name,
    problem(sentence, Number(status) as Status, true, problemExamples[Number(status) as Status]),
  ]);
  return Object.fromEntries(entries);
}
