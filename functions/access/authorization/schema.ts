import * as z from 'zod/mini';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

/** What is asked for; without scopes a token for everyday work (rule token-scopes). */
export const AuthorizationInput = memo(() =>
  wire({
    scopes: z.optional(
      z
        .array(z.enum(['productions_write', 'company_admin'], { error: 'must be productions_write or company_admin' }))
        .check(z.minLength(1), z.maxLength(10)),
    ),
  }),
);

/** A live token. */
export const AuthorizationOut = memo(() =>
  z.object({
    _links: z.object({ self: z.object({ href: z.string() }) }),
    scopes: z.array(z.string()),
    token: z.string(),
    'expires-at': z.string(),
  }),
);
