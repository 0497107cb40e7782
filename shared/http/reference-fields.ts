import * as z from 'zod/mini';
import { REQUIRED } from './explain.ts';
import { code, codeOrNothing } from './fields.ts';
import { noteIgnoredName } from './ignored-names.ts';
import { integer } from './number-fields.ts';

/** What alternatives say of a value, at any depth. */
const faults = (errors: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] =>
  errors.flat().flatMap((fault) => (fault.code === 'invalid_union' ? faults(fault.errors) : [fault]));

/** The rule of a union, or the one that a value breaks whose type it takes. */
export const orFault = (rule: string) => ({
  error: ({ errors = [], input }: z.core.$ZodRawIssue) =>
    input === undefined
      ? REQUIRED
      : (faults(errors as z.core.$ZodIssue[][]).find(({ code }) => !code.startsWith('invalid_'))?.message ?? rule),
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
