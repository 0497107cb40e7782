import * as z from 'zod/mini';
import type { Told } from '../../../shared/http/words.ts';
import { memo } from '../../../shared/memo.ts';
import { DowntimeOut } from './representation.ts';

const body = memo(() =>
  z.object({
    ...DowntimeOut().shape,
    'time-spent': z.string(),
    'event-type': z
      .optional(z.string())
      .check(z.describe('The topic; in the channel only `downTime_deleted`, of one that was deleted.')),
  }),
);

/** A downtime is told whole, with what happened (rule downtime-event-type). */
export const told: Told = {
  topics: { downTime_created: body, downTime_updated: body, downTime_deleted: body },
  channel: { type: 'DOWN_TIME', body },
};
