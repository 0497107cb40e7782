import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** Region and credentials of the sandbox: its engines check neither, but the SDK will not start without. */
export const sandboxCredentials = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'shopfloor',
  AWS_SECRET_ACCESS_KEY: 'shopfloor',
} as const;

const { AWS_REGION: region, AWS_ACCESS_KEY_ID: accessKey } = sandboxCredentials;

/**
 * Amazon's DynamoDB Local keeps a database per access key and region and takes both from here; the rest is unchecked.
 */
export const sandboxAuthorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/20260101/${region}/aws/aws4_request, SignedHeaders=host, Signature=0`;

/** An error a local engine answered; `name` is the AWS code, such as `TrimmedDataAccessException`, `cause` the whole answer. */
class EngineError extends Error {
  constructor(code: string, message: string, answer: object) {
    super(message, { cause: answer });
    this.name = code;
  }
}

/**
 * One call of an AWS JSON API on a local engine, such as `DynamoDBStreams_20120810.GetRecords`. Streams come as they are
 * on the wire, which is the form a Lambda function receives; the SDK would decode them first.
 */
export async function callEngine<T>(endpoint: string, target: string, body: unknown): Promise<T> {
  const { status, text } = await post(endpoint, target, JSON.stringify(body));
  const answer = JSON.parse(text) as { __type?: string; message?: string; Message?: string };
  if (status === 200) return answer as T;
  const code = answer.__type?.split('#').at(-1) ?? `Http${status}`;
  throw new EngineError(code, answer.message ?? answer.Message ?? `${target} failed`, answer);
}

/** Without `fetch`, which takes twice the processor: an idle sandbox looks at its stream twenty times a second. */
function post(endpoint: string, target: string, body: string): Promise<{ status: number | undefined; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; text: string }>();
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': target,
    'x-amz-date': '20260101T000000Z',
    authorization: sandboxAuthorization,
  };
  const request = endpoint.startsWith('https:') ? requestHttps : requestHttp;
  const sent = request(endpoint, { method: 'POST', headers }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
    });
    response.on('end', () => resolve({ status: response.statusCode, text }));
    response.on('error', reject);
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}
