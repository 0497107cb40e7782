import type { GatewayResponseMessage } from './request.ts';

/** Most a function may answer, and be given: Lambda's quota for a synchronous call. */
export const LAMBDA_BYTES_MAX = 6_291_556;

const MEMBERS = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']);

/** Headers a REST API renames in a function's answer, as `x-amzn-Remapped-<name>` (AWS, "Important notes"). */
const REMAPPED = new Set(
  (
    'authorization connection content-md5 date expect host max-forwards proxy-authenticate range server te trailer ' +
    'transfer-encoding upgrade user-agent via warn www-authenticate'
  ).split(' '),
);

type Members = {
  readonly statusCode?: unknown;
  readonly headers?: unknown;
  readonly multiValueHeaders?: unknown;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
};

/**
 * A function's answer as API Gateway passes it on, or nothing when it is malformed (then the client sees 502): an
 * unknown member, a status that is none, a body that is no string, a header that is no plain value.
 */
export function readAnswer(result: unknown): GatewayResponseMessage | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  if (!Object.keys(result).every((name) => MEMBERS.has(name))) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = result as Members;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined;
  const values = readHeaders(headers ?? {}, multiValueHeaders ?? {});
  if (!values || Buffer.byteLength(body ?? '') > LAMBDA_BYTES_MAX) return undefined;
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...values },
    body: body ?? '',
    ...(isBase64Encoded === true && { isBase64Encoded }),
  };
}

function readHeaders(single: object, multiple: object): Record<string, string | string[]> | undefined {
  const all: [string, unknown][] = Object.entries(single).map(([name, value]) => [name, [value]]);
  all.push(...Object.entries(multiple));
  const read: Record<string, string | string[]> = {};
  for (const [name, values] of all) {
    if (!Array.isArray(values) || values.some((value) => value === null || typeof value === 'object')) return undefined;
    const known = values.filter((value) => value !== undefined).map(String);
    if (known.length > 0) read[rename(name)] = known.length === 1 ? (known[0] ?? '') : known;
  }
  return read;
}

function rename(name: string): string {
  const lower = name.toLowerCase();
  if (lower === 'content-type') return 'Content-Type';
  return REMAPPED.has(lower) ? `x-amzn-Remapped-${name}` : name;
}
