import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, partition } from '../db/entity.ts';
import { db, tableName } from '../db/table.ts';
import { putWrite, type Write } from '../db/write.ts';
import { invalidContent, Problem } from '../problem.ts';
import { DAY_SECONDS } from '../time/units.ts';
import type { Answer } from './handler.ts';

/** How long a key is remembered: long enough for an ERP's outbox that is stuck over a week-end and its repair. */
const RECEIPT_RETENTION_DAYS = 7;
const KEY_LENGTH_MAX = 255;
/** Brotli's default takes a second for an entity of 400 KB; this is thirty times as fast and nearly as small. */
const packOptions = () => ({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** An answer that was found instead of being made again. */
type Replay = { readonly answer: Answer };

/** One writing request that named an `Idempotency-Key`. */
export type Receipts = {
  /** The first answer to element `element` of this request, if it was carried out before. */
  readonly find: (element: number) => Promise<Replay | undefined>;
  /** The write that carries the answer into the business transaction. */
  readonly keep: (answer: unknown, element: number) => Write;
  /** Called when such a write is done. */
  readonly kept: () => void;
  /** Whether an answer of this request is kept by now. */
  readonly isKept: () => boolean;
};

/** Thrown by a commit that met its own receipt: the same request won a moment earlier. */
export class AlreadyDone extends Problem {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(409, 'already-done', 'Already done', 'The same request was carried out a moment ago.');
    this.answer = answer;
  }
}

/**
 * Receipts of one request (rule idempotency-key). The receipt lies in the same transaction as the change itself, so
 * there is no moment at which one exists without the other; a key used for another request is 422.
 */
export function receiptsOf(company: string, key: string, request: readonly string[], now: Date): Receipts {
  if (key.length > KEY_LENGTH_MAX) {
    throw invalidContent([{ pointer: 'Idempotency-Key', message: `must have at most ${KEY_LENGTH_MAX} characters` }]);
  }
  const place = digest(key);
  const request_ = digest(...request);
  const at = (element: number) => ({ pk: partition(company, 'receipts'), sk: `${place}#${element}` });
  const read = (item: Item | undefined): Replay | undefined => {
    if (!item || Number(item.ttl) * 1_000 <= now.getTime()) return undefined;
    if (item.request !== request_) throw reusedKey();
    return { answer: JSON.parse(brotliDecompressSync(item.answer as Uint8Array).toString('utf8')) };
  };
  let kept = false;
  return {
    kept: () => {
      kept = true;
    },
    isKept: () => kept,
    find: async (element) => {
      const { Item } = await db().send(
        new GetCommand({ TableName: tableName(), Key: at(element), ConsistentRead: true }),
      );
      return read(Item as Item | undefined);
    },
    keep: (answer, element) => {
      const seconds = Math.floor(now.getTime() / 1_000);
      const { body: _, ...bodiless } = answer as Answer;
      const packed = brotliCompressSync(JSON.stringify(bodiless.echoes ? bodiless : answer), packOptions());
      const item = {
        ...at(element),
        request: request_,
        answer: packed,
        ttl: seconds + RECEIPT_RETENTION_DAYS * DAY_SECONDS,
      };
      const write = putWrite(item, 'attribute_not_exists(pk) OR #ttl <= :now', (existing) => {
        const replay = read(existing);
        return replay ? new AlreadyDone(replay.answer) : reusedKey();
      });
      Object.assign(write.action.Put ?? {}, {
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':now': seconds },
      });
      return write;
    },
  };
}

const digest = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const reusedKey = () =>
  new Problem(
    422,
    'idempotency-key-reused',
    'Idempotency-Key reused',
    'This Idempotency-Key was sent before with another request; a new request needs a key of its own.',
  );
