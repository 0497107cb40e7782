import type { JsonObject } from './openapi-rules.ts';

const integer = { type: 'integer', minimum: 0 };

const header = (description: string, schema: JsonObject = { type: 'string' }) => ({ description, schema });

/** Response headers by name. */
export const headers: JsonObject = {
  Allow: header('Methods that do apply.'),
  ETag: header('Version of the entity, in double quotes; send it back as `If-Match`.'),
  'Idempotent-Replayed': header('`true` when this is the first answer again.'),
  'Preference-Applied': header('`validate` when the request was rehearsed, `wait=<hours>` when it was parked.'),
  Location: header('Where the parked request is answered.'),
  Link: header(
    '`<…>; rel="next"`: the next page, if there is one. Of a problem `<…>; rel="help"`: the guide to its `type`.',
  ),
  'RateLimit-Limit': header('Requests of the company let in within any 60 seconds.', integer),
  'RateLimit-Remaining': header('Requests left.', integer),
  'RateLimit-Reset': header('Seconds until a request leaves the window.', integer),
  'Retry-After': header('Seconds after which a request is let in again.', { type: 'integer', minimum: 1, maximum: 60 }),
  'WWW-Authenticate': header('How to authenticate.'),
  'x-ignored': header('Comma-separated names of fields and parameters that were ignored; absent if there were none.'),
  'x-request-id': header('Name of this request; quote it when reporting a problem.'),
};

/** Request parameters that mean the same on every route, by component name. */
export const parameters: JsonObject = {
  Cursor: {
    name: 'cursor',
    in: 'query',
    description: 'Continues after the page whose `Link` named it; bound to the same filters.',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Any text, new for each new write: repeating the request with it changes nothing a second time.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: '`ETag` of the version the change is meant for; 412 if there is a newer one.',
    schema: { type: 'string' },
    example: '"3"',
  },
  Prefer: {
    name: 'Prefer',
    in: 'header',
    description:
      '`validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it.',
    schema: { type: 'string', enum: ['validate'] },
  },
  PreferWait: {
    name: 'Prefer',
    in: 'header',
    description:
      '`validate`: the request is checked whole and answered as it would be, and nothing is written. `wait=<hours>`: if only something it names is missing, it is parked for up to 168 hours and carried out once that is there. `Preference-Applied` in the answer confirms either.',
    schema: { type: 'string', pattern: '^(validate|wait=[0-9]+)$' },
    example: 'wait=24',
  },
  Page: {
    name: 'page',
    in: 'query',
    description: 'Page of 25 entries, from 1.',
    schema: { type: 'integer', minimum: 1, maximum: 1_000_000, default: 1 },
  },
};

/** The document of a refusal (RFC 9457). */
export const problemSchema: JsonObject = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri', description: 'Stable name of the kind of problem.' },
    title: { type: 'string', description: 'The kind of problem in a few words.' },
    status: { type: 'integer', description: 'The HTTP status; left out where the gateway refuses by itself (414).' },
    detail: { type: 'string', description: 'What went wrong here, for a person.' },
    instance: { type: 'string', description: 'Path of the request.' },
    'request-id': {
      type: 'string',
      description: 'Name of the request, as in `x-request-id`: quote it when reporting a problem.',
    },
    errors: {
      type: 'array',
      description: 'Each thing wrong with the content.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body, or the name of a parameter.' },
          message: { type: 'string', description: 'The rule, as the end of a sentence.' },
        },
        required: ['pointer', 'message'],
      },
    },
    first: { ...integer, description: 'The first sequence that is left (410 `events-expired`).' },
    undone: {
      type: 'object',
      description: 'Where the events that were undone begin and end (410 `events-undone`).',
      properties: {
        after: { ...integer, description: 'The last sequence before them.' },
        until: { ...integer, description: 'The sequence after which to go on.' },
      },
      required: ['after', 'until'],
    },
    results: {
      type: 'array',
      description:
        'What became of each element of an array, when a concurrent write came between (409), or when a request that waited was carried out in part only.',
      items: {
        type: 'object',
        properties: {
          index: { ...integer, description: 'Place of the element in the array, from 0.' },
          written: { type: 'boolean', description: 'Whether the element was written.' },
          detail: { type: 'string', description: 'Why it was not written.' },
        },
        required: ['index', 'written'],
      },
    },
  },
  required: ['type', 'title', 'detail', 'instance', 'request-id'],
};

/** A refusal of the serialization API (rule serial-envelope). */
export const envelopeSchema: JsonObject = {
  type: 'object',
  properties: {
    success: { const: false, description: 'Always `false`; a success has `true`.' },
    message: { type: 'string', description: 'What went wrong here, for a person.' },
    error: { type: 'string', description: 'Stable name of the kind of error, such as `ProductError`.' },
    details: {
      type: 'array',
      description: 'Each fault, the first 100 of them.',
      items: {
        type: 'object',
        properties: {
          index: { ...integer, description: 'Place of the serial in the request, from 0.' },
          serial_number: { type: 'string', description: 'The serial.' },
          message: { type: 'string', description: 'What is wrong with it, or with the request.' },
        },
        required: ['message'],
      },
    },
    total: { ...integer, description: 'How many faults there are, when that is more than `details` holds.' },
  },
  required: ['success', 'message', 'error', 'details'],
};

/** The ways to show who is calling (rule token-forms). */
export const securitySchemes: JsonObject = {
  accessToken: { type: 'apiKey', in: 'query', name: 'access_token', description: 'The access token.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'The access token in the `Authorization` header.' },
  xAccessToken: { type: 'apiKey', in: 'header', name: 'x-access-token', description: 'The access token.' },
  basic: { type: 'http', scheme: 'basic', description: 'API key and secret.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'shopfloor-session',
    description: 'The session of a browser in the console; signing in gives it.',
  },
};
