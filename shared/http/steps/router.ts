import { memo } from '../../memo.ts';
import { Problem } from '../../problem.ts';
import { allowedMethods, type Contract, endpoints, type Route } from '../contract.ts';
import type { AnyHandler, Handlers } from '../handler.ts';
import type { Step } from '../step.ts';

/**
 * Finds the contract row and its handler, for API Gateway has matched the path already. HEAD is answered as GET
 * (rule head-like-get), another method the path does not have with 405, a path that has none with 404.
 */
export function router<C extends Contract>(contract: C, handlers: Handlers<C>): Step {
  const rows = memo(() => endpoints(contract));
  return {
    before: ({ event, internal }) => {
      const { httpMethod, resource } = event;
      const asked = httpMethod === 'HEAD' ? 'GET' : httpMethod;
      const here = rows().filter(({ path }) => path === resource);
      const row = here.find(({ method }) => method === asked) ?? here[0];
      if (!row) throw new Problem(404, 'not-found', 'Not found', 'There is no such route.');
      const { route, name, operation } = row;
      const known = row.method === asked;
      internal.operation = known ? operation : contract.resource;
      // Counted like any other request, and who is let in at the path learns what it takes. Of a GET nothing is kept.
      const auth = route.auth === 'none' ? 'none' : 'tokenOrBasic';
      internal.route = known ? route : ({ method: 'GET', path: route.path, auth, errors: route.errors } as Route);
      internal.handler = known
        ? (handlers[name] as unknown as AnyHandler)
        : () => Promise.reject(wrongMethod(contract, resource));
    },
  };
}

/** 405 with the methods of the path (rule method-405). */
export function wrongMethod(contract: Contract, path: string): Problem {
  const allow = allowedMethods(contract, path).join(', ');
  return new Problem(405, 'wrong-method', 'Method not allowed', `This path takes ${allow}.`, { headers: { allow } });
}
