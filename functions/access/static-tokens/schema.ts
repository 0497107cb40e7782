import * as z from 'zod/mini';
import { filledText, text } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';

/** What a company sees of a token that does not expire. The token itself lies nowhere, only its hash does. */
export type StaticToken = {
  readonly id: number;
  readonly name: string;
  /** The API key without which it opens nothing. */
  readonly key: string;
  readonly hash: string;
  readonly createdAt: Instant;
};

/** Long enough not to be guessed, short enough for a header; visible ASCII without blanks. */
const ownToken = () =>
  text(2_000).check(
    z.minLength(32),
    z.regex(/^[!-~]+$/, { error: 'must be letters, digits and signs without blanks (visible ASCII)' }),
  );

export const StaticTokenInput = memo(() =>
  wire({
    name: filledText(),
    key: z.optional(filledText(512)),
    token: z.optional(ownToken()),
  }),
);

export const StaticTokenPath = memo(() => z.object({ id: id() }));

const shape = () => ({ id: z.number(), name: z.string(), key: z.string(), 'created-at': z.string() });

export const StaticTokenOut = memo(() => z.object(shape()));
export const StaticTokenCreated = memo(() => z.object({ ...shape(), token: z.optional(z.string()) }));

/** The JSON of a static token, without the token. */
export const staticTokenJson = ({ id, name, key, createdAt }: StaticToken, zone: string) => ({
  id,
  name,
  key,
  'created-at': formatSeconds(createdAt, zone),
});
