import * as z from 'zod/mini';
import { memo } from '../../../shared/memo.ts';
import { CALLERS, type Writer } from '../../../shared/writer.ts';

/** What can happen to an entity. */
export const CHANGE_KINDS = ['created', 'updated', 'deleted'] as const;

/** Who made a change. */
export const WriterOut = memo(() =>
  z.nullable(
    z.object({
      caller: z.enum(CALLERS),
      key: z.nullable(z.string()),
      'key-name': z.nullable(z.string()),
      'request-id': z.nullable(z.string()),
    }),
  ),
);

/** The JSON of who made a change. */
export const writerJson = (by: Writer | undefined) =>
  by
    ? {
        caller: by.caller,
        key: by.key ?? null,
        'key-name': by.keyName ?? null,
        'request-id': by.requestId ?? null,
      }
    : null;
