import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { ChannelReading } from './company.ts';
import type { Random } from './random.ts';

const PAUSE_MILLISECONDS = [50, 200] as const;
/** Share of the receipts that are never given back, as by a reader that died after reading. */
const FORGOTTEN = 0.3;

/** What a reader of a channel saw last of each entity. */
export type SeenStates = Map<string, Record<string, unknown>>;

/** An entity's name in a channel: its id, or the product whose stock it is. */
const nameOf = (entity: Record<string, unknown>) => String(entity.id ?? entity['product-code']);

type Reading = { readonly client: Client; readonly channel: ChannelReading; readonly seen: SeenStates };

/** Reads a channel with acknowledgement until `until`, now and then without giving the receipt back. */
export async function readAlong(reading: Reading, random: Random, until: number): Promise<void> {
  while (performance.now() < until) {
    await readOnce(reading, random() >= FORGOTTEN);
    await pause(random.between(...PAUSE_MILLISECONDS));
  }
}

/** Reads until nothing is left. */
export async function readToTheEnd(reading: Reading): Promise<void> {
  while ((await readOnce(reading, true)) > 0);
}

/** Answers how many entities there were. */
async function readOnce({ client, channel: { name, ack }, seen }: Reading, acknowledge: boolean): Promise<number> {
  const path = `/api/changes/${name}`;
  const outcome = await client.ask<Record<string, unknown>[]>({
    method: 'GET',
    path: ack ? `${path}?ack=manual` : path,
  });
  if (outcome.kind !== 'done') return 0;
  for (const entity of outcome.body) seen.set(nameOf(entity), entity);
  const receipt = outcome.headers.get('x-receipt');
  if (receipt && acknowledge) await client.ask({ method: 'DELETE', path: `${path}/${receipt}` });
  return outcome.body.length;
}
