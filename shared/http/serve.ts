import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { openStore } from '../db/store.ts';
import { type Identity, readIdentity, type Tenant } from '../identity.ts';
import { memo } from '../memo.ts';
import { Problem } from '../problem.ts';
import { admit, type Budget, budgetHeaders } from './admission.ts';
import { authorize } from './authorize.ts';
import { type Contract, endpoints, type Route } from './contract.ts';
import { encodeAnswer, encodeProblem } from './encode.ts';
import type { AnyHandler, BulkCall, Handlers, Outcome, Request } from './handler.ts';
import { headerOf } from './header.ts';
import { parseRequest } from './parse.ts';
import { createAll, once } from './perform.ts';
import { type Receipts, receiptsOf } from './receipt.ts';

/** The Lambda entry of a resource: an API Gateway proxy handler that serves every row of the contract. */
export function serve<C extends Contract>(contract: C, handlers: Handlers<C>) {
  const rows = memo(() => new Map(endpoints(contract).map((row) => [`${row.method} ${row.path}`, row])));
  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const row = rows().get(`${event.httpMethod} ${event.resource}`);
    const started = Date.now();
    const context = { event, requestId: event.requestContext.requestId, operation: row?.operation ?? 'unknown' };
    const result = row
      ? await answer({ ...context, route: row.route, handler: handlers[row.name] as unknown as AnyHandler })
      : encodeProblem(context, new Problem(404, 'not-found', 'Not found', 'There is no such route.'));
    const { operation, requestId } = context;
    const company = event.requestContext.authorizer?.company;
    const milliseconds = Date.now() - started;
    console.log(JSON.stringify({ operation, status: result.statusCode, milliseconds, company, requestId }));
    return result;
  };
}

/** Reads run while admission is still on its way; nothing is written or answered before it has let the request in. */
async function answer(request: Request): Promise<APIGatewayProxyResult> {
  const identity = readIdentity(request.event.requestContext.authorizer);
  const now = new Date();
  const admitted: Promise<Budget | undefined> = identity ? admit(identity.company.id, now) : Promise.resolve(undefined);
  const [budget, outcome] = await Promise.allSettled([admitted, carryOut(request, identity, now, admitted)]);
  if (budget.status === 'rejected') return encodeProblem(request, budget.reason);
  const headers = budget.value ? budgetHeaders(budget.value) : {};
  return outcome.status === 'fulfilled'
    ? encodeAnswer(request, outcome.value, headers)
    : encodeProblem(request, outcome.reason, headers);
}

async function carryOut(
  request: Request,
  identity: Identity | undefined,
  now: Date,
  admitted: Promise<unknown>,
): Promise<Outcome> {
  const { event, route } = request;
  authorize(route, identity);
  const parsed = parseRequest(request, identity?.company.timeZone ?? 'UTC');
  const company = identity?.company;
  const receipts = company ? receiptsFor(request, company, now) : undefined;
  const binding = { company: company?.id ?? '', now, admitted, ...(receipts && { receipts }) };
  const call = {
    ...parsed.call,
    identity,
    company,
    store: openStore(binding),
    now,
    requestId: request.requestId,
  };
  const done = route.bulk
    ? await createAll(request, call as typeof call & BulkCall<Route>, receipts)
    : await once(request, call, receipts);
  return { ...done, ignored: parsed.ignored, ...(company && { company }) };

  function receiptsFor({ operation }: Request, { id }: Tenant, at: Date): Receipts | undefined {
    const key = headerOf(event.headers, 'idempotency-key');
    if (!key || route.method === 'GET') return undefined;
    return receiptsOf(id, key, [operation, JSON.stringify(event.pathParameters), event.body ?? ''], at);
  }
}
