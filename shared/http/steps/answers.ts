import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { encodeAnswer, encodeProblem, problemOf, type RefusalBody } from '../encode.ts';
import type { Outcome } from '../handler.ts';
import type { Step } from '../step.ts';

/** Turns what came of a request into the gateway's answer: JSON for a success, a problem document for a refusal. */
export const answers = (envelope?: RefusalBody): Step => ({
  after: (request) => {
    const { event, internal } = request;
    const { route, input, budget } = internal;
    request.response = withoutBody(event, encodeAnswer({ event, route }, request.response as Outcome, input, budget));
  },
  onError: (request) => {
    const { event, internal } = request;
    const problem = problemOf(request.error, event.requestContext.requestId);
    // For the steps behind.
    request.error = problem;
    request.response = withoutBody(
      event,
      encodeProblem({ event, route: internal.route }, problem, internal.budget, envelope),
    );
  },
});

/** HEAD is answered like GET, but for the body (rule head-like-get). */
const withoutBody = ({ httpMethod }: APIGatewayProxyEvent, answer: APIGatewayProxyResult): APIGatewayProxyResult =>
  httpMethod === 'HEAD' ? { ...answer, body: '' } : answer;
