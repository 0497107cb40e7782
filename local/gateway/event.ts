import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { sandboxCredentials } from '../aws.ts';
import { type GatewayRequest, headerValues, lastValues, queryValues, splitUrl } from './request.ts';
import type { Match } from './routes.ts';

const STAGE = 'sandbox';
const API = 'shopfloor';

/** What an authorizer says about the caller, as a function sees it: strings. */
export type AuthorizerContext = Readonly<Record<string, string>>;

/** A request with everything the gateway knows about it, before authorization. */
export type IncomingRequest = {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: ReturnType<typeof headerValues>;
  /** In base64, since every media type counts as binary: a function sees the bytes as they were sent. */
  readonly body: string | null;
  readonly bodyBytes: number;
  readonly sourceIp: string;
  readonly at: Date;
};

/** Reads a request; adds the headers API Gateway adds. */
export function incomingRequest(request: GatewayRequest, at: Date): IncomingRequest {
  const { body = '', sourceIp = '127.0.0.1' } = request;
  const bytes = Buffer.from(body as string);
  const requestId = randomUUID();
  return {
    requestId,
    method: request.method.toUpperCase(),
    ...splitUrl(request.url),
    headers: headerValues({
      Host: '127.0.0.1',
      ...request.headers,
      'X-Forwarded-For': sourceIp,
      'X-Forwarded-Proto': 'http',
      'X-Amzn-Trace-Id': `Root=1-${Math.floor(at.getTime() / 1000).toString(16)}-${requestId.replaceAll('-', '').slice(0, 24)}`,
    }),
    body: bytes.length === 0 ? null : bytes.toString('base64'),
    bodyBytes: bytes.length,
    sourceIp,
    at,
  };
}

/** The event of a REQUEST authorizer. */
export function authorizerEvent(incoming: IncomingRequest, match: Match): APIGatewayRequestAuthorizerEvent {
  const { body: _body, isBase64Encoded: _encoded, ...event } = proxyEvent(incoming, match);
  const { AWS_REGION: region } = sandboxCredentials;
  return {
    ...event,
    type: 'REQUEST',
    methodArn: `arn:aws:execute-api:${region}:000000000000:${API}/${STAGE}/${incoming.method}${incoming.path}`,
    // Where a function is given null, an authorizer is given an empty object.
    pathParameters: event.pathParameters ?? {},
    queryStringParameters: event.queryStringParameters ?? {},
    multiValueQueryStringParameters: event.multiValueQueryStringParameters ?? {},
    stageVariables: {},
    requestContext: { ...event.requestContext, authorizer: undefined },
  };
}

/** The event of a Lambda proxy integration of a REST API. */
export function proxyEvent(
  incoming: IncomingRequest,
  match: Match,
  authorizer?: AuthorizerContext,
): APIGatewayProxyEvent {
  const query = queryValues(incoming.query);
  const queried = Object.keys(query).length > 0;
  return {
    resource: match.template,
    path: incoming.path,
    httpMethod: incoming.method,
    headers: lastValues(incoming.headers),
    multiValueHeaders: { ...incoming.headers },
    queryStringParameters: queried ? lastValues(query) : null,
    multiValueQueryStringParameters: queried ? query : null,
    pathParameters: Object.keys(match.parameters).length > 0 ? { ...match.parameters } : null,
    stageVariables: null,
    requestContext: requestContext(incoming, match, authorizer),
    body: incoming.body,
    isBase64Encoded: incoming.body !== null,
  };
}

function requestContext(incoming: IncomingRequest, match: Match, authorizer: AuthorizerContext | undefined) {
  const { method, path, requestId, at } = incoming;
  const { Host, ...others } = lastValues(incoming.headers);
  const userAgent = Object.entries(others).find(([name]) => name.toLowerCase() === 'user-agent')?.[1] ?? null;
  return {
    accountId: '000000000000',
    apiId: API,
    authorizer,
    domainName: Host ?? '',
    domainPrefix: API,
    extendedRequestId: requestId,
    httpMethod: method,
    identity: { ...noCaller, sourceIp: incoming.sourceIp, userAgent },
    path,
    protocol: 'HTTP/1.1',
    requestId,
    requestTime: at.toISOString(),
    requestTimeEpoch: at.getTime(),
    resourceId: match.template,
    resourcePath: match.template,
    stage: STAGE,
  };
}

const noCaller = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
};
