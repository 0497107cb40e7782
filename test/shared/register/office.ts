import assert from 'node:assert/strict';
import type { CallAnswer } from '../../support/call.ts';

type Problem = { readonly errors?: readonly { readonly pointer: string; readonly message: string }[] };

/** Pointers of a 400, in order; fails the test for any other answer. */
export function pointersOf({ status, body, text }: CallAnswer): readonly string[] {
  assert.equal(status, 400, text);
  return ((body as Problem).errors ?? []).map(({ pointer }) => pointer);
}
