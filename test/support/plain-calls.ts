import { Pool } from 'undici';
import { sandboxAuthorization } from '../../local/aws.ts';
import { db } from '../../shared/db/table.ts';
import { memo } from '../../shared/memo.ts';
import { sqs } from '../../shared/queue/queue.ts';

type Operation = { readonly name: string };
type Answer = { readonly statusCode: number; readonly headers: object; readonly body: Uint8Array };

/** How a client writes a request and reads an answer: what the SDK calls a protocol. */
type Protocol = {
  readonly serviceTarget: string;
  serializeRequest(operation: Operation, input: object): Promise<object>;
  deserializeResponse(operation: Operation, context: object, response: object): Promise<object>;
};

/** A client as far as this changes it. */
type Client = {
  readonly config: { protocol: unknown; requestHandler: unknown };
  readonly middlewareStack: {
    remove(name: string): boolean;
    add(middleware: unknown, options: { readonly step?: string }): void;
  };
};

/** What completes a request that goes to AWS. */
const UNREAD = [
  'getUserAgentMiddleware',
  'recursionDetectionMiddleware',
  'loggerMiddleware',
  'httpSigningMiddleware',
  'hostHeaderMiddleware',
  'contentLengthMiddleware',
];

/**
 * Has the functions' clients send plain JSON over a connection that is kept: half of what a call costs this process.
 * Commands, their conversion of values, retries, errors and all that tests put between stay the SDK's own. Files with a
 * sandbox of their own, and programs, call as the SDK does.
 */
export const makeCallsPlain = memo(() => {
  const { AWS_ENDPOINT_URL_DYNAMODB: database = '', AWS_ENDPOINT_URL_SQS: queues = '' } = process.env;
  makePlain(db(), database);
  makePlain(sqs(), queues);
});

function makePlain({ config, middlewareStack }: Client, endpoint: string): void {
  for (const name of UNREAD) middlewareStack.remove(name);
  noteLosses(middlewareStack);
  config.protocol = plain(config.protocol as Protocol);
  config.requestHandler = handlerTo(endpoint);
}

/** JSON as DynamoDB and SQS have it, without a look at the schema of each member; errors are read as the SDK does. */
function plain(protocol: Protocol): Protocol {
  return Object.assign(Object.create(protocol) as Protocol, {
    async serializeRequest({ name }: Operation, input: object) {
      const headers = {
        'x-amz-target': `${protocol.serviceTarget}.${name}`,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-date': '20260101T000000Z',
        authorization: sandboxAuthorization,
      };
      return { headers, body: JSON.stringify({ ...tokenOf(name), ...input }, toBase64) };
    },
    async deserializeResponse(operation: Operation, context: object, response: Answer) {
      const { statusCode: httpStatusCode, body } = response;
      if (httpStatusCode !== 200) return protocol.deserializeResponse(operation, context, response);
      const text = Buffer.from(body).toString();
      const output = text.includes('"B":') ? JSON.parse(text, fromBase64) : JSON.parse(text || '{}');
      return Object.assign(output, { $metadata: { httpStatusCode } });
    },
  });
}

/** Whether a test has put something where an answer can be lost, which the SDK then asks for again. */
let losesAnswers = false;

/** Between the SDK's retries and the engine lie these steps. */
const WITHIN_RETRIES: readonly (string | undefined)[] = ['finalizeRequest', 'deserialize'];

function noteLosses(stack: Client['middlewareStack']): void {
  const add = stack.add.bind(stack);
  stack.add = (middleware, options) => {
    losesAnswers ||= WITHIN_RETRIES.includes(options.step);
    add(middleware, options);
  };
}

/**
 * The SDK gives a transaction a token, so that a retry is not another one. Where nothing is sent twice there is none: the
 * engine goes through all tokens of the last ten minutes at every transaction.
 */
const tokenOf = (name: string) =>
  losesAnswers && name === 'TransactWriteItems' && { ClientRequestToken: crypto.randomUUID() };

function toBase64(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  // Of bytes `JSON.stringify` hands over what their `toJSON` makes of them.
  const raw = this[name];
  return raw instanceof Uint8Array ? Buffer.from(raw).toString('base64') : value;
}

const fromBase64 = (name: string, value: unknown) =>
  name === 'B' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value;

function handlerTo(endpoint: string) {
  const pool = new Pool(endpoint);
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    destroy: () => pool.destroy(),
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    async handle({ headers, body }: { readonly headers: Record<string, string>; readonly body: string }) {
      const answer = await pool.request({ path: '/', method: 'POST', headers, body });
      const { statusCode } = answer;
      return { response: { statusCode, headers: answer.headers, body: await answer.body.bytes() } };
    },
  };
}
