import * as z from 'zod/mini';
import type { Told } from '../../../shared/http/words.ts';
import { memo } from '../../../shared/memo.ts';
import { topicsInArrays } from '../../inventory/model/told.ts';
import { ProductionOut } from './representation.ts';

const body = memo(() => {
  const { shipping: _, parameters: __, finished: ___, 'lot-number': ____, ...shown } = ProductionOut().shape;
  return z.object({
    ...shown,
    operation: z.object({ code: z.string(), product: z.string() }),
    worker: z.nullable(z.object({ number: z.number() })),
    consumptions: z
      .array(
        z.object({
          product: z.string(),
          quantity: z.number(),
        }),
      )
      .check(z.describe('What was used up.')),
    'total-time-factor': z.number().check(z.describe('Always 1, as existing clients read it.')),
    status: z.optional(z.string()).check(z.describe('`deleted` of one that was deleted; left out otherwise.')),
    'show-check-in-checklist-and-c-f': z.boolean().check(z.describe('Always `false`, as existing clients read it.')),
  });
});

/** A production in webhooks and events: without its working time, which other records decide. */
const called = memo(() => {
  const { 'work-time': _, ...shown } = ProductionOut().shape;
  return z.object(shown);
});

/** A production is told as its channel shows it, and in webhooks (rules production-channel, webhook-topics-added). */
export const told: Told = {
  topics: topicsInArrays('production', called),
  channel: { type: 'PRODUCTION', body },
  event: called,
};
