import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { entityEvents } from '../../functions/events.ts';
import { HISTORIES } from '../../functions/messaging/history/addresses.ts';
import { contract } from '../../functions/messaging/history/contract.ts';
import { scopesOf } from '../../shared/http/contract.ts';

/** The life of a parked request, and of a sandbox, is what a GET of it answers. */
const WITHOUT = ['parked-requests', 'sandboxes'];

test('every entity of the ledger that a GET shows has a history beneath it, for who may ask that GET', () => {
  const told = new Set(entityEvents.map(({ entity }) => entity));
  const shown = contracts.flatMap(({ resource, routes }) => {
    const { get } = routes;
    return get?.method === 'GET' && get.path.endsWith('}') && told.has(resource) && !WITHOUT.includes(resource)
      ? [[resource, `${get.path}/history`, scopesOf(get)]]
      : [];
  });
  const listed = Object.keys(HISTORIES).map((name) => {
    const route = contract.routes[name as keyof typeof HISTORIES];
    return [name, route.path, scopesOf(route)];
  });
  assert.deepEqual(
    Object.fromEntries(listed.map(([name, ...rest]) => [name, rest])),
    Object.fromEntries(shown.map(([name, ...rest]) => [name, rest])),
  );
});
