import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** A JSON sample of the API's documents, by its path under `test/samples` without `.json`. */
export function sample<T = Record<string, unknown>>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8')) as T;
}

/**
 * Asserts that an answer shows everything a printed one shows: every member with the same value, lists of the same
 * length. Members named in `except` (pointers such as `/location/id`) need only be there; others may be added.
 */
export function assertShows(actual: unknown, printed: unknown, except: readonly string[] = [], at = ''): void {
  assert.notEqual(actual, undefined, `${at} is missing`);
  if (except.includes(at)) return;
  if (Array.isArray(printed)) {
    assert.ok(Array.isArray(actual), `${at} is no array`);
    assert.equal(actual.length, printed.length, `length of ${at}`);
    for (const [position, element] of printed.entries()) {
      assertShows(actual[position], element, except, `${at}/${position}`);
    }
  } else if (typeof printed === 'object' && printed !== null) {
    assert.ok(typeof actual === 'object' && actual !== null, `${at} is no object`);
    for (const [name, value] of Object.entries(printed)) {
      assertShows((actual as Record<string, unknown>)[name], value, except, `${at}/${name}`);
    }
  } else assert.deepEqual(actual, printed, at);
}
