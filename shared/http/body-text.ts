import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { memo } from '../memo.ts';
import { Problem } from '../problem.ts';

/** What a packed body may become: as much as Lambda hands over of one that is not packed. */
const UNPACKED_BYTES_MAX = 6_291_556;

/** Codings that leave no trace in the bytes by which they could be known. */
const FOREIGN_CODING = /\b(br|compress|deflate|zstd|dc[bz])\b/i;

/** Stands for bytes that were no UTF-8, where the gateway has decoded them. */
const REPLACEMENT = '\ufffd';

const utf8 = memo(() => new TextDecoder('utf-8', { fatal: true }));

/** Whether a text that the gateway has decoded, such as a query, may stand for other bytes than were sent. */
export const isDamaged = (decoded: string) => decoded.includes(REPLACEMENT);

/**
 * The body of a request as text, without a byte order mark; empty when there is none (rules body-utf8, body-gzip). Names
 * of headers are in lower case. Throws 400 for what is not UTF-8, 413 and 415 for a packed body that is too large or
 * packed in another way than gzip.
 */
export function bodyText({ body, isBase64Encoded, headers }: APIGatewayProxyEvent): string {
  if (!body) return '';
  if (FOREIGN_CODING.test(headers?.['content-encoding'] ?? '')) throw foreignCoding();
  if (isBase64Encoded) return decoded(Buffer.from(body, 'base64'));
  if (isDamaged(body)) throw unreadable('its bytes are not UTF-8.');
  return body.replace(/^\ufeff/, '');
}

/** What is gzip says so in its first bytes, whether a header does or not; no JSON begins like that. */
function decoded(bytes: Buffer): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : bytes;
  try {
    return utf8().decode(plain);
  } catch {
    throw unreadable('its bytes are not UTF-8.');
  }
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: UNPACKED_BYTES_MAX });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw unreadable('its gzip is broken.');
    throw new Problem(413, 'too-large', 'Content Too Large', 'The body is larger than 6 MB.');
  }
}

/** 400 for a body that is no JSON, with the reason. */
export const unreadable = (reason: string) =>
  new Problem(400, 'invalid-json', 'Invalid JSON', `The body is not JSON: ${reason}`);

const foreignCoding = () =>
  new Problem(415, 'unsupported-encoding', 'Unsupported Media Type', 'A body may be packed with gzip only.', {
    headers: { 'accept-encoding': 'gzip' },
  });
