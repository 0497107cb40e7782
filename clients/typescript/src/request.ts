import {
  type Authorization,
  basicAuthorization,
  type Credentials,
  fixedAuthorization,
  renewedAuthorization,
  type Token,
} from './credentials.ts';
import { Refused, Unanswered } from './errors.ts';
import { type Answer, isFinal, type Patience, persistent } from './patience.ts';
import type { Method, RequestTerms } from './routes.ts';

/** How to reach a company. */
export type Connection = Credentials & {
  /** Such as `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** How long a request is tried again; default 120. */
  readonly patienceSeconds?: number | undefined;
  /** The longest wait between two tries that the API did not ask for; default 10. */
  readonly waitSecondsMax?: number | undefined;
  /** How long one try may take; default 35, a little more than the API lets itself. */
  readonly timeoutSeconds?: number | undefined;
  /** Called before each wait: why, and for how long. */
  readonly onRetry?: Patience['onRetry'];
  /** Another `fetch`, for proxies and tests. */
  readonly fetch?: typeof fetch | undefined;
};

/** A request by its path as it is on the wire. */
export type PlainRequest = RequestTerms & {
  readonly method: Method;
  /** Without the query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
};

/** A success, whole. */
export type Success<T> = { readonly status: number; readonly headers: Headers; readonly body: T };

/** Sends a request; throws `Refused` or `Unanswered`. */
export type Send = <T>(asked: PlainRequest) => Promise<Success<T>>;

/** Sends the requests of a company, which share its token. */
export function senderOf(connection: Connection): Send {
  const authorization = authorizationOf(connection);
  return (asked) => send(connection, authorization, asked);
}

/** The query of the next page; nothing on the last one. */
export function nextQuery(headers: Headers): Readonly<Record<string, string>> | undefined {
  const next = /<[^>?]*\?([^>]*)>;\s*rel="?next"?/.exec(headers.get('link') ?? '')?.[1];
  return next === undefined ? undefined : Object.fromEntries(new URLSearchParams(next));
}

const PATIENCE_SECONDS = 120;
const WAIT_SECONDS_MAX = 10;
const TIMEOUT_SECONDS = 35;

function authorizationOf(connection: Connection): Authorization {
  if ('token' in connection) return fixedAuthorization(`Bearer ${connection.token}`);
  const basic = basicAuthorization(connection);
  if ('basic' in connection) return fixedAuthorization(basic);
  const { scopes = ['productions_write', 'company_admin'] } = connection;
  const asked: PlainRequest = { method: 'post', path: '/api/authorization', body: { scopes } };
  return renewedAuthorization(async () => (await send<Token>(connection, fixedAuthorization(basic), asked)).body);
}

async function send<T>(connection: Connection, authorization: Authorization, asked: PlainRequest): Promise<Success<T>> {
  const { patienceSeconds = connection.patienceSeconds ?? PATIENCE_SECONDS, signal } = asked;
  const { waitSecondsMax = WAIT_SECONDS_MAX, onRetry } = connection;
  const writes = asked.method !== 'get';
  const idempotencyKey = writes ? (asked.idempotencyKey ?? crypto.randomUUID()) : undefined;
  const named = `${asked.method.toUpperCase()} ${asked.path}`;
  let answer: Answer;
  try {
    answer = await persistent(() => authorized(connection, authorization, { ...asked, idempotencyKey }), {
      patienceSeconds,
      waitSecondsMax,
      signal,
      onRetry,
    });
  } catch (error) {
    // The log-in was refused or not answered.
    if (signal?.aborted || error instanceof Refused || error instanceof Unanswered) throw error;
    throw new Unanswered(named, error, idempotencyKey);
  }
  if (!isFinal(answer) && answer.status >= 500) throw new Unanswered(named, answer.status, idempotencyKey);
  if (answer.status >= 300) throw new Refused(named, answer);
  return { status: answer.status, headers: answer.headers, body: bodyIn(answer) as T };
}

/** One try; a second one with a new token where the first one's is dead. */
async function authorized(connection: Connection, { current, isReplaced }: Authorization, asked: PlainRequest) {
  const value = await current();
  const answer = await attempt(connection, value, asked);
  if (answer.status !== 401 || !isReplaced(value)) return answer;
  return attempt(connection, await current(), asked);
}

async function attempt(connection: Connection, authorization: string, asked: PlainRequest): Promise<Answer> {
  const { method, path, query = {}, body, idempotencyKey, ifMatch, signal } = asked;
  const { timeoutSeconds = TIMEOUT_SECONDS, fetch: call = fetch } = connection;
  const url = new URL(connection.baseUrl.replace(/\/+$/, '') + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.append(name, String(value));
  }
  const timeout = AbortSignal.timeout(1_000 * timeoutSeconds);
  const response = await call(url, {
    method: method.toUpperCase(),
    headers: {
      authorization,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      ...asked.headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    redirect: 'error',
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function bodyIn({ headers, text }: Answer): unknown {
  if (text === '') return undefined;
  return /\bjson\b/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}
