import * as z from 'zod/mini';
import { gtin14, isBatch, isSerialNumber } from '../../../shared/gs1.ts';

/** Serials of one request. */
export const SERIALS_MAX = 10_000;

const SERIAL_RULE =
  'must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & \' ( ) * + , - . / : ; < = > ? _';

/**
 * The serials of a request: 1 to 10,000, each valid and no two alike. Every fault is found, each where it is: a line that
 * has to put it right needs to know all of them (rules serial-envelope, serials-10000, serial-set-82).
 */
export const serialNumbers = () =>
  z.pipe(
    z.array(z.unknown(), { error: 'must be an array of serials' }).check(
      ({ value, issues }) => {
        for (const { path, message } of faultsOf(value)) {
          issues.push({ code: 'custom', input: value, path: [...path], message });
        }
      },
      z.meta({
        minItems: 1,
        maxItems: SERIALS_MAX,
        uniqueItems: true,
        items: { type: 'string', minLength: 1, maxLength: 20, description: SERIAL_RULE },
      }),
    ),
    z.transform((serials) => serials as readonly string[]),
  );

type Fault = { readonly path: readonly number[]; readonly message: string };

function faultsOf(serials: readonly unknown[]): readonly Fault[] {
  if (serials.length === 0) return [{ path: [], message: 'must name at least one serial' }];
  if (serials.length > SERIALS_MAX) {
    return [{ path: [], message: `must name at most ${SERIALS_MAX} serials: split the request` }];
  }
  const first = new Map<unknown, number>();
  return serials.flatMap((serial, index): Fault[] => {
    if (typeof serial !== 'string') return [{ path: [index], message: 'must be text, in double quotes' }];
    if (!isSerialNumber(serial)) return [{ path: [index], message: SERIAL_RULE }];
    const before = first.get(serial);
    if (before !== undefined)
      return [{ path: [index], message: `must be in the request once: it is the same as ${before}` }];
    first.set(serial, index);
    return [];
  });
}

/** One serial. */
export const serialNumber = () => z.string().check(z.refine(isSerialNumber, { error: SERIAL_RULE }));

/** A batch (rule serial-set-82). */
export const batch = () => z.string().check(z.refine(isBatch, { error: SERIAL_RULE }));

/**
 * A GTIN in any of its lengths; gives its 14 digits. The check digit is the registered product's affair
 * (rule gtin-check-digit).
 */
export const gtin = () =>
  z.codec(z.string(), z.string(), {
    decode: (sent, context) => {
      const digits = gtin14(sent);
      if (digits !== undefined) return digits;
      context.issues.push({ code: 'custom', input: sent, message: 'must be a GTIN of 8, 12, 13 or 14 digits' });
      return z.NEVER;
    },
    encode: (digits) => digits,
  });
