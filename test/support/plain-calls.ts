import { type Dispatcher, Pool } from 'undici';
import { sandboxAuthorization } from '../../local/aws.ts';
import { db } from '../../shared/db/table.ts';
import { memo } from '../../shared/memo.ts';
import { sqs } from '../../shared/queue/queue.ts';

type Answer = { readonly statusCode: number; readonly headers: object; readonly body: Buffer };
type Request = { readonly headers: Record<string, string>; readonly body: string };

/** How a client writes a request and reads an answer: what the SDK calls a protocol. */
type Protocol = {
  readonly serviceTarget: string;
  deserializeResponse(operation: object, context: object, response: object): Promise<object>;
};

type Sent = { readonly input: object; readonly request?: Request };
type Received = { readonly response: Answer; readonly output?: object };
type Next = (sent: Sent) => Promise<Received>;

/** What a step of a call is told of it: of its operation namespace, name, traits, input and output. */
type Context = { readonly __smithy_context: { readonly operationSchema: readonly unknown[] } };

/** The steps of a call, as far as this changes them; `concat` joins those of a client and those of a command. */
type Steps = {
  remove(name: string): boolean;
  add(step: (next: Next, context: Context) => Next, options: { readonly name?: string; readonly step?: string }): void;
  concat(others: unknown): Steps;
};

/** A client as far as this changes it. */
type Client = { config: object; readonly middlewareStack: Steps };

/** What completes a request that goes to AWS. */
const UNREAD = [
  'getUserAgentMiddleware',
  'recursionDetectionMiddleware',
  'loggerMiddleware',
  'httpAuthSchemeMiddleware',
  'httpSigningMiddleware',
  'hostHeaderMiddleware',
  'contentLengthMiddleware',
  'queueUrlMiddleware',
  'serializerMiddleware',
  'deserializerMiddleware',
];

/**
 * Has the functions' clients send plain JSON over a connection that is kept: half of what a call costs this process.
 * Commands, their conversion of values, retries, errors and all that tests put between stay the SDK's own. Most
 * files with a sandbox of their own, and programs, call as the SDK does.
 */
export const makeCallsPlain = memo(() => {
  const { AWS_ENDPOINT_URL_DYNAMODB: database = '', AWS_ENDPOINT_URL_SQS: queues = '' } = process.env;
  makePlain(db() as unknown as Client, database);
  makePlain(sqs() as unknown as Client, queues);
});

function makePlain(client: Client, endpoint: string): void {
  const { config, middlewareStack } = client;
  for (const name of UNREAD) middlewareStack.remove(name);
  leaveOutEndpoint(middlewareStack);
  addPlainJson(middlewareStack, config as { readonly protocol: Protocol });
  noteLosses(middlewareStack);
  client.config = Object.assign(Object.create(config), { requestHandler: handlerTo(endpoint) });
}

/** Every command looks up where it goes, which is always the same; what else is about that lies beside it. */
function leaveOutEndpoint(steps: Steps): void {
  const concat = steps.concat.bind(steps);
  steps.concat = (others) => {
    const joined = concat(others);
    joined.remove('endpointV2Middleware');
    leaveOutEndpoint(joined);
    return joined;
  };
}

/** JSON as DynamoDB and SQS have it, without a look at the schema of each member; errors are read as the SDK does. */
function addPlainJson(steps: Steps, config: { readonly protocol: Protocol }): void {
  const { protocol } = config;
  const always = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-date': '20260101T000000Z',
    authorization: sandboxAuthorization,
  };
  const write = (next: Next, context: Context) => (sent: Sent) => {
    const { name } = operationOf(context);
    const headers = { 'x-amz-target': `${protocol.serviceTarget}.${name}`, ...always };
    const body = JSON.stringify({ ...tokenOf(name), ...sent.input }, toBase64);
    return next({ ...sent, request: { headers, body } });
  };
  const read = (next: Next, context: Context) => async (sent: Sent) => {
    const { response } = await next(sent);
    const { statusCode: httpStatusCode } = response;
    if (httpStatusCode !== 200) {
      const output = await protocol.deserializeResponse(operationOf(context), { ...config, ...context }, response);
      return { response, output };
    }
    return { response, output: Object.assign(outputIn(response.body.toString()), { $metadata: { httpStatusCode } }) };
  };
  steps.add(write, { name: 'serializerMiddleware', step: 'serialize' });
  steps.add(read, { name: 'deserializerMiddleware', step: 'deserialize' });
}

function operationOf({ __smithy_context: { operationSchema } }: Context) {
  const [, namespace, name, traits, input, output] = operationSchema;
  return { namespace, name: String(name), traits, input, output };
}

const outputIn = (text: string): object =>
  text.includes('"B":') ? JSON.parse(text, fromBase64) : JSON.parse(text || '{}');

/** Whether a test has put something where an answer can be lost, which the SDK then asks for again. */
let losesAnswers = false;

/** Between the SDK's retries and the engine lie these steps. */
const WITHIN_RETRIES: readonly (string | undefined)[] = ['finalizeRequest', 'deserialize'];

function noteLosses(stack: Client['middlewareStack']): void {
  const add = stack.add.bind(stack);
  stack.add = (step, options) => {
    losesAnswers ||= WITHIN_RETRIES.includes(options.step);
    add(step, options);
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
    async handle({ headers, body }: Request) {
      return { response: await answerTo(pool, { path: '/', method: 'POST', headers, body }) };
    },
  };
}

/** As `pool.request`, without a stream for the body, which has arrived when this resolves. */
function answerTo(pool: Pool, request: Dispatcher.DispatchOptions): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const chunks: Buffer[] = [];
  let head = { statusCode: 0, headers: {} };
  pool.dispatch(request, {
    onRequestStart() {},
    onResponseStart(_, statusCode, headers) {
      head = { statusCode, headers };
    },
    onResponseData: (_, chunk) => void chunks.push(chunk),
    onResponseEnd: () =>
      resolve({ ...head, body: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) }),
    onResponseError: (_, error) => reject(error),
  });
  return promise;
}
