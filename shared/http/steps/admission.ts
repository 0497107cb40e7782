import { readIdentity, sandboxMark } from '../../identity.ts';
import { admit, type Budget, budgetHeaders } from '../admission.ts';
import type { Step } from '../step.ts';
import { OutOfTime } from '../time-limit.ts';

/**
 * Counts a request against its company's budget while it is being served: reads run meanwhile, and ids are drawn; the
 * store lets no other write pass before (`store.admitted`), and nothing is answered before. The refusal of admission wins
 * over whatever else came of the request.
 */
export const admission: Step = {
  before: ({ event, internal }) => {
    const identity = readIdentity(event.requestContext.authorizer);
    const now = new Date();
    internal.identity = identity;
    internal.now = now;
    internal.budget = sandboxMark(identity?.company);
    internal.admitted = identity
      ? admit(identity.company.id, now, identity.key, identity.session ? 'sessions' : 'api')
      : Promise.resolve(undefined);
    // `after` and `onError` wait for a refusal; until they do, it is not an unhandled one.
    internal.admitted.catch(() => {});
  },
  after: async ({ internal }) => {
    internal.budget = { ...internal.budget, ...headersOf(await internal.admitted) };
  },
  onError: async (request) => {
    const { internal, error } = request;
    if (!internal.admitted || error instanceof OutOfTime) return;
    try {
      internal.budget = { ...internal.budget, ...headersOf(await internal.admitted) };
    } catch (refusal) {
      request.error = refusal;
    }
  },
};

const headersOf = (budget: Budget | undefined) => (budget ? budgetHeaders(budget) : {});
