import * as z from 'zod/mini';
import { filledText } from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';

/** Credentials as the serialization API spells them, in snake case. */
export const LoginInput = memo(() => z.object({ api_key: filledText(512), api_secret: filledText(512) }));

/** A dynamic token. */
export const LoginOut = memo(() =>
  z.object({
    success: z.literal(true),
    message: z.string(),
    token: z.string(),
  }),
);
