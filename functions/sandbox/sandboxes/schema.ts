import * as z from 'zod/mini';
import { filledText } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';

/** A twin company to try things on. */
export type Sandbox = {
  readonly id: number;
  readonly name: string;
  /** How often it was reset: each time it is another company (`twinOf`). */
  readonly run: number;
  /** The API key it was made with. */
  readonly key: string;
  readonly createdAt: Instant;
  readonly resetAt: Instant | null;
  readonly status: 'filling' | 'ready';
  readonly readyAt: Instant | null;
  /** Once it is ready: how many entities were copied. */
  readonly copied: number | null;
};

/** How many entities of those that are to be copied lie in the sandbox by now. */
export type FillProgress = { readonly copied: number; readonly total: number };

export const SandboxInput = memo(() => wire({ name: filledText() }));
export const SandboxPath = memo(() => z.object({ id: id() }));

const shape = () => ({
  id: z.number(),
  name: z.string(),
  key: z.string(),
  status: z.enum(['filling', 'ready']),
  copied: z.number(),
  total: z.nullable(z.number()),
  'created-at': z.string(),
  'reset-at': z.nullable(z.string()),
  'ready-at': z.nullable(z.string()),
});

export const SandboxOut = memo(() => z.object(shape()));
export const SandboxCreated = memo(() => z.object({ ...shape(), secret: z.optional(z.string()) }));

/** The JSON of a sandbox, without the secret of its API key; `progress` is heard while it is being filled. */
export function sandboxJson(sandbox: Sandbox, zone: string, progress?: FillProgress) {
  const { id, name, key, status, copied, createdAt, resetAt, readyAt } = sandbox;
  const shown = (at: Instant | null) => (at === null ? null : formatSeconds(at, zone));
  const filled = copied === null ? progress : { copied, total: copied };
  return {
    id,
    name,
    key,
    status,
    copied: filled?.copied ?? 0,
    total: filled?.total ?? null,
    'created-at': formatSeconds(createdAt, zone),
    'reset-at': shown(resetAt),
    'ready-at': shown(readyAt),
  };
}
