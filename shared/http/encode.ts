import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { logError, stackOf } from '../log.ts';
import { Problem, problemDocument } from '../problem.ts';
import type { Route } from './contract.ts';
import type { Input, Outcome, Request } from './handler.ts';

type Headers = Readonly<Record<string, string>>;
type Asked = Pick<Request, 'event'> & { readonly route?: Route | undefined };

/**
 * What every answer says: its id, that it is about one company only and must not be kept by any cache in between, and
 * that a browser asks this host over TLS only.
 */
export const commonHeaders = (requestId: string): Headers => ({
  'x-request-id': requestId,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000',
});

/** The proxy answer of a success: the status of the row unless the handler chose another, the body as JSON, none for 204. */
export function encodeAnswer(
  { event, route }: Pick<Request, 'event' | 'route'>,
  { answer, replayed }: Outcome,
  { link, ignored: unknown }: Pick<Input, 'link' | 'ignored'>,
  budget: Headers,
): APIGatewayProxyResult {
  const ignored = [...(unknown ? [unknown] : []), ...(answer.ignored ?? [])].join();
  const statusCode = answer.status ?? route.status;
  const headers: Record<string, string> = { ...commonHeaders(event.requestContext.requestId), ...budget };
  if (answer.version !== undefined) headers.etag = `"${answer.version}"`;
  if (answer.next !== undefined) headers.link = `<${link}cursor=${answer.next}>; rel="next"`;
  if (replayed) headers['idempotent-replayed'] = 'true';
  if (ignored) headers['x-ignored'] = ignored;
  if (statusCode === 204) return { statusCode, headers: { ...headers, ...answer.headers }, body: '' };
  headers['content-type'] = 'application/json';
  return { statusCode, headers: { ...headers, ...answer.headers }, body: JSON.stringify(answer.body ?? {}) };
}

/** The body of a refusal that is no problem document; a parameter, so that only functions that need one carry it. */
export type RefusalBody = (problem: Problem, event: APIGatewayProxyEvent) => unknown;

/** The proxy answer of a refusal; an unforeseen error is a 500 that says nothing and is logged in full. */
export function encodeProblem(
  { event, route }: Asked,
  error: unknown,
  budget: Headers = {},
  envelope?: RefusalBody,
): APIGatewayProxyResult {
  const { requestId } = event.requestContext;
  const problem = problemOf(error, requestId);
  const enveloped = route?.errors && envelope;
  const headers = {
    ...commonHeaders(requestId),
    'content-type': enveloped ? 'application/json' : 'application/problem+json',
    ...(!enveloped && { link: helpLink(event) }),
    ...budget,
    ...problem.extra.headers,
  };
  const document = enveloped ? enveloped(problem, event) : problemDocument(problem, event.path, requestId);
  const body = JSON.stringify(document, (name, value) => (name === 'pointer' ? value : legible(value)));
  return { statusCode: problem.status, headers, body };
}

/** What is answered to an error: a refusal is one itself, anything else is a fault of ours. */
export const problemOf = (error: unknown, requestId: string): Problem =>
  error instanceof Problem ? error : unforeseen(error, requestId);

/** Leads to the guide that explains every type; its path begins where that of the request began (rule problem-document). */
function helpLink({ requestContext, path, resource }: APIGatewayProxyEvent): string {
  const [route] = String(resource).split('{');
  const [base] = String(requestContext.path ?? path).split(route || '/');
  return `<${base}/docs#description/errors>; rel="help"`;
}

/** What shows as nothing, or breaks a line of a log, is shown by its number (rule messages-in-words). */
const legible = (value: unknown) =>
  typeof value === 'string'
    ? value.replace(
        /[\p{Cc}\p{Noncharacter_Code_Point}]/gu,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : value;

/** Throttling and time-outs of the table pass: the answer asks to come again instead of reporting a fault. */
function unforeseen(error: unknown, requestId: string): Problem {
  const name = error instanceof Error ? error.name : 'unknown';
  const detail = stackOf(error);
  logError({ name, detail, requestId });
  const passing = /Throttl|ProvisionedThroughput|RequestLimit|Timeout|ECONN|EPIPE|socket/i.test(
    `${name} ${detail.slice(0, 200)}`,
  );
  return passing
    ? new Problem(503, 'busy', 'Service Unavailable', 'The database is busy; send the request again.', {
        headers: { 'retry-after': '1' },
      })
    : new Problem(500, 'internal', 'Internal Server Error', 'Something went wrong on our side; it has been logged.');
}
