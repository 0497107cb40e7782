import { createHash } from 'node:crypto';
import { DAY_SECONDS } from '../time/units.ts';

/** How long a request counts. */
export const WINDOW_MILLISECONDS = 60_000;
/** Times of places are relative to it. */
export const EPOCH = Date.UTC(2025, 0, 1);
const TIME_BYTES = 5;
const BYTES = TIME_BYTES + 2;
/** The mark of an API key is below this, or this. */
export const MARK_MAX = 0xffff;
/** A key that was not used for longer shows no last use. */
const USE_RETENTION_DAYS = 366;

/**
 * What a company may send is counted by who sends it: its programs, or its people in the console, who never use up what
 * programs need (rule rate-of-the-console). The name is the sort key of the queue.
 */
export type BudgetName = 'api' | 'sessions';

/**
 * A request in a queue of admission: when it was let in, in five bytes that order it, and the mark of its API key in two.
 * 120 of them and the keys of the item stay below 1 KB, one write unit.
 */
export type Place = Uint8Array;

/** Where what admission keeps of a company lies. */
export const admissionPartition = (company: string) => `~admission#${company}`;

/** Where the queue of a budget lies. */
export const admissionKey = (company: string, sk: BudgetName) => ({ pk: admissionPartition(company), sk });

export type AdmissionKey = ReturnType<typeof admissionKey>;

/** An instant in milliseconds since 2025. */
export const admissionTime = (now: Date) => now.getTime() - EPOCH;

/** The place of a request that is let in at a time, in milliseconds since 2025, and whose key has a mark. */
export function placeAt(time: number, mark: number): Place {
  const place = Buffer.alloc(BYTES);
  place.writeUIntBE(time, 0, TIME_BYTES);
  place.writeUInt16BE(mark, TIME_BYTES);
  return place;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Place) => Buffer.from(buffer, byteOffset, byteLength);

/** When the request of a place was let in, in milliseconds since 2025. */
export const timeOf = (place: Place) => bytesOf(place).readUIntBE(0, TIME_BYTES);

/** Tells one API key from another, but for one pair of 65,536. */
export const markOf = (key: string) => createHash('sha256').update(key).digest().readUInt16BE();

/** The places of an API key in a queue. */
export const markedBy = (queue: readonly Place[], mark: number): readonly Place[] =>
  queue.filter((place) => bytesOf(place).readUInt16BE(TIME_BYTES) === mark);

/** What the sort key of the last use of an API key begins with. */
export const USE = 'key#';

/** What is kept of the last use of an API key. */
export const usePut = (company: string, key: string, now: Date) => ({
  pk: admissionPartition(company),
  sk: `${USE}${key}`,
  usedAt: now.toISOString(),
  ttl: Math.floor(now.getTime() / 1_000) + USE_RETENTION_DAYS * DAY_SECONDS,
});
