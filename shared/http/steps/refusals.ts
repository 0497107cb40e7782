import type { Problem } from '../../problem.ts';
import { keepRefusal } from '../refusals.ts';
import type { Step } from '../step.ts';

/**
 * Keeps what a company is refused, with the reason (rule refused-requests). A request without known credentials belongs to
 * no company. The step in front has made a problem of whatever went wrong; of a request that ran out of time there is none
 * left to keep it.
 */
export const refusals: Step = {
  onError: async ({ event, internal: { identity, now }, error }) => {
    const { message: detail, status, kind, title, extra } = error as Problem;
    if (!identity || !now || kind === 'timeout') return;
    const { requestContext, httpMethod: method, resource: route } = event;
    const said = { status, kind, title, detail, errors: extra.errors };
    const asked = { id: requestContext.requestId, at: now.toISOString(), method, route, key: identity.key };
    await keepRefusal(identity.company.id, { ...asked, ...said });
  },
};
