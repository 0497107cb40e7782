import type { APIGatewayProxyEvent, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { GatewayRequest } from '../../local/gateway/request.ts';
import { type GatewayOptions, gateway } from '../../local/gateway.ts';
import type { LambdaFunction } from '../../local/lambda.ts';
import type { Contract, Route } from '../../shared/http/contract.ts';

const row = (method: Route['method'], path: Route['path'], more: Partial<Route> = {}): Route => ({
  method,
  path,
  status: 200,
  ...more,
});

/** A contract to serve. */
export const things: Contract = {
  resource: 'things',
  routes: {
    list: row('GET', '/api/things'),
    create: row('POST', '/api/things', { aliases: [{ method: 'PUT', path: '/api/stuff' }] }),
    latest: row('GET', '/api/things/latest'),
    get: row('GET', '/api/things/{code}'),
    open: row('GET', '/open', { auth: 'none' }),
  },
};

type Functions = Record<string, (event: never) => unknown>;

/** A policy of one statement. */
export const policy = (Effect: string, Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }],
});

/** An authorizer that lets every request in. */
export const allowingAuthorizer = ({ methodArn }: APIGatewayRequestAuthorizerEvent) => ({
  principalId: 'somebody',
  policyDocument: policy('Allow', methodArn),
  context: { company: 'acme', admin: true, at: 5 },
  usageIdentifierKey: 'acme-key',
});

const echoing = (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: JSON.stringify(event) });

/** A gateway in front of the given functions; without any, one that answers its event. */
export function testGateway(functions: Functions = {}, options: Partial<GatewayOptions> = {}) {
  const known: Functions = { authorizer: allowingAuthorizer, things: echoing, ...functions };
  const dispatch = gateway({
    contracts: [things],
    functions: async (name) => (async (event) => known[name]?.(event)) as LambdaFunction,
    rateLimitPerMinute: 120,
    ...options,
  });
  return async (request: Partial<GatewayRequest>) => {
    const { status, headers, body } = await dispatch({ method: 'GET', url: '/api/things', ...request });
    return { status, headers, body: body === '' ? undefined : JSON.parse(body) };
  };
}
