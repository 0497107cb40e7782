import { queryAll } from '../../../shared/db/read.ts';
import {
  admissionPartition,
  admissionTime,
  type BudgetName,
  EPOCH,
  markedBy,
  markOf,
  type Place,
  timeOf,
  USE,
  WINDOW_MILLISECONDS,
} from '../../../shared/http/admission-queue.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** What admission knows of the API keys of a company. */
export type KeyUses = {
  readonly queues: Readonly<Record<BudgetName, readonly Place[]>>;
  /** By API key: its first use in the hour in which it was used last. */
  readonly usedAt: ReadonlyMap<string, Instant>;
};

/** The queues of admission of a company, and when its keys were used. One read. */
export async function readKeyUses(company: string): Promise<KeyUses> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': admissionPartition(company) },
  });
  const queueOf = (name: BudgetName) => (items.find(({ sk }) => sk === name)?.q ?? []) as readonly Place[];
  const uses = items.filter(({ sk }) => sk.startsWith(USE));
  return {
    queues: { api: queueOf('api'), sessions: queueOf('sessions') },
    usedAt: new Map(uses.map(({ sk, usedAt }) => [sk.slice(USE.length), String(usedAt)])),
  };
}

/** Requests of an API key in a queue that were let in within the last 60 seconds (rule usage-per-key). */
export const usesWithin = (queue: readonly Place[], key: string, now: Date): number =>
  markedBy(queue, markOf(key)).filter((place) => timeOf(place) > admissionTime(now) - WINDOW_MILLISECONDS).length;

/**
 * When an API key was used last, console included (rule key-last-used): as far as the queues go back exactly, before that in
 * its hour. Undefined of one that was never used, or not for a year.
 */
export function lastUse({ queues, usedAt }: KeyUses, key: string): Instant | undefined {
  const noted = usedAt.get(key);
  // What nothing is noted of was not used: two keys may have one mark.
  if (noted === undefined) return undefined;
  const times = markedBy([...queues.api, ...queues.sessions], markOf(key)).map(timeOf);
  return new Date(Math.max(Date.parse(noted), ...times.map((time) => time + EPOCH))).toISOString();
}
