import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { endpoints } from '../../shared/http/contract.ts';
import { commonHeaders, encodeProblem } from '../../shared/http/encode.ts';
import { wrongMethod } from '../../shared/http/steps/router.ts';
import { type Entry, entry, noTimeLimit } from '../../shared/lambda.ts';
import { contract } from './contract.ts';
import { handlers } from './handlers.ts';

/** Lambda entry. */
export const handler: Entry<APIGatewayProxyEvent, APIGatewayProxyResult> = entry(
  middy(show, noTimeLimit).use(httpHeaderNormalizer()),
);

function show(event: APIGatewayProxyEvent): APIGatewayProxyResult {
  const isHead = event.httpMethod === 'HEAD';
  const asked = isHead ? 'GET' : event.httpMethod;
  const row = endpoints(contract).find(({ method, path }) => method === asked && path === event.resource);
  const name = row?.name as keyof typeof handlers | undefined;
  if (!name) return encodeProblem({ event }, wrongMethod(contract, event.resource));
  try {
    const { body, headers, isBase64Encoded } = handlers[name](event);
    return {
      statusCode: 200,
      headers: { ...commonHeaders(event.requestContext.requestId), ...headers },
      body: isHead ? '' : body,
      ...(isBase64Encoded && !isHead && { isBase64Encoded }),
    };
  } catch (error) {
    return encodeProblem({ event }, error);
  }
}
