import type { Identity } from '../../identity.ts';
import { Problem } from '../../problem.ts';
import { type Route, scopesOf } from '../contract.ts';
import type { Step } from '../step.ts';

const CHALLENGE = 'Basic realm="Shopfloor", charset="UTF-8"';

/**
 * Refuses a caller whose credentials or scope are not those of the contract row: 401 or 403 (rules credentials-401,
 * scope-403).
 */
export const authorization: Step = {
  before: ({ internal: { route, identity } }) => authorize(route, identity),
};

function authorize(route: Route, identity: Identity | undefined): void {
  const auth = route.auth ?? 'token';
  if (auth === 'none') return;
  if (!identity) throw unauthorized('The request carries no credentials.', CHALLENGE, 'NoTokenError');
  if (auth === 'basic' && identity.via !== 'basic') {
    throw unauthorized('This route takes HTTP Basic with API key and secret, not an access token.', CHALLENGE);
  }
  if (auth === 'token' && identity.via === 'basic') {
    throw unauthorized(
      'This route takes an access token: POST /api/authorization gives one.',
      'Bearer realm="Shopfloor"',
      'NoTokenError',
    );
  }
  if (route.scope && !scopesOf(route).some((scope) => identity.scopes.includes(scope))) {
    const needed = scopesOf(route).join(' or ');
    throw new Problem(403, 'missing-scope', 'Forbidden', `The token does not have the scope ${needed}.`);
  }
}

const unauthorized = (detail: string, challenge: string, error = 'InvalidTokenError') =>
  new Problem(401, 'unauthorized', 'Unauthorized', detail, { headers: { 'www-authenticate': challenge }, error });
