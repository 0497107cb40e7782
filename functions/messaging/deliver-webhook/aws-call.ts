import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { text } from 'node:stream/consumers';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';

/** What signs a call. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** One call of an AWS service: the headers that name the action, and its body. */
export type AwsCall = {
  readonly service: 'sts' | 'sqs' | 'events' | 'kinesis';
  readonly region: string;
  readonly partition: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly credentials: Credentials;
  readonly timeoutSeconds: number;
};

export type AwsAnswer = { readonly status: number; readonly text: string };

/** The SDK's own variables, by which tests and emulators stand in for a service. */
const ENDPOINTS = {
  sts: 'AWS_ENDPOINT_URL_STS',
  sqs: 'AWS_ENDPOINT_URL_SQS',
  events: 'AWS_ENDPOINT_URL_EVENTBRIDGE',
  kinesis: 'AWS_ENDPOINT_URL_KINESIS',
} as const;

/** Address of a service in a region. */
export function endpointOf(service: AwsCall['service'], region: string, partition: string): URL {
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const { [ENDPOINTS[service]]: own, AWS_ENDPOINT_URL: common } = process.env;
  return new URL(own ?? common ?? `https://${service}.${region}.${suffix}/`);
}

/** Makes a signed call (Signature Version 4) and answers whatever comes; throws where nothing comes within the bound. */
export async function awsCall(call: AwsCall): Promise<AwsAnswer> {
  const { service, region, partition, headers, body, credentials, timeoutSeconds } = call;
  const { protocol, hostname, port, host, pathname } = endpointOf(service, region, partition);
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 });
  const place = { protocol, hostname, ...(port !== '' && { port: Number(port) }), path: pathname, method: 'POST' };
  const signed = await signer.sign({ ...place, headers: { ...headers, host }, body });
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = (protocol === 'http:' ? plain : secure)({
    ...place,
    headers: { ...signed.headers, 'content-length': String(Buffer.byteLength(body)) },
    // One connection per call: an idle one that the other side has closed meanwhile would fail a delivery for nothing.
    agent: false,
    signal: AbortSignal.timeout(timeoutSeconds * 1_000),
  });
  request.once('response', resolve);
  request.once('error', reject);
  request.end(body);
  const response = await promise;
  return { status: response.statusCode ?? 0, text: await text(response) };
}
