/** A refusal in the shape of RFC 9457, as it is printed: path and name of the request are those of one example. */
const problem = (status: number, kind: string, title: string, detail: string, members: object = {}) => ({
  type: `urn:shopfloor:problem:${kind}`,
  title,
  status,
  detail,
  instance: '/api/suppliers/1',
  ...members,
  'request-id': 'JKJaXmPLvHcESHA=',
});

/** What the gateway refuses by itself, without a status of its own in the body. */
const gatewayProblem = (detail: string) => ({
  type: 'urn:shopfloor:problem:refused',
  title: 'Refused',
  detail,
  instance: '/api/suppliers/1',
  'request-id': 'JKJaXmPLvHcESHA=',
});

/** A refusal of the serialization API. */
const envelope = (error: string, message: string, details: readonly object[] = []) => ({
  success: false,
  message,
  error,
  details,
});

/** One example of each refusal; `test/batteries/problem-examples.test.ts` compares them with real ones. */
export const problemExamples = {
  400: problem(400, 'invalid-request', 'Invalid request', '/name must be text.', {
    errors: [{ pointer: '/name', message: 'must be text' }],
  }),
  401: problem(401, 'unauthorized', 'Unauthorized', 'The request carries no access token.'),
  403: problem(403, 'missing-scope', 'Forbidden', 'The token does not have the scope productions_write.'),
  404: problem(404, 'not-found', 'Not found', 'There is no supplier 1.'),
  405: problem(405, 'wrong-method', 'Method not allowed', 'This path takes GET, HEAD, PUT, DELETE.'),
  409: problem(
    409,
    'conflict',
    'Conflict',
    'Another request changed the same entity at the same moment; send this one again.',
  ),
  410: problem(
    410,
    'events-expired',
    'Events expired',
    'The events after 7 are older than 30 days and gone; the first one left has the sequence 121.',
    {
      first: 121,
    },
  ),
  412: problem(412, 'version-mismatch', 'Precondition failed', 'The entity has changed: its version is "1".'),
  413: problem(413, 'too-large', 'Content Too Large', 'The body is larger than 6 MB.'),
  414: gatewayProblem(
    'API Gateway refuses the request: DEFAULT_4XX. Its status tells why; /openapi.json lists all routes.',
  ),
  415: problem(415, 'unsupported-encoding', 'Unsupported Media Type', 'A body may be packed with gzip only.'),
  422: problem(
    422,
    'idempotency-key-reused',
    'Idempotency-Key reused',
    'This Idempotency-Key was sent before with another request or other scopes; a new request needs a key of its own.',
  ),
  429: problem(
    429,
    'rate-limited',
    'Too Many Requests',
    'At most 120 requests of a company are let in within 60 seconds; the next one in 7 s.',
  ),
} as const;

export const envelopeExamples: Readonly<Partial<Record<keyof typeof problemExamples, unknown>>> = {
  400: envelope('ValidationError', '/batch is required.', [{ message: '/batch is required' }]),
  401: envelope('NoTokenError', 'The request carries no access token.'),
  403: envelope('ChannelError', 'There is no channel of the Manufacturer V2 API with this key.'),
  404: envelope('ProductError', 'There is no product with the GTIN "00000000000017".'),
  409: envelope(
    'SerialConflictError',
    'Nothing was done: serial "A1" is commissioned already, in batch BATCH002 with expiry date 281115.',
    [
      {
        index: 0,
        serial_number: 'A1',
        message: 'is commissioned already, in batch BATCH002 with expiry date 281115',
      },
    ],
  ),
  413: envelope('ValidationError', 'The body is larger than 6 MB.'),
  414: envelope(
    'ValidationError',
    'API Gateway refuses the request: DEFAULT_4XX. Its status tells why; /openapi.json lists all routes.',
  ),
  415: envelope('ValidationError', 'A body may be packed with gzip only.'),
  422: envelope(
    'ValidationError',
    'This Idempotency-Key was sent before with another request or other scopes; a new request needs a key of its own.',
  ),
  429: envelope(
    'RateLimitError',
    'At most 120 requests of a company are let in within 60 seconds; the next one in 7 s.',
  ),
};
