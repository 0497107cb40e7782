import { memo } from '../../memo.ts';
import { Problem } from '../../problem.ts';
import { allowedMethods, type Contract, endpoints, type Route } from '../contract.ts';
import type { AnyHandler, Handlers } from '../handler.ts';
import type { Step } from '../step.ts';

/**
 * Finds the contract row and its handler: one look-up, for API Gateway has matched the path already. HEAD is answered as
 * GET (rule head-like-get), another method the path does not have with 405, a path that has none with 404.
 */
export function router<C extends Contract>(contract: C, handlers: Handlers<C>): Step {
  const rows = memo(() => new Map(endpoints(contract).map((row) => [`${row.method} ${row.path}`, row])));
  return {
    before: ({ event, internal }) => {
      const { httpMethod, resource } = event;
      const row = rows().get(`${httpMethod === 'HEAD' ? 'GET' : httpMethod} ${resource}`);
      internal.route = row?.route ?? refusalRow(contract, resource);
      internal.operation = row?.operation ?? contract.resource;
      internal.handler = row
        ? (handlers[row.name] as unknown as AnyHandler)
        : () => Promise.reject(wrongMethod(contract, resource));
    },
  };
}

/**
 * What stands in for a row where the path has none for the method: the request is counted like any other, and whoever is
 * let in at the path learns what it takes. A GET, so that nothing is kept of it.
 */
function refusalRow(contract: Contract, path: string): Route {
  const found = endpoints(contract).find((row) => row.path === path);
  if (!found) throw noSuchRoute();
  const { auth, errors } = found.route;
  return {
    method: 'GET',
    path: found.path,
    auth: auth === 'none' ? auth : 'tokenOrBasic',
    ...(errors && { errors }),
    status: 200,
  };
}

/** 405 with the methods of the path (rule method-405). */
export function wrongMethod(contract: Contract, path: string): Problem {
  const allow = allowedMethods(contract, path).join(', ');
  return new Problem(405, 'wrong-method', 'Method not allowed', `This path takes ${allow}.`, { headers: { allow } });
}

/** 404 for a path that no contract row has. */
const noSuchRoute = () => new Problem(404, 'not-found', 'Not found', 'There is no such route.');
