import type { IncomingMessage } from 'node:http';
import type { TestContext } from 'vitest';
import { sandboxCredentials } from '../../../local/aws.ts';
import { sandboxTable } from '../../../local/table.ts';
import { theFactory } from '../../support/factory.ts';
import { programOutcome, standInEndpoint } from '../../support/programs.ts';

/** A key in the API Gateway of a test. */
type GatewayKey = { readonly id: string; readonly name: string; readonly description: string };

/** An API Gateway with one usage plan, as far as the program asks it, and a table, the sandbox's unless it is another. */
export type UsageGateway = {
  readonly keys: GatewayKey[];
  readonly plan: Set<string>;
  readonly endpoint: string;
  readonly database?: string;
};

const USAGE_PLAN = 'plan';

/** Starts a server that answers for CloudFormation and API Gateway until the test ends. */
export async function startGateway(t: TestContext): Promise<UsageGateway> {
  const gateway = { keys: [] as GatewayKey[], plan: new Set<string>(), endpoint: '' };
  gateway.endpoint = await standInEndpoint(t, (request, sent, response) => {
    const { status, body } = answer(request, sent, gateway);
    const type = body.startsWith('<') ? 'text/xml' : 'application/json';
    const missing = status === 404 ? { 'x-amzn-errortype': 'NotFoundException' } : {};
    response.writeHead(status, { 'content-type': type, ...missing }).end(body);
  });
  return gateway;
}

type Gateway = Omit<UsageGateway, 'endpoint'>;

function answer({ method, url = '' }: IncomingMessage, sent: string, { keys, plan }: Gateway) {
  const { pathname, searchParams } = new URL(url, 'http://gateway');
  const [collection, id, , member] = pathname.split('/').slice(1);
  if (collection === 'apikeys') return answerKeys(method, id, searchParams, sent, keys);
  if (collection !== 'usageplans') return { status: 200, body: stackDescription };
  if (method === 'POST') {
    plan.add(JSON.parse(sent).keyId);
    return { status: 201, body: '{}' };
  }
  const known = plan.has(member ?? '');
  if (method === 'DELETE') plan.delete(member ?? '');
  return known ? { status: method === 'DELETE' ? 202 : 200, body: '{}' } : { status: 404, body: '{"message":"No."}' };
}

function answerKeys(
  method: string | undefined,
  id: string | undefined,
  query: URLSearchParams,
  sent: string,
  keys: GatewayKey[],
) {
  if (method === 'POST') {
    const { name, description } = JSON.parse(sent);
    const key = { id: `key-${name}`, name, description };
    keys.push(key);
    return { status: 201, body: JSON.stringify(key) };
  }
  if (method === 'DELETE') {
    const at = keys.findIndex((key) => key.id === id);
    if (at < 0) return { status: 404, body: '{"message":"No."}' };
    keys.splice(at, 1);
    return { status: 202, body: '' };
  }
  const found = keys.filter(({ name }) => name.startsWith(query.get('name') ?? ''));
  const from = Number(query.get('position') ?? 0);
  const end = from + Number(query.get('limit') ?? 25);
  const position = end < found.length ? String(end) : undefined;
  return { status: 200, body: JSON.stringify({ item: found.slice(from, end), position }) };
}

const outputs = { TableName: sandboxTable, UsagePlanId: USAGE_PLAN, ApiUrl: 'https://api.example/v1' };
const members = Object.entries(outputs).map(
  ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
);
const stack = `<member><StackName>ShopfloorService</StackName><Outputs>${members.join('')}</Outputs></member>`;
const stackDescription = `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`;

/** Runs the program to its end, against the embedded table and this gateway. */
export async function companyProgram({ endpoint, database: other }: UsageGateway, ...args: readonly string[]) {
  const { database } = await theFactory();
  return programOutcome('scripts/company.ts', args, {
    ...sandboxCredentials,
    AWS_ENDPOINT_URL_CLOUDFORMATION: endpoint,
    AWS_ENDPOINT_URL_API_GATEWAY: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: other ?? database.endpoint,
  });
}
