import { lookup as lookupAll } from 'node:dns/promises';
import { type IncomingMessage, request as send } from 'node:http';
import { connect as dial, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { usualAddress } from './addresses.ts';
import { isAllowedAddress, parseTarget, type Target } from './destination.ts';

const ANSWER_BYTES_MAX = 64 * 1024;
const SNIPPET_LENGTH_MAX = 500;
/** Long enough for one round trip to anywhere, short enough to reach the second address within the call's bound. */
const NEXT_ADDRESS_MILLISECONDS = 2_500;

export type PostRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bound of the whole call: name, connection, sending, status and body. */
  readonly timeoutSeconds: number;
  /** Lets URLs with a loopback address or `localhost` through, also over http and on any port: the sandbox only. */
  readonly allowLoopback: boolean;
};

export type EndpointAnswer =
  | {
      readonly outcome: 'answered';
      readonly status: number;
      readonly retryAfter?: string;
      /** Printable beginning of the body, at most 500 characters. */
      readonly snippet: string;
      readonly milliseconds: number;
    }
  | { readonly outcome: 'failed'; readonly reason: string; readonly milliseconds: number };

type Address = { readonly address: string; readonly family: number };

/** The two doors to the network, so that tests can stand in for a hostile name server or route. */
export type Network = {
  readonly resolve: (host: string) => Promise<readonly Address[]>;
  readonly dial: typeof dial;
};

const systemNetwork: Network = {
  // IPv4 first: a Lambda without a VPC has no IPv6 route, and the first address is waited for.
  resolve: (host) => lookupAll(host, { all: true, order: 'ipv4first' }),
  dial,
};

class Refused extends Error {}

/**
 * Posts to a URL that a stranger chose. Only public unicast addresses are reached; the addresses are vetted once,
 * pinned for the connection and compared again after connecting, before a byte is sent. No redirect is followed and no
 * proxy of the environment used. Any status is an answer; everything else is a failure with its reason. Never throws.
 */
export async function post(request: PostRequest, network: Network = systemNetwork): Promise<EndpointAnswer> {
  const started = performance.now();
  const milliseconds = () => Math.round(performance.now() - started);
  const bound = new AbortController();
  const timer = setTimeout(() => bound.abort(), request.timeoutSeconds * 1_000);
  const deadline = bound.signal;
  try {
    const target = parseTarget(request.url, request);
    if (typeof target === 'string') throw new Refused(`the URL ${target}`);
    const addresses = await within(deadline, vet(target, network));
    const answer = await exchange(request, target, { addresses, deadline, network });
    return { outcome: 'answered', ...answer, milliseconds: milliseconds() };
  } catch (error) {
    const reason = deadline.aborted ? `no answer within ${request.timeoutSeconds} s` : reasonOf(error);
    return { outcome: 'failed', reason, milliseconds: milliseconds() };
  } finally {
    clearTimeout(timer);
  }
}

async function vet({ host, range }: Target, network: Network): Promise<readonly Address[]> {
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await network.resolve(host);
  if (addresses.length === 0) throw new Refused('the host name has no address');
  // One bad address refuses all: picking the good ones would let an attacker try until the order suits.
  if (addresses.every(({ address }) => isAllowedAddress(address, range))) return addresses;
  throw new Refused('the host name leads to an address that is not public');
}

type Route = { readonly addresses: readonly Address[]; readonly deadline: AbortSignal; readonly network: Network };

async function exchange(post: PostRequest, target: Target, route: Route) {
  // One connection per call: an idle connection that the other side is just closing would fail a delivery for nothing.
  const socket = await openSocket(target, route);
  try {
    const response = await responseOf(post, target, { socket, deadline: route.deadline });
    const after = response.headers['retry-after'];
    return {
      status: response.statusCode ?? 0,
      ...(after !== undefined && { retryAfter: after }),
      snippet: await snippetOf(response),
    };
  } finally {
    socket.destroy();
  }
}

type Line = { readonly socket: Socket; readonly deadline: AbortSignal };

/** Sends the request over a connection that is already vetted and, for https, encrypted; resolves with the status. */
function responseOf(
  { body, headers }: PostRequest,
  { url }: Target,
  { socket, deadline }: Line,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const length = { host: url.host, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const request = send({
    method: 'POST',
    path: url.pathname + url.search,
    headers: { ...headers, ...length },
    createConnection: () => socket,
    signal: deadline,
  });
  request.once('response', resolve);
  request.once('error', reject);
  request.end(body);
  return promise;
}

/** Connects to the vetted addresses only; the name still goes into SNI, the certificate check and `Host`. */
function openSocket(target: Target, { addresses, deadline, network }: Route): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const vetted = new Set(addresses.map(({ address }) => usualAddress(address) ?? address));
  const lookup: LookupFunction = (_host, _options, callback) => callback(null, [...addresses]);
  const port = Number(target.url.port || (target.url.protocol === 'https:' ? 443 : 80));
  const socket = network.dial({
    host: target.host,
    port,
    lookup,
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MILLISECONDS,
  });
  deadline.addEventListener('abort', () => socket.destroy(new Error('The bound of the call is over.')));
  socket.on('error', reject);
  socket.once('connect', () => {
    if (vetted.has(usualAddress(socket.remoteAddress ?? '') ?? '')) return resolve(openTls(socket, target));
    socket.destroy();
    return reject(new Refused('the connection led to an address that was not vetted'));
  });
  return promise;
}

async function openTls(socket: Socket, { url, host }: Target): Promise<Socket> {
  if (url.protocol === 'http:') return socket;
  const options = { socket, host, ALPNProtocols: ['http/1.1'], rejectUnauthorized: true };
  // SNI carries names only (RFC 6066).
  const line = secure(isIP(host) ? options : { ...options, servername: host });
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  line.once('secureConnect', () => resolve(line));
  line.on('error', reject);
  socket.once('close', () => reject(new Refused('the connection was closed while it was being encrypted')));
  return promise;
}

/** Reads at most 64 KB. The status has been received, so a body that breaks off or never ends is only cut. */
async function snippetOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= ANSWER_BYTES_MAX) break;
    }
  } catch {
    // Cut: see above.
  }
  const text = Buffer.concat(chunks).toString('utf8', 0, ANSWER_BYTES_MAX);
  return text
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]+/gu, ' ')
    .trim()
    .slice(0, SNIPPET_LENGTH_MAX)
    .toWellFormed();
}

function within<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  const expired = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason));
  });
  return Promise.race([work, expired]);
}

/** What the codes of Node and OpenSSL mean, the first that fits (rule webhook-reasons). */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'the host name was not found'],
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|HPE_CLOSED_CONNECTION|HPE_INVALID_EOF_STATE)$/, 'the connection was closed'],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/, 'the host cannot be reached'],
  [/^HPE_HEADER_OVERFLOW$/, 'the headers of the answer are too long'],
  [/^HPE_/, 'the answer is not valid HTTP'],
  [/^CERT_HAS_EXPIRED$/, 'the certificate has expired'],
  [/^CERT_NOT_YET_VALID$/, 'the certificate is not valid yet'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'the certificate is made out to another name'],
  [/CERT|^UNABLE_TO_|SIGNATURE/, 'the certificate is not trusted'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO)/, 'no encrypted connection came about'],
];

/** A sentence for the owner of the endpoint. It never names an address: a private name server's answers are not theirs to see. */
function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const code = codeOf(error) ?? '';
  return REASONS.find(([codes]) => codes.test(code))?.[1] ?? 'the call failed';
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
