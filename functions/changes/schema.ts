import * as z from 'zod/mini';
import { queryFlag } from '../../shared/http/fields.ts';
import { memo } from '../../shared/memo.ts';

export const ChangesQuery = memo(() =>
  z.object({
    workers: z.optional(queryFlag()),
    ack: z.optional(z.enum(['manual'], { error: 'must be manual' })),
  }),
);

/** Changed entities in the form of the channel's type; which form that is, the channel's type says. */
export const ChangesOut = memo(() => z.array(z.looseObject({})));
