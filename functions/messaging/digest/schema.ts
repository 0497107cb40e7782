import * as z from 'zod/mini';
import { memo } from '../../../shared/memo.ts';

/** What is counted: everything that has a date of its own. */
export const DIGEST_ENTITIES = [
  'client-orders',
  'downtimes',
  'inventory-movements',
  'material-stagings',
  'production-orders',
  'productions',
  'punchclocks',
  'purchase-orders',
] as const;

/** Days one request may ask for. */
export const DIGEST_DAYS_MAX = 92;

const day = () => z.iso.date({ error: 'must be a day such as 2026-07-20' });

export const DigestFilters = memo(() =>
  z.object({
    from: day(),
    to: z.optional(day()),
    entity: z.optional(z.enum(DIGEST_ENTITIES)),
  }),
);
export const RecordFilters = memo(() => z.object({ entity: z.enum(DIGEST_ENTITIES), day: day() }));

const figures = () => ({
  quantity: z.string(),
  hash: z.string(),
});

export const TotalOut = memo(() => z.object({ day: z.string(), entity: z.string(), count: z.number(), ...figures() }));
export const RecordOut = memo(() => z.object({ id: z.number(), ...figures() }));
