import { invalidContent } from '../problem.ts';

/**
 * A place in a list as text. `mark` is a fingerprint of the company, the operation and its filters: the cursor is good
 * for the same question only.
 */
export const encodeCursor = (mark: string, position: unknown) =>
  Buffer.from(JSON.stringify({ mark, position })).toString('base64url');

/** The place a cursor names, once `read` has made sure of its shape; 400 for one of another list, or none of ours. */
export function decodeCursor<P>(mark: string, cursor: string, read: (position: unknown) => P | undefined): P {
  try {
    const decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const position = decoded.mark === mark ? read(decoded.position) : undefined;
    if (position !== undefined) return position;
  } catch {
    // Not one of ours: refused below.
  }
  throw invalidContent([
    { pointer: 'cursor', message: 'must be taken from the Link header of the same list with the same filters' },
  ]);
}

/** Reads a place that is a text. */
export const readTextPosition = (position: unknown) => (typeof position === 'string' ? position : undefined);
