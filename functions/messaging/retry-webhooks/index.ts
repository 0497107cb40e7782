import { schedule } from '../../../shared/schedule.ts';
import { DUE_SHARDS, enqueueDue } from '../model/due-deliveries.ts';

/** Entries one run takes from a shard: about 20 s of work; what is left waits for the next minute. */
const SWEPT_MAX = 1_000;

/** Entry of the minute's sweep: queues the deliveries whose next attempt is due. Running twice at once is harmless. */
export const handler = schedule('retry-webhooks', async (now) => {
  const swept = await Promise.all(Array.from({ length: DUE_SHARDS }, (_, shard) => enqueueDue(shard, now, SWEPT_MAX)));
  return swept.reduce((sum, each) => sum + each, 0);
});
