import { hasReceipts, type Route } from './contract.ts';

/** Ids of the rules in `docs/rules.md` that hold for a route because of what its row of the route table says. */
export function ruleIdsOf(route: Route): readonly string[] {
  const { auth = 'token', scope, bulk, paged, versioned, method, params, body, errors, query } = route;
  const rules: readonly (readonly [holds: boolean, ids: readonly string[]])[] = [
    [auth !== 'none', ['credentials-401', 'rate-120-in-60', 'rate-retry-after']],
    [auth === 'token' || auth === 'tokenOrBasic', ['token-forms']],
    [auth === 'basic' || auth === 'tokenOrBasic', ['basic-routes']],
    [scope !== undefined, ['scope-403']],
    [bulk === true, ['array-100-elements', 'array-checked-first', 'array-conflict-409']],
    [paged === true, ['list-25-entries']],
    [paged !== undefined, ['list-page-numbers', 'list-next-link', 'cursor-signed']],
    [query !== undefined, ['query-once']],
    [versioned === true && method === 'PUT', ['put-keeps', 'read-back']],
    [params !== undefined, ['unknown-404']],
    [body !== undefined, ['content-400', 'body-utf8', 'unknown-ignored', 'member-once']],
    [hasReceipts(route), ['idempotency-key', 'receipt-of-its-sender', 'write-rehearsal']],
    [route.waits === true, ['request-parked', 'parked-limits', 'parked-once']],
    [errors === 'serialization', ['serial-envelope', 'serial-error-names']],
    [errors === undefined, ['problem-document']],
  ];
  return rules.flatMap(([holds, ids]) => (holds ? ids : [])).toSorted();
}
