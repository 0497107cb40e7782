import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { type Entry, entry } from '../lambda.ts';
import type { Contract } from './contract.ts';
import type { RefusalBody } from './encode.ts';
import type { Handlers, Outcome } from './handler.ts';
import { perform } from './perform.ts';
import type { Handover } from './step.ts';
import { admission } from './steps/admission.ts';
import { answers } from './steps/answers.ts';
import { authorization } from './steps/authorization.ts';
import { parser } from './steps/parser.ts';
import { refusals } from './steps/refusals.ts';
import { requestLog } from './steps/request-log.ts';
import { router } from './steps/router.ts';
import { timeLimit } from './time-limit.ts';

/**
 * The Lambda entry of a resource: serves every row of the contract. A request passes the steps from top to bottom, is
 * carried out by `perform`, and passes them from bottom to top on its way back (docs/decisions/0009-middy.md). `envelope`
 * is what routes with `errors` answer in place of a problem document, `carryOut` what carries a request out.
 */
export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  envelope?: RefusalBody,
  carryOut = perform,
): Entry<APIGatewayProxyEvent, APIGatewayProxyResult> {
  const pipeline = middy<APIGatewayProxyEvent, Outcome | APIGatewayProxyResult, Error, Handover>(timeLimit)
    .use(requestLog)
    .use(refusals)
    .use(answers(envelope))
    .use(router(contract, handlers))
    .use(httpHeaderNormalizer())
    .use(admission)
    .use(authorization)
    .use(parser)
    .handler(carryOut);
  return entry(pipeline);
}
