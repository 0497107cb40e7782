import * as z from 'zod/mini';
import type { Told } from '../../../shared/http/words.ts';
import { memo } from '../../../shared/memo.ts';

const body = memo(() =>
  z.object({
    id: z.number(),
    date: z.string(),
    notification: z
      .optional(z.string())
      .check(z.describe('The topic; in the channel only `punchClock_deleted`, of one that was deleted.')),
    worker: z.object({ number: z.number() }),
    entry: z.number(),
  }),
);

/** An entry is told whole, with what happened (rules punchclock-notification, punchclock-type). */
export const told: Told = {
  topics: { punchClock_created: body, punchClock_updated: body, punchClock_deleted: body },
  channel: { type: 'PUNCH_CLOCK', body },
};
