import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestContext } from 'vitest';
import { queueOutputs } from '../../../cdk/names.ts';
import { sandboxCredentials } from '../../../local/aws.ts';
import type { Queues } from '../../../local/queues.ts';
import { programOutcome, standInEndpoint } from '../../support/programs.ts';

/** The program under test. */
export const PROGRAM = 'scripts/redrive.ts';

/** What the functions of a deployment answer: `undefined` is an invocation that failed. */
export type Invoke = (functionArn: string, event: never) => Promise<unknown>;

type Endpoints = {
  readonly queues: Queues;
  readonly lostRecords: string;
  readonly streams: string;
  readonly invoke?: Invoke;
  /** Names of the queues that SQS moves itself; the sandbox's SQS cannot. */
  readonly moves?: readonly string[];
  /** An action SQS answers with a refusal. */
  readonly refuses?: string;
  /** Gets the group of each message that is sent. */
  readonly sent?: (string | undefined)[];
};

/** Runs the program against the sandbox's engines and, for the services the sandbox has not, against a server of this test. */
export async function redrive(t: TestContext, endpoints: Endpoints, ...args: readonly string[]) {
  const endpoint = await standInEndpoint(t, (request, body, response) => answer(request, body, response, endpoints));
  return programOutcome(PROGRAM, args, {
    ...sandboxCredentials,
    AWS_ENDPOINT_URL_CLOUDFORMATION: endpoint,
    AWS_ENDPOINT_URL_LAMBDA: endpoint,
    AWS_ENDPOINT_URL_SQS: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoints.streams,
  });
}

async function answer(request: IncomingMessage, body: string, response: ServerResponse, endpoints: Endpoints) {
  const [, functionArn] = /^\/2015-03-31\/functions\/(.+)\/invocations$/.exec(request.url ?? '') ?? [];
  const [, action] = /^AmazonSQS\.(\w+)$/.exec(String(request.headers['x-amz-target'])) ?? [];
  const own = `http://${request.headers.host}`;
  if (functionArn) {
    const result = await endpoints.invoke?.(decodeURIComponent(functionArn), JSON.parse(body) as never);
    return invoked(response, result);
  }
  // The SDK sends to the address of the queue, so the queues have addresses here.
  if (action) return queued(action, body.replaceAll(own, endpoints.queues.endpoint), response, endpoints);
  const xml = described(endpoints).replaceAll(endpoints.queues.endpoint, own);
  response.writeHead(200, { 'content-type': 'text/xml' }).end(xml);
}

function invoked(response: ServerResponse, result: unknown): void {
  if (result === undefined) response.setHeader('x-amz-function-error', 'Unhandled');
  response.end(JSON.stringify(result ?? { errorMessage: 'The function is broken.' }));
}

/** SQS: what the sandbox has not, here; the rest there. */
async function queued(action: string, body: string, response: ServerResponse, endpoints: Endpoints) {
  const { queues, moves = [], refuses, sent } = endpoints;
  if (action === refuses) return response.writeHead(403).end('{"__type":"AccessDenied","message":"No."}');
  const input = JSON.parse(body) as { SourceArn?: string; MessageGroupId?: string };
  if (action === 'SendMessage') sent?.push(input.MessageGroupId);
  const moved = moves.some((name) => input.SourceArn?.endsWith(`:${name}-dead-letters`));
  if (moved && action === 'StartMessageMoveTask') return response.end('{"TaskHandle":"task"}');
  if (moved && action === 'ListMessageMoveTasks') {
    return response.end('{"Results":[{"Status":"COMPLETED","ApproximateNumberOfMessagesMoved":7}]}');
  }
  const answered = await fetch(queues.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
    body,
  });
  const answer = (await answered.json().catch(() => ({}))) as { Messages?: { Attributes?: object }[] };
  // The sandbox's SQS forgets the groups of queues that keep no order.
  for (const message of answer.Messages ?? []) message.Attributes = { MessageGroupId: 'acme-1' };
  return response.writeHead(answered.status).end(JSON.stringify(answer));
}

function described({ queues, lostRecords }: Endpoints): string {
  const outputs = Object.entries(queues.urls).flatMap(([name, url]) => {
    const named = queueOutputs(name);
    return [[named.queue, url] as const, [named.deadLetters, `${url}-dead-letters`] as const];
  });
  const members = [...outputs, ['TableName', 'Shopfloor'] as const, ['LostRecords', lostRecords] as const].map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<member><StackName>ShopfloorService</StackName><Outputs>${members.join('')}</Outputs></member>`;
  return `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`;
}
