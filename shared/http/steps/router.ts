import { memo } from '../../memo.ts';
import { Problem } from '../../problem.ts';
import { type Contract, endpoints } from '../contract.ts';
import type { AnyHandler, Handlers } from '../handler.ts';
import type { Step } from '../step.ts';

/** Finds the contract row and its handler: one look-up, for API Gateway has matched the path already. Else 404. */
export function router<C extends Contract>(contract: C, handlers: Handlers<C>): Step {
  const rows = memo(() => new Map(endpoints(contract).map((row) => [`${row.method} ${row.path}`, row])));
  return {
    before: ({ event, internal }) => {
      const row = rows().get(`${event.httpMethod} ${event.resource}`);
      if (!row) throw noSuchRoute();
      internal.operation = row.operation;
      internal.route = row.route;
      internal.handler = handlers[row.name] as unknown as AnyHandler;
    },
  };
}

/** 404 for a method and path that no contract row has. */
export const noSuchRoute = () => new Problem(404, 'not-found', 'Not found', 'There is no such route.');
