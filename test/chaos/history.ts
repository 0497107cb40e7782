import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { EventJson } from './ledger.ts';
import type { History, Memory, TrackedEntity } from './memory.ts';
import type { Random } from './random.ts';

const PAUSE_MILLISECONDS = [20, 120] as const;

/** The version an answer names, as its `ETag` says. */
export const versionOf = (headers: Headers): number => Number(/"(\d+)"/.exec(headers.get('etag') ?? '')?.[1]);

/** However slow the machine is, so much is read, so that there is something to judge. */
const READINGS_MIN = 8;
const ROUNDS_MAX = 500;

/** Reads entities and the ledger at random until `until`, and remembers what was seen when. */
export async function observe(client: Client, memory: Memory, random: Random, until: number): Promise<void> {
  const isDone = (round: number) => {
    const read = memory.history.sights.filter(({ did }) => did === 'read').length;
    return performance.now() >= until && (read >= READINGS_MIN || round > ROUNDS_MAX);
  };
  for (let round = 1; !isDone(round); round += 1) {
    const of = random.pick(memory.tracked.filter(({ kind }) => kind.readable));
    if (of) await readEntity(client, memory.history, of);
    await readLedger(client, memory.history, random);
    await pause(random.between(...PAUSE_MILLISECONDS));
  }
}

async function readEntity(client: Client, { sights }: History, of: TrackedEntity): Promise<void> {
  const began = performance.now();
  const outcome = await client.ask<Record<string, unknown>>({ method: 'GET', path: `${of.kind.path}/${of.id}` });
  const sight = { of, did: 'read', began, ended: performance.now() } as const;
  if (outcome.kind === 'refused' && outcome.status === 404)
    sights.push({ ...sight, version: Number.POSITIVE_INFINITY, figure: undefined });
  if (outcome.kind === 'done') {
    const figure = String(of.kind.figureOf(outcome.body));
    sights.push({ ...sight, version: versionOf(outcome.headers), figure });
  }
}

async function readLedger(client: Client, { ledger }: History, random: Random): Promise<void> {
  const known = ledger.at(-1)?.last ?? 0;
  const began = performance.now();
  const path = `/api/events?after=${random.between(0, known)}&limit=1`;
  const outcome = await client.ask<EventJson[]>({ method: 'GET', path });
  if (outcome.kind !== 'done') return;
  const last = Number(outcome.headers.get('x-last-sequence'));
  ledger.push({ began, ended: performance.now(), last, event: outcome.body[0] });
}
