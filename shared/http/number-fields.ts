import * as z from 'zod/mini';
import { formatDecimal, isExact, parseDecimal } from '../decimal.ts';
import { orMissing } from './explain.ts';

const QUANTITY_MAX = 1e12;
const NUMBER_RULE = 'must be a number of at most 15 digits, such as 12 or, with a decimal point, 0.311';
const QUANTITY_RULE =
  'must be a number such as 0.311, between -1,000,000,000,000 and 1,000,000,000,000, of at most 15 digits, 6 of them decimals';

/** A number, or the same as numeric text (rule numeric-text). */
const number = () =>
  z.codec(
    z.union(
      [
        z.number(),
        z.string().check(z.regex(/^-?\d{1,18}(\.\d{1,12})?$/, { abort: true }), z.refine(isExact, { abort: true })),
      ],
      orMissing(NUMBER_RULE),
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
  z.codec(z.union([z.number(), z.string()], orMissing(NUMBER_RULE)), z.string(), {
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
