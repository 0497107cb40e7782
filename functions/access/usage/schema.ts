import * as z from 'zod/mini';
import type { Budget } from '../../../shared/http/admission.ts';
import { memo } from '../../../shared/memo.ts';

const used = () => z.object({ used: z.number(), remaining: z.number(), 'reset-seconds': z.number() });

export const UsageOut = memo(() => z.object({ limit: z.nullable(z.number()), api: used(), console: used() }));

/** The JSON of a budget; one that is switched off has no bound and counts nothing. */
export const budgetJson = ({ limit, remaining, resetSeconds }: Budget) => ({
  used: limit - remaining,
  remaining,
  'reset-seconds': limit === remaining ? 0 : resetSeconds,
});
