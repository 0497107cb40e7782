import { createHmac } from 'node:crypto';
import { isSameSecret } from '../identity.ts';
import { KEY_BYTES_MAX } from '../limits.ts';
import { invalidContent } from '../problem.ts';

/** Characters of a signature: 132 bits. */
const SIGNATURE_LENGTH = 22;

/** Who is asked: a company, and what signs for it. */
export type Asked = { readonly company: string; readonly seal?: string | undefined };

const signature = (key: string, text: string) =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, SIGNATURE_LENGTH);

/**
 * What a list is known by: the same for the same company, operation and filters. Made with the company's seal, it is
 * secret, and signs the cursors of the list.
 */
export const listMark = ({ company, seal = '' }: Asked, ...question: readonly unknown[]) =>
  signature(seal, JSON.stringify([company, ...question]));

/** A place in a list as text, signed with the mark of the list, so that only this API can make one (rule cursor-signed). */
export const encodeCursor = (mark: string, position: unknown) =>
  Buffer.from(JSON.stringify({ mark: signature(mark, JSON.stringify(position)), position })).toString('base64url');

/** The place a cursor names, once `read` has made sure of its shape; 400 for one of another list, or none of ours. */
export function decodeCursor<P>(mark: string, cursor: string, read: (position: unknown) => P | undefined): P {
  try {
    const decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const genuine = isSameSecret(decoded.mark, signature(mark, JSON.stringify(decoded.position)));
    const position = genuine ? read(decoded.position) : undefined;
    if (position !== undefined) return position;
  } catch {
    // Not one of ours: refused below.
  }
  throw invalidContent([
    { pointer: 'cursor', message: 'must be taken from the Link header of the same list with the same filters' },
  ]);
}

/** Reads a place that is a text, such as a sort key. */
export const readTextPosition = (position: unknown) =>
  typeof position === 'string' && position !== '' && Buffer.byteLength(position) <= KEY_BYTES_MAX
    ? position
    : undefined;
