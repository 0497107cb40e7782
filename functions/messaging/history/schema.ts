import * as z from 'zod/mini';
import { code, filledText } from '../../../shared/http/fields.ts';
import { id, integer } from '../../../shared/http/number-fields.ts';
import { memo } from '../../../shared/memo.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { CHANGE_KINDS, WriterOut, writerJson } from '../model/event-json.ts';
import { eventKey, type LedgerEvent } from '../model/ledger-entry.ts';
import { type FieldChange, fieldChanges } from '../model/versions.ts';

/** The parameter of each path, by its name. */
export const HISTORY_PATHS = {
  id: memo(() => z.object({ id: id() })),
  code: memo(() => z.object({ code: code() })),
  number: memo(() => z.object({ number: integer(0) })),
  name: memo(() => z.object({ name: filledText() })),
  key: memo(() => z.object({ key: filledText(512) })),
} as const;

const ChangeOut = () =>
  z.object({
    field: z.string(),
    before: z.unknown().check(z.describe('What it was; null where there was nothing')),
    after: z.unknown().check(z.describe('What it is since; null where there is nothing')),
  });

export const VersionOut = memo(() =>
  z.object({
    version: z.number(),
    kind: z.enum(CHANGE_KINDS),
    key: z.union([z.string(), z.number()]),
    at: z.string(),
    by: WriterOut(),
    sequence: z.number(),
    'event-id': z.string(),
    changes: z.nullable(z.array(ChangeOut())),
  }),
);

/** The JSON of a version; of one whose state was too large to be kept, or is not known, `changes` is null. */
export const versionJson = (event: LedgerEvent, zone: string) => ({
  version: event.version,
  kind: event.kind,
  key: eventKey(event),
  at: formatMilliseconds(event.at, zone),
  by: writerJson(event.by),
  sequence: event.sequence,
  'event-id': event.id,
  changes: (fieldChanges(event) ?? null) as FieldChange[] | null,
});
