import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Item, partition } from '../db/entity.ts';
import { readMany } from '../db/read.ts';
import { putWrite, type Write } from '../db/write.ts';
import type { Identity } from '../identity.ts';
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
  /** The write that keeps the key for this request until it is carried out by what holds it (rule parked-key). */
  readonly hold: (answer: unknown, holder: string) => Write;
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

/** Thrown when the same request waits under this key: the answer is that of the one that waits. */
export class KeyHeld extends Problem {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(409, 'key-held', 'Already waiting', 'The same request waits already.');
    this.answer = answer;
  }
}

/** Who sends a request under an `Idempotency-Key`, what it asks for, and what its answer keeps to itself. */
export type ReceiptSubject = {
  readonly identity: Pick<Identity, 'key' | 'scopes'> & { readonly company: Pick<Identity['company'], 'id'> };
  readonly key: string;
  /** What makes it this request and no other. */
  readonly request: readonly string[];
  /** Member of the answer's body that no receipt holds. */
  readonly credential: string | undefined;
  /** What is carried out now, if it holds the key: to others the key is taken. */
  readonly holder?: string | undefined;
};

/** What makes a request this one and no other. */
export const requestParts = (operation: string, pathParameters: unknown, text: string): readonly string[] => [
  operation,
  JSON.stringify(pathParameters),
  text,
];

/**
 * Receipts of one request (rules idempotency-key, receipt-of-its-sender). The receipt lies in the same transaction as the
 * change itself, so there is no moment at which one exists without the other; a key used for another request, or with
 * other scopes, is 422.
 */
export function receiptsOf({ identity, key, request, credential, holder }: ReceiptSubject, now: Date): Receipts {
  if (key.length > KEY_LENGTH_MAX) {
    throw invalidContent([{ pointer: 'Idempotency-Key', message: `must have at most ${KEY_LENGTH_MAX} characters` }]);
  }
  const at = (place: string, element: number) => ({
    pk: partition(identity.company.id, 'receipts'),
    sk: `${place}#${element}`,
  });
  const own = { place: digest(identity.key, key), request: digest(...request, ...identity.scopes.toSorted()) };
  // Receipts from before they named their sender: a retry finds them until the last one ends, a retention later.
  const former = { place: digest(key), request: digest(...request) };
  const read = (item: Item | undefined, asked: string): Replay | undefined => {
    if (!item || Number(item.ttl) * 1_000 <= now.getTime()) return undefined;
    if (holder !== undefined && item.holder === holder) return undefined;
    if (item.request !== asked) throw reusedKey();
    if (item.holder !== undefined) throw new KeyHeld(unpackedAnswer(item.held));
    return { answer: withoutMember(unpackedAnswer(item.answer), credential) };
  };
  const receiptWrite = (answer: Answer, element: number, by?: string): Write => {
    const seconds = Math.floor(now.getTime() / 1_000);
    const packed = brotliCompressSync(JSON.stringify(answer), packOptions());
    const item = {
      ...at(own.place, element),
      request: own.request,
      // A former version, to which any answer says that the request was carried out, stops at one without it.
      ...(by === undefined ? { answer: packed } : { holder: by, held: packed }),
      ttl: seconds + RECEIPT_RETENTION_DAYS * DAY_SECONDS,
    };
    const free = 'attribute_not_exists(pk) OR #ttl <= :now';
    const write = putWrite(item, holder === undefined ? free : `${free} OR #holder = :holder`, (existing) => {
      const replay = read(existing, own.request);
      return replay ? new AlreadyDone(replay.answer) : reusedKey();
    });
    Object.assign(write.action.Put ?? {}, {
      ExpressionAttributeNames: { '#ttl': 'ttl', ...(holder !== undefined && { '#holder': 'holder' }) },
      ExpressionAttributeValues: { ':now': seconds, ...(holder !== undefined && { ':holder': holder }) },
    });
    return write;
  };
  let kept = false;
  return {
    kept: () => {
      kept = true;
    },
    isKept: () => kept,
    find: async (element) => {
      const found = await readMany([at(own.place, element), at(former.place, element)]);
      const [replay] = [own, former].flatMap(({ place, request: asked }) => {
        return (
          read(
            found.find(({ sk }) => sk === at(place, element).sk),
            asked,
          ) ?? []
        );
      });
      return replay;
    },
    keep: (answer, element) => {
      const open = withoutMember(answer as Answer, credential);
      const { body: _, ...bodiless } = open;
      return receiptWrite(open.echoes ? bodiless : open, element);
    },
    hold: (answer, by) => receiptWrite(answer as Answer, 0, by),
  };
}

const unpackedAnswer = (packed: unknown): Answer => JSON.parse(String(brotliDecompressSync(packed as Uint8Array)));

const digest = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** The answer without this member of its body. */
function withoutMember(answer: Answer, member: string | undefined): Answer {
  if (member === undefined || typeof answer.body !== 'object') return answer;
  const { [member]: _, ...body } = answer.body as Readonly<Record<string, unknown>>;
  return { ...answer, body };
}

const reusedKey = () =>
  new Problem(
    422,
    'idempotency-key-reused',
    'Idempotency-Key reused',
    'This Idempotency-Key was sent before with another request or other scopes; a new request needs a key of its own.',
  );

/** A retry that ran beside its original is refused for what the original did; the original's answer is its own. */
export async function givenAnswer(error: unknown, receipts: Receipts | undefined, element: number): Promise<Answer> {
  if (error instanceof AlreadyDone) return error.answer;
  const given = error instanceof Problem ? await receipts?.find(element) : undefined;
  if (!given) throw error;
  return given.answer;
}
