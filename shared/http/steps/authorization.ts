import type { Identity } from '../../identity.ts';
import { Problem } from '../../problem.ts';
import { type Route, scopesOf } from '../contract.ts';
import type { Step } from '../step.ts';

/**
 * Refuses a caller whose credentials or scope are not those of the contract row: 401 or 403 (rules credentials-401,
 * scope-403).
 */
export const authorization: Step = {
  before: ({ internal: { route, identity } }) => authorize(route, identity),
};

function authorize(route: Route, identity: Identity | undefined): void {
  const { auth = 'token' } = route;
  if (auth === 'none') return;
  // The authorizer has refused such a request already, in words and with its challenge.
  if (!identity || (auth !== 'tokenOrBasic' && (auth === 'basic') !== (identity.via === 'basic'))) {
    throw new Problem(401, 'unauthorized', 'Unauthorized', 'These credentials do not open this route.');
  }
  if (route.scope && !scopesOf(route).some((scope) => identity.scopes.includes(scope))) {
    const needed = scopesOf(route).join(' or ');
    throw new Problem(403, 'missing-scope', 'Forbidden', `The token does not have the scope ${needed}.`);
  }
}
