import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { formatDecimal, isExact, parseDecimal } from '../decimal.ts';
import { CODE_LENGTH_MAX, KEY_BYTES_MAX } from '../limits.ts';
import { formatDuration, parseDuration } from '../time/durations.ts';
import { currentZone, type Instant, parseDisplay, parseInstant } from '../time/instants.ts';
import { noteIgnoredName } from './ignored-names.ts';

/** Codes are sort keys, some with an instant or a name in front: 64 bytes are left for these. */
const CODE_BYTES_MAX = KEY_BYTES_MAX - 64;
const QUANTITY_MAX = 1e12;
const NUMBER_RULE = 'must be a number of at most 15 digits, such as 12 or, with a decimal point, 0.311';
const QUANTITY_RULE =
  'must be a number such as 0.311, between -1,000,000,000,000 and 1,000,000,000,000, of at most 15 digits, 6 of them decimals';

/** What the API document says of a credential in an answer (rule receipt-of-its-sender). */
export const SHOWN_ONCE =
  'Shown only here, and once: the same request again, with its `Idempotency-Key`, is answered without it';

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
const codeOrNothing = () =>
  text(CODE_LENGTH_MAX).check(
    z.refine((value) => Buffer.byteLength(value) <= CODE_BYTES_MAX, {
      error: `must have at most ${CODE_BYTES_MAX} bytes in UTF-8`,
    }),
    z.refine((value) => !UNSEEN_CODE.test(value), { error: 'must not be ".", ".." or white space only' }),
    z.refine((value) => !UNFIT_FOR_CODE.test(value), {
      error: 'must have no control character, no noncharacter such as U+FFFF, and no U+FFFD (a broken character)',
    }),
  );

/** What an entity is called by its users: unique per company (rule codes-unique). */
export const code = () => codeOrNothing().check(z.minLength(1));

/** May be left out; `null` clears it (rule put-keeps). */
export const clearable = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

/** A number, or the same as numeric text (rule numeric-text). */
const number = () =>
  z.codec(
    z.union(
      [
        z.number(),
        z.string().check(z.regex(/^-?\d{1,18}(\.\d{1,12})?$/, { abort: true }), z.refine(isExact, { abort: true })),
      ],
      NUMBER_RULE,
    ),
    z.number(),
    { decode: Number, encode: (value) => value },
  );

/** A whole number from `min`, at most 2^53 − 1: beyond it JSON numbers stop being exact (rule exact-numbers). */
export const integer = (min = 0) =>
  number().check(
    z.refine(Number.isSafeInteger, { error: 'must be a whole number below 2^53' }),
    z.refine((value) => value >= min, { error: `must be at least ${min}` }),
  );

/** A quantity: at most 6 decimals (rule quantity-decimals). */
export const quantity = () =>
  number().check(
    z.refine((value) => Math.abs(value) <= QUANTITY_MAX && hasSixDecimals(value), { error: QUANTITY_RULE }),
  );

/** A quantity or price that cannot be negative. */
export const amount = () => quantity().check(z.refine((value) => value >= 0, { error: 'must not be negative' }));

function hasSixDecimals(value: number): boolean {
  const [, decimals = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return decimals.length - Number(exponent) <= 6;
}

const DECIMAL_MAX = 10n ** 18n;

/**
 * An exact decimal, as a number or as text, within 10^12 of 0 with at most 6 decimals: gives its shortest text. Where sums
 * must not drift it is what `quantity` is elsewhere (rules quantity-decimals, exact-numbers).
 */
export const decimal = () =>
  z.codec(z.union([z.number(), z.string()], NUMBER_RULE), z.string(), {
    decode: (value, context) => {
      const millionths = parseDecimal(String(value));
      if (millionths !== undefined && millionths <= DECIMAL_MAX && millionths >= -DECIMAL_MAX) {
        const shortest = formatDecimal(millionths);
        if (isExact(shortest)) return shortest;
      }
      context.issues.push({ code: 'custom', input: value, message: QUANTITY_RULE });
      return z.NEVER;
    },
    encode: (value) => value,
  });

/** As `decimal`, above zero. */
export const positiveDecimal = () =>
  decimal().check(z.refine((value) => (parseDecimal(value) ?? 0n) > 0n, { error: 'must be above 0' }));

/** Identifier of an entity, a whole number from 1 in decimal digits. */
export const id = () => integer(1);

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

/** What alternatives say of a value, at any depth. */
const faults = (errors: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] =>
  errors.flat().flatMap((fault) => (fault.code === 'invalid_union' ? faults(fault.errors) : [fault]));

/** The rule of a union, or the one that a value breaks whose type it takes. */
export const orFault = (rule: string) => ({
  error: ({ errors = [] }: z.core.$ZodRawIssue) =>
    faults(errors as z.core.$ZodIssue[][]).find(({ code }) => !code.startsWith('invalid_'))?.message ?? rule,
});

/** A reference as the documents print it, `{code}` or `{name}`, or the bare text. Gives the text. */
export const referenceBy = (by: 'code' | 'name') =>
  z.pipe(
    z.union([code(), z.looseObject({ [by]: code() })], orFault(`must be a ${by}, or an object with a ${by}`)),
    z.transform((sent) => textOf(sent, by) ?? ''),
  );

/** As `referenceBy` code, where the reference may be empty: `null`, `{}` and empty text give `null`. */
export const optionalReference = () =>
  z.pipe(
    z.union(
      [z.null(), codeOrNothing(), z.looseObject({ code: z.optional(z.nullable(codeOrNothing())) })],
      orFault('must be a code, or an object with a code'),
    ),
    z.transform((sent) => textOf(sent, 'code') || null),
  );

/** A worker as the documents print one, `{number}`, or the bare number; `null` and `{}` give `null`. */
export const optionalWorkerReference = () =>
  z.pipe(
    z.union(
      [z.null(), integer(0), z.looseObject({ number: z.optional(z.nullable(integer(0))) })],
      orFault('must be a worker number, or an object with a number'),
    ),
    z.transform((sent) => {
      if (typeof sent !== 'object' || sent === null) return sent;
      for (const name of Object.keys(sent)) if (name !== 'number') noteIgnoredName(name);
      return sent.number ?? null;
    }),
  );

/** As `optionalWorkerReference`, where there must be one. */
export const workerReference = () =>
  z.pipe(
    optionalWorkerReference().check(z.refine((number) => number !== null, { error: 'must have a number' })),
    z.transform((number) => number as number),
  );

function textOf(sent: string | null | Readonly<Record<string, unknown>>, by: string): string | undefined {
  if (sent === null || typeof sent === 'string') return sent ?? undefined;
  for (const name of Object.keys(sent)) if (name !== by) noteIgnoredName(name);
  return typeof sent[by] === 'string' ? sent[by] : undefined;
}

/** A yes or no in a query string. */
export const queryFlag = () =>
  z.codec(z.enum(['true', 'false'], { error: 'must be true or false' }), z.boolean(), {
    decode: (value) => value === 'true',
    encode: (value) => (value ? 'true' : 'false'),
  });

export type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** The wire name of a field: `startDate` is `start-date`. */
const wireName = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The one place where hyphenated wire names become camelCase: an object schema that reads `{'start-date': …}` and gives
 * `{startDate: …}`. Unknown members are dropped and named back in `x-ignored`. `aliases` maps further accepted wire
 * names to the wire name they stand for; when several are sent, they say the same (rule names-agree). One that must be sent
 * may be sent under any of its names.
 */
export function wire<S extends Shape>(shape: S, aliases: Readonly<Record<string, string>> = {}) {
  const camelOf = new Map(Object.keys(shape).map((name) => [wireName(name), name]));
  const wireShape: Record<string, z.ZodMiniType> = {};
  for (const [wired, camel] of camelOf) wireShape[wired] = shape[camel] as z.ZodMiniType;
  const required = new Set<string>();
  const namesOf = new Map<string, string[]>();
  for (const [alias, proper] of Object.entries(aliases)) {
    const schema = wireShape[proper] as z.ZodMiniType;
    if (!schema.safeParse(undefined).success) required.add(proper);
    namesOf.set(proper, [...(namesOf.get(proper) ?? [proper]), alias]);
    wireShape[alias] = z.optional(schema);
    wireShape[proper] = z.optional(schema);
  }
  const known = new Set(Object.keys(wireShape));
  const rename = (input: Record<string, unknown>) => {
    const renamed: Record<string, unknown> = {};
    for (const [alias, proper] of Object.entries(aliases)) {
      if (input[alias] !== undefined) renamed[camelOf.get(proper) as string] = input[alias];
    }
    for (const name of Object.keys(input)) {
      const camel = camelOf.get(name);
      if (camel !== undefined && input[name] !== undefined) renamed[camel] = input[name];
      else if (!known.has(name)) noteIgnoredName(name);
    }
    return renamed as z.output<z.ZodMiniObject<S>>;
  };
  const named = ({ value, issues }: z.core.ParsePayload<Record<string, unknown>>) => {
    for (const [proper, names] of namesOf) {
      const [first, ...others] = names.filter((name) => value[name] !== undefined);
      if (first === undefined && required.has(proper)) {
        issues.push({ code: 'custom', input: value, path: [proper], message: 'is required' });
      }
      for (const other of others) {
        if (isDeepStrictEqual(value[other], value[first as string])) continue;
        issues.push({ code: 'custom', input: value, path: [other], message: `must say the same as ${first}` });
      }
    }
  };
  return z.pipe(z.looseObject(wireShape).check(named), z.transform(rename));
}

/** The same fields, each of which may be left out: what a PUT that keeps absent fields accepts (rule put-keeps). */
export function partial<S extends Shape>(shape: S): { [K in keyof S]: z.ZodMiniOptional<S[K]> } {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)])) as {
    [K in keyof S]: z.ZodMiniOptional<S[K]>;
  };
}
