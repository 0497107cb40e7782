import type { IncomingMessage } from 'node:http';
import type { TestContext } from 'vitest';
import { standInEndpoint } from '../../support/programs.ts';

/** What an AWS account answers the program. */
export type Account = {
  /** Version of the CDK's bootstrap; nothing where it was never run. */
  readonly bootstrap?: string;
  readonly unreserved: number;
  /** API Gateway takes the body. */
  readonly takesBody: boolean;
  /** Indexes of the table of a former deployment; nothing where there is none. */
  readonly indexes?: readonly Readonly<Record<string, unknown>>[];
};

/** An account that answers, where it does so, and what it was asked: the imported bodies, and the APIs that are left. */
export type StandIn = {
  readonly endpoint: string;
  readonly bodies: readonly object[];
  readonly apis: ReadonlySet<string>;
};

/** Answers like the few operations of AWS that the program uses. */
export async function standIn(t: TestContext, account: Account): Promise<StandIn> {
  const [bodies, apis] = [[] as object[], new Set<string>()];
  const endpoint = await standInEndpoint(t, (request, sent, response) => {
    const [status, body] = answer(request, sent, account, { bodies, apis });
    response.writeHead(status, { 'content-type': body.startsWith('<') ? 'text/xml' : 'application/json' }).end(body);
  });
  return { endpoint, bodies, apis };
}

type Seen = { readonly bodies: object[]; readonly apis: Set<string> };

function answer({ method, url = '' }: IncomingMessage, sent: string, account: Account, seen: Seen): [number, string] {
  const { pathname, searchParams } = new URL(url, 'http://aws');
  if (sent.startsWith('{"TableName"')) {
    return [200, JSON.stringify({ Table: { GlobalSecondaryIndexes: account.indexes } })];
  }
  if (pathname === '/') return query(new URLSearchParams(sent), account);
  if (pathname === '/restapis') return imported(searchParams, sent, account, seen);
  if (method === 'DELETE') return seen.apis.delete(pathname) ? [202, ''] : [404, '{}'];
  if (pathname === '/apikeys') return [200, JSON.stringify({ item: [{ id: 'one' }] })];
  if (pathname.startsWith('/2018-10-31/layers')) {
    const known = searchParams.get('CompatibleRuntime') === 'nodejs24.x';
    return known ? [200, '{"Layers":[]}'] : [400, '{"message":"Member must satisfy enum value set"}'];
  }
  const AccountLimit = { UnreservedConcurrentExecutions: account.unreserved };
  return [200, JSON.stringify({ AccountLimit })];
}

function imported(
  asked: URLSearchParams,
  sent: string,
  { takesBody }: Account,
  { bodies, apis }: Seen,
): [number, string] {
  bodies.push(JSON.parse(sent) as object);
  const isStrict = asked.get('failonwarnings') === 'true' && asked.get('endpointConfigurationTypes') === 'REGIONAL';
  if (!takesBody || !isStrict) return [400, '{"message":"Warnings found during import"}'];
  const id = `api${bodies.length}`;
  apis.add(`/restapis/${id}`);
  return [201, JSON.stringify({ id })];
}

/** The services that are asked by forms. */
function query(form: URLSearchParams, { bootstrap, indexes }: Account): [number, string] {
  const wrap = (action: string, result: string) =>
    `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
  const action = String(form.get('Action'));
  if (action === 'GetCallerIdentity') {
    return [200, wrap(action, '<Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/operator</Arn>')];
  }
  if (action === 'AssumeRole') {
    const allowed =
      form.get('RoleArn') === 'arn:aws:iam::123456789012:role/cdk-hnb659fds-deploy-role-123456789012-eu-west-1';
    return allowed && bootstrap !== undefined
      ? [200, wrap(action, '<Credentials><AccessKeyId>a</AccessKeyId></Credentials>')]
      : [403, refusal('AccessDenied', 'User is not authorized to perform: sts:AssumeRole')];
  }
  const stackName = String(form.get('StackName'));
  const described = (name: string, key: string, value: string) => {
    const output = `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;
    return wrap(action, `<Stacks><member><StackName>${name}</StackName><Outputs>${output}</Outputs></member></Stacks>`);
  };
  if (stackName === 'ShopfloorService' && indexes) return [200, described(stackName, 'TableName', 'Shopfloor')];
  if (stackName === 'CDKToolkit' && bootstrap !== undefined) {
    return [200, described(stackName, 'BootstrapVersion', bootstrap)];
  }
  return [400, refusal('ValidationError', `Stack with id ${stackName} does not exist`)];
}

const refusal = (code: string, message: string) =>
  `<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;

/** An index of the table as DynamoDB describes it. */
export const index = (IndexName: string, range: string, more: Readonly<Record<string, unknown>> = {}) => ({
  IndexName,
  IndexStatus: 'ACTIVE',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['key'] },
  ...more,
});
