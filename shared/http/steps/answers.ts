import { encodeAnswer, encodeProblem } from '../encode.ts';
import type { Outcome } from '../handler.ts';
import type { Step } from '../step.ts';

/** Turns what came of a request into the gateway's answer: JSON for a success, a problem document for a refusal. */
export const answers: Step = {
  after: (request) => {
    const { event, internal } = request;
    const { route, input, budget } = internal;
    request.response = encodeAnswer({ event, route }, request.response as Outcome, input, budget);
  },
  onError: (request) => {
    const { event, internal, error } = request;
    request.response = encodeProblem({ event, route: internal.route }, error, internal.budget);
  },
};
