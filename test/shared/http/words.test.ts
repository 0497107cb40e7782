import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Contract } from '../../../shared/http/contract.ts';
import { describedContract } from '../../../shared/http/words.ts';

const crates = {
  resource: 'crates',
  routes: {
    get: { method: 'GET', path: '/api/crates/{id}', auth: 'none', status: 200 },
    open: { method: 'POST', path: '/api/crates/{id}/open', auth: 'none', status: 204 },
  },
} as const satisfies Contract;

const about = { title: 'Crates', description: 'Boxes of wood.' };
const get = { summary: 'Retrieve a crate', problems: { 404: 'No such crate.' } };
const open = { summary: 'Open a crate' };
const close = { summary: 'Close a crate' };

test('a contract and its words come together row by row, in the order of the route table', () => {
  const described = describedContract(crates, { ...about, routes: { open, get } });
  assert.deepEqual(described, {
    ...about,
    resource: 'crates',
    routes: { get: { ...crates.routes.get, ...get }, open: { ...crates.routes.open, ...open } },
  });
  assert.deepEqual(Object.keys(described.routes), ['get', 'open']);
});

test('a route without words does not compile, nor do words without a route', () => {
  const compiled = () => {
    // @ts-expect-error -- open has no words
    describedContract(crates, { ...about, routes: { get } });
    // @ts-expect-error -- close is no route
    describedContract(crates, { ...about, routes: { get, open, close } });
    const more = { get, open, close };
    // @ts-expect-error -- close is no route, wherever it comes from
    describedContract(crates, { ...about, routes: { ...more } });
    // @ts-expect-error -- a route has a summary
    describedContract(crates, { ...about, routes: { get, open: { description: 'With a lever.' } } });
    // @ts-expect-error -- no route has this status
    describedContract(crates, { ...about, routes: { get, open: { ...open, problems: { 418: 'It is a teapot.' } } } });
  };
  assert.equal(typeof compiled, 'function');
});
