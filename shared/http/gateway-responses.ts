/**
 * An answer API Gateway gives by itself, without asking a function. Header values are its mapping expressions: a text in
 * single quotes, or `context.…`. In the template `$context.…` is replaced by the value as it is; nothing is escaped,
 * and no other template language is understood.
 */
export type GatewayResponse = {
  readonly type: string;
  /** Left out: that of the refusal itself. */
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly template: string;
};

type Refusal = {
  readonly status?: number;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  /** Error name of the serialization API (rule serial-envelope). */
  readonly error: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const throttled: Refusal = {
  status: 429,
  kind: 'rate-limited',
  title: 'Too Many Requests',
  detail: 'Far more requests than the limit allows; most of them were not looked at.',
  error: 'RateLimitError',
  // The usage plan lets four requests a second in; it does not know when it is this caller's turn.
  headers: { 'Retry-After': "'1'" },
};

const noRoute: Refusal = {
  status: 404,
  kind: 'not-found',
  title: 'Not found',
  detail: 'There is no such route; /openapi.json lists them all.',
  error: 'NotFoundError',
};

const badRequest: Refusal = {
  status: 400,
  kind: 'invalid-request',
  title: 'Invalid request',
  detail: 'The request cannot be read.',
  error: 'ValidationError',
};

const broken: Refusal = {
  kind: 'internal',
  title: 'Internal Server Error',
  detail: 'Something went wrong on our side; it has been logged.',
  error: 'InternalError',
};

const forbidden: Refusal = {
  status: 403,
  kind: 'forbidden',
  title: 'Forbidden',
  detail: 'The request was not let in.',
  error: 'ForbiddenError',
};

const refusals: Readonly<Record<string, Refusal>> = {
  // The authorizer denied; why, it says in its context (rule credentials-401).
  ACCESS_DENIED: {
    status: 401,
    kind: 'unauthorized',
    title: '$context.authorizer.title',
    detail: '$context.authorizer.detail',
    error: '$context.authorizer.error',
    headers: { 'WWW-Authenticate': 'context.authorizer.challenge' },
  },
  UNAUTHORIZED: {
    status: 401,
    kind: 'unauthorized',
    title: 'Unauthorized',
    detail: 'The request carries no access token.',
    error: 'NoTokenError',
    headers: { 'WWW-Authenticate': "'Bearer'" },
  },
  // An unknown route, in API Gateway's words; with an Authorization header it calls the same thing a bad signature.
  MISSING_AUTHENTICATION_TOKEN: noRoute,
  INVALID_SIGNATURE: noRoute,
  EXPIRED_TOKEN: noRoute,
  RESOURCE_NOT_FOUND: noRoute,
  THROTTLED: throttled,
  QUOTA_EXCEEDED: throttled,
  REQUEST_TOO_LARGE: {
    status: 413,
    kind: 'too-large',
    title: 'Content Too Large',
    detail: 'The request is larger than 4.5 MB; send it in parts, or packed with gzip.',
    error: 'ValidationError',
  },
  BAD_REQUEST_BODY: badRequest,
  BAD_REQUEST_PARAMETERS: badRequest,
  UNSUPPORTED_MEDIA_TYPE: badRequest,
  INVALID_API_KEY: forbidden,
  WAF_FILTERED: forbidden,
  INTEGRATION_TIMEOUT: {
    status: 504,
    kind: 'timeout',
    title: 'Gateway Timeout',
    detail: 'The answer took longer than 29 seconds. Whether the request had an effect is not known.',
    error: 'InternalError',
  },
  INTEGRATION_FAILURE: { ...broken, status: 502, title: 'Bad Gateway' },
  API_CONFIGURATION_ERROR: { ...broken, status: 500 },
  AUTHORIZER_CONFIGURATION_ERROR: { ...broken, status: 500 },
  AUTHORIZER_FAILURE: { ...broken, status: 500 },
  // Whatever has no line of its own, such as a URL that is too long (414). A status here would be that of all of them.
  DEFAULT_4XX: {
    kind: 'refused',
    title: 'Refused',
    detail:
      'API Gateway refuses the request: $context.error.responseType. Its status tells why; /openapi.json lists all routes.',
    error: 'ValidationError',
  },
  DEFAULT_5XX: broken,
};

/**
 * Every answer the gateway gives by itself, for the stack and the sandbox alike. One body serves clients of both APIs:
 * the members of a problem document (rule problem-document) and `success`, `message`, `error`, `details`
 * (rule serial-envelope).
 */
export const gatewayResponses: readonly GatewayResponse[] = Object.entries(refusals).map(([type, refusal]) => ({
  type,
  ...(refusal.status !== undefined && { status: refusal.status }),
  headers: {
    'Content-Type': "'application/problem+json'",
    'Cache-Control': "'no-store'",
    'X-Content-Type-Options': "'nosniff'",
    'Strict-Transport-Security': "'max-age=31536000'",
    'X-Request-Id': 'context.requestId',
    ...refusal.headers,
  },
  template: template(refusal),
}));

function template({ status, kind, title, detail, error }: Refusal): string {
  return JSON.stringify({
    type: `urn:shopfloor:problem:${kind}`,
    title,
    status,
    detail,
    instance: '$context.path',
    'request-id': '$context.requestId',
    success: false,
    message: detail,
    error,
    details: [],
  });
}
