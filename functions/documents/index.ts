import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { endpoints } from '../../shared/http/contract.ts';
import { encodeProblem } from '../../shared/http/encode.ts';
import { Problem } from '../../shared/problem.ts';
import { contract } from './contract.ts';
import { handlers } from './handlers.ts';

/** Lambda entry. */
export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const { requestId } = event.requestContext;
  const row = endpoints(contract).find(({ method, path }) => method === event.httpMethod && path === event.resource);
  const name = row?.name as keyof typeof handlers | undefined;
  if (!name)
    return encodeProblem({ event, requestId }, new Problem(404, 'not-found', 'Not found', 'There is no such route.'));
  const { body, headers } = handlers[name](event);
  return {
    statusCode: 200,
    headers: { 'x-request-id': requestId, 'x-content-type-options': 'nosniff', ...headers },
    body,
  };
}
