import * as z from 'zod/mini';
import { clearable, filledText } from '../../../shared/http/fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';

/** What a company sees of its API keys. The secret lies in the record the authorizer reads, and nowhere else. */
export type ApiKey = {
  readonly key: string;
  readonly name: string;
  /** May have tokens for the back office. */
  readonly admin: boolean;
  readonly createdAt: Instant;
  /** The API key that made it (rule key-made-by); none made the first, nor is it known of those of a version before. */
  readonly madeBy?: string;
};

const fields = () => ({ name: filledText(), admin: clearable(z.boolean()) });

export const ApiKeyInput = memo(() => wire(fields()));
export const ApiKeyUpdate = memo(() => wire(partial(fields())));
export const ApiKeyPath = memo(() => z.object({ key: filledText(512) }));

const shape = () => ({
  key: z.string(),
  name: z.string(),
  admin: z.boolean(),
  'created-at': z.string(),
  'made-by': z.nullable(z.string()),
});

export const ApiKeyOut = memo(() => z.object(shape()));
export const ApiKeyShown = memo(() => z.object({ ...shape(), 'last-used-at': z.nullable(z.string()) }));
export const ApiKeyCreated = memo(() => z.object({ ...shape(), secret: z.optional(z.string()) }));

/** The JSON of an API key, without its secret. */
export const apiKeyJson = ({ key, name, admin, createdAt, madeBy }: ApiKey, zone: string) => ({
  key,
  name,
  admin,
  'created-at': formatSeconds(createdAt, zone),
  'made-by': madeBy ?? null,
});
