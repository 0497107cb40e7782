import { SignatureV4 } from '@smithy/signature-v4';
import { sqs } from '../../shared/queue/queue.ts';
import { Sha256 } from '../../shared/sha256.ts';

/** An error AWS answered; `name` is its code, such as `TrimmedDataAccessException`. */
export class AwsError extends Error {
  constructor(code: string, message: string) {
    super(message);
    this.name = code;
  }
}

/** A request to an AWS service, whose answer is JSON. */
type Call = {
  /** As in signatures, such as `lambda`. */
  readonly service: string;
  /** As in the variable `AWS_ENDPOINT_URL_…`, which goes before the usual address, as in the SDK. */
  readonly variable: string;
  /** Front part of the usual address. */
  readonly host: string;
  /** Default: POST. */
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/**
 * One signed request, with the region and the credentials that the SDK finds. By hand where the answer is wanted as it is
 * on the wire: a function expects records of a stream in this form, and the SDK would decode them.
 */
export async function callAws(call: Call): Promise<{ readonly headers: Headers; readonly body: unknown }> {
  const { region: regionOf, credentials } = sqs().config;
  const region = await regionOf();
  const { method = 'POST', query = {} } = call;
  const url = new URL(call.path, endpointOf(call, region));
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const signer = new SignatureV4({ service: call.service, region, credentials, sha256: Sha256 });
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  const { headers } = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port && { port: Number(url.port) }),
    path: url.pathname,
    query,
    headers: { ...call.headers, host: url.host },
    ...(body !== undefined && { body }),
  });
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  const answer = readJson(text);
  if (response.ok) return { headers: response.headers, body: answer };
  const { __type, message, Message } = (answer ?? {}) as Refusal;
  const code = String(__type ?? response.headers.get('x-amzn-errortype') ?? `Http${response.status}`);
  throw new AwsError(code.split('#').at(-1) ?? code, message ?? Message ?? response.statusText);
}

type Refusal = { readonly __type?: string; readonly message?: string; readonly Message?: string };

/** Nothing for what is no JSON, as an error of a load balancer is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function endpointOf({ variable, host }: Call, region: string): string {
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const usual = `https://${host}.${region}.${suffix}`;
  return process.env[`AWS_ENDPOINT_URL_${variable}`] ?? process.env.AWS_ENDPOINT_URL ?? usual;
}
