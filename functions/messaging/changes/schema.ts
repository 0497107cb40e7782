import * as z from 'zod/mini';
import { filledText, queryFlag } from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';

export const ChangesQuery = memo(() =>
  z.object({
    workers: z.optional(queryFlag()),
    peek: z.optional(queryFlag()),
    ack: z.optional(z.enum(['manual'], { error: 'must be manual' })),
  }),
);

/** Changed entities in the form of the channel's type; which form that is, the channel's type says. */
export const ChangesOut = memo(() => z.array(z.looseObject({})));

/** A channel by its name. */
export const ChannelPath = memo(() => z.object({ channel: filledText() }));
export const ReceiptPath = memo(() => z.object({ channel: filledText(), receipt: z.uuid() }));
