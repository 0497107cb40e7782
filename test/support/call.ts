import type { GatewayRequest, GatewayResponseMessage } from '../../local/gateway/request.ts';

/** A request in the words of a test; at most one of `token` and `basic`. */
export type CallRequest = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS';
  /** As sent: encode what must be encoded. */
  readonly path: string;
  /** Parameters, a list for a repeated one; or the whole query string as sent, without the question mark. */
  readonly query?: string | Readonly<Record<string, string | number | boolean | undefined | readonly string[]>>;
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string;
  readonly basic?: { readonly key: string; readonly secret: string };
  /** A list for one that is sent several times. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** A string or bytes go as they are, anything else as JSON. */
  readonly body?: unknown;
};

/** What came back: names of headers in lower case, the body parsed when it is JSON. */
export type CallAnswer<Body = unknown> = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly text: string;
};

/** The request as the gateway or a socket takes it. */
export function toGatewayRequest(request: CallRequest): GatewayRequest {
  const { method = 'GET', path, token, basic } = request;
  const query = typeof request.query === 'string' ? request.query : encodeQuery(request.query ?? {});
  const body = encodeBody(request.body);
  return {
    method,
    url: query === '' ? path : `${path}?${query}`,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(basic && { authorization: `Basic ${Buffer.from(`${basic.key}:${basic.secret}`).toString('base64')}` }),
      ...request.headers,
    },
    body,
  };
}

function encodeBody(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return body;
  return JSON.stringify(body);
}

function encodeQuery(query: Exclude<NonNullable<CallRequest['query']>, string>): string {
  const encoded = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of typeof value === 'object' ? value : [String(value)]) encoded.append(name, one);
  }
  return encoded.toString();
}

/** Reads an answer; JSON is recognised by its content type. */
export function readAnswer<Body>({ status, headers, body }: GatewayResponseMessage): CallAnswer<Body> {
  const lower = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    typeof value === 'string' ? value : value.join(', '),
  ]);
  const named: Record<string, string> = Object.fromEntries(lower);
  const json = /json/.test(named['content-type'] ?? '') && body !== '';
  return { status, headers: named, text: body, body: (json ? JSON.parse(body) : body) as Body };
}

/** Sends a request over HTTP to a deployment or a sandbox of its own. */
export async function overHttp(baseUrl: string, request: GatewayRequest): Promise<GatewayResponseMessage> {
  const response = await fetch(new URL(request.url, baseUrl), {
    method: request.method,
    headers: request.headers as Record<string, string>,
    ...(request.body !== undefined && { body: request.body as NonNullable<RequestInit['body']> }),
    redirect: 'manual',
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}
