import * as z from 'zod/mini';
import { CODE_LENGTH_MAX, KEY_BYTES_MAX } from '../limits.ts';
import { formatDuration, parseDuration } from '../time/durations.ts';
import { currentZone, type Instant, parseDisplay, parseInstant } from '../time/instants.ts';

/** Codes are sort keys, some with an instant or a name in front: 64 bytes are left for these. */
const CODE_BYTES_MAX = KEY_BYTES_MAX - 64;

const storable = (value: string) => value.isWellFormed() && !value.includes('\0');

/** Free text of at most `lengthMax` characters; no NUL and no half of a surrogate pair, which no store can keep. */
export const text = (lengthMax = 4_000) =>
  z
    .string()
    .check(z.maxLength(lengthMax), z.refine(storable, { error: 'has a character that is not valid Unicode text' }));

/** Text with at least one character. */
export const filledText = (lengthMax = CODE_LENGTH_MAX) => text(lengthMax).check(z.minLength(1));

/** Nothing that shows: white space, or what only shapes other characters. A URL swallows `.` and `..`. */
const UNSEEN_CODE = /^(?:[\s\p{C}\p{Z}]+|\.\.?)$/u;
/** What no reader can tell apart or no system downstream takes; U+FFFD is what is left of a character that broke before. */
const UNFIT_FOR_CODE = /[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/u;

/** Text that can be a code, or empty (rule code-characters). It stays as it was sent, spelling of accents included. */
export const codeOrNothing = () =>
  text(CODE_LENGTH_MAX).check(
    z.refine((value) => Buffer.byteLength(value) <= CODE_BYTES_MAX, {
      error: `must have at most ${CODE_BYTES_MAX} bytes in UTF-8`,
    }),
    z.refine((value) => !UNFIT_FOR_CODE.test(value), {
      error: 'must have no control character, no noncharacter such as U+FFFF, and no U+FFFD (a broken character)',
      abort: true,
    }),
    z.refine((value) => !UNSEEN_CODE.test(value), { error: 'must not be ".", ".." or white space only' }),
    // No object that is keyed by codes can have it, nor what writes one to the table.
    z.refine((value) => value !== '__proto__', { error: 'must not be "__proto__"' }),
  );

/** What an entity is called by its users: unique per company (rule codes-unique). */
export const code = () => codeOrNothing().check(z.minLength(1));

/** May be left out; `null` clears it (rule put-keeps). */
export const clearable = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

/**
 * A point in time in any of the accepted forms, read in the company's zone (rule dates-in). Gives an ISO instant in
 * UTC.
 */
export const instant = () => dateField('must be a date such as 2026-07-20T09:15:15Z', parseInstant);

/**
 * As `instant`, and also the forms the documents print for days and minutes: dd/MM/yyyy, dd/MM/yyyy - HH:mm
 * (rules expiration-date-day, task-duration-validity).
 */
export const displayInstant = () =>
  dateField(
    'must be a date such as 2026-07-20T09:15:15Z or 20/07/2026',
    (value, zone) => parseInstant(value, zone) ?? parseDisplay(value, zone),
  );

function dateField(rule: string, parse: (value: string, zone: string) => Instant | undefined) {
  return z.codec(z.string(), z.string(), {
    decode: (value, context) => {
      const parsed = parse(value, currentZone());
      if (parsed) return parsed;
      context.issues.push({ code: 'custom', input: value, message: rule });
      return z.NEVER;
    },
    encode: (value) => value,
  });
}

/** A duration in any printed form, such as `00H01m00s` (rule duration-forms). Gives whole seconds. */
export const duration = () =>
  z.codec(z.string(), z.number(), {
    decode: (value, context) => {
      const seconds = parseDuration(value);
      if (seconds !== undefined) return seconds;
      context.issues.push({ code: 'custom', input: value, message: 'must be a duration such as 00H01m00s' });
      return z.NEVER;
    },
    encode: (seconds) => formatDuration(seconds),
  });

/** A yes or no in a query string. */
export const queryFlag = () =>
  z.codec(z.enum(['true', 'false'], { error: 'must be true or false' }), z.boolean(), {
    decode: (value) => value === 'true',
    encode: (value) => (value ? 'true' : 'false'),
  });
