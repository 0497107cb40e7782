import * as z from 'zod/mini';
import type { Budget } from '../../../shared/http/admission.ts';
import { markOf } from '../../../shared/http/admission-queue.ts';
import { memo } from '../../../shared/memo.ts';

const used = () => z.object({ used: z.number(), remaining: z.number(), 'reset-seconds': z.number() });

const keyUsed = () =>
  z.object({
    key: z.string(),
    name: z.string(),
    used: z.nullable(z.number()),
    'used-in-console': z.nullable(z.number()),
  });

export const UsageOut = memo(() =>
  z.object({ limit: z.nullable(z.number()), api: used(), console: used(), keys: z.array(keyUsed()) }),
);

/** The JSON of a budget; one that is switched off has no bound and counts nothing. */
export const budgetJson = ({ limit, remaining, resetSeconds }: Budget) => ({
  used: limit - remaining,
  remaining,
  'reset-seconds': limit === remaining ? 0 : resetSeconds,
});

type Key = { readonly key: string; readonly name: string };

/**
 * The JSON of what each key used, of programs and in the console; not known of keys that have one mark in the queues (rule
 * usage-per-key).
 */
export const usageOfKeys = (keys: readonly Key[], usesOf: (key: string) => readonly [number, number]) =>
  keys.map(({ key, name }) => {
    const isAlone = keys.every((other) => other.key === key || markOf(other.key) !== markOf(key));
    const [used, there] = isAlone ? usesOf(key) : [null, null];
    return { key, name, used, 'used-in-console': there };
  });
