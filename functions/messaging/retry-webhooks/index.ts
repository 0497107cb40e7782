import { SHARDS, sweep } from '../model/due-deliveries.ts';

/** Entries one run takes from a shard: about 20 s of work; what is left waits for the next minute. */
const SWEPT_MAX = 1_000;

/** Entry of the minute's sweep: queues the deliveries whose next attempt is due. Running twice at once is harmless. */
export async function handler(): Promise<void> {
  const now = new Date();
  const swept = await Promise.all(Array.from({ length: SHARDS }, (_, shard) => sweep(shard, now, SWEPT_MAX)));
  const count = swept.reduce((sum, each) => sum + each, 0);
  if (count > 0) console.log(JSON.stringify({ operation: 'retry-webhooks', count }));
}
