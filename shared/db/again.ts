import { Problem } from '../http/problem.ts';

const ATTEMPTS_MAX = 5;

/**
 * Does a change again, from its reading on, when another request changed the same entity in between. Only for changes
 * that mean the same whatever came before them, such as adding to a text; at most five times, then the 409 goes out.
 */
export async function again<T>(change: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'conflict' || attempt === ATTEMPTS_MAX) throw error;
    }
  }
}
