const SCALE = 6;
const ONE = 10n ** BigInt(SCALE);
const form = /^(?<sign>-?)(?<whole>\d{1,19})(?:\.(?<decimals>\d{1,6})0*)?$/;

/**
 * Millionths of a decimal number as text, such as `10.5` or `-0.000001`; nothing when it is none or has more than 6
 * decimals. Whole numbers of millionths add up without the drift of binary fractions (rule quantity-decimals).
 */
export function parseDecimal(text: string): bigint | undefined {
  const { sign, whole = '', decimals = '' } = form.exec(text)?.groups ?? {};
  if (sign === undefined) return undefined;
  const millionths = BigInt(whole) * ONE + BigInt(decimals.padEnd(SCALE, '0'));
  return sign === '-' ? -millionths : millionths;
}

/** The shortest text of so many millionths: `10.5`, never `10.500000`. */
export function formatDecimal(millionths: bigint): string {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(SCALE + 1, '0');
  const text = `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`.replace(/\.?0+$/, '');
  return millionths < 0n ? `-${text}` : text;
}

/** 15 digits, with zeros in front and behind; with a smaller exponent they would be fewer, or none. */
const fifteenDigits = /^[-0.]*(?:\d\.?){0,15}[0.]*(?:e(?:\+?\d*|-0*\d{0,2}))?$/i;

/**
 * Whether every reader of JSON keeps a number as it is written: one of at most 15 digits, zeros at its ends aside, or a whole
 * one below 2^53 (rule exact-numbers). A text far longer than every number that is taken is not looked at.
 */
export const isExact = (text: string) =>
  text.length <= 150 && (fifteenDigits.test(text) || (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))));

/** How far from 0 a sum may come, in millionths: up to there every one has at most 15 digits (rule exact-sums). */
export const SUM_MAX = 10n ** 15n;
/** The same as a number. */
export const SUM_LIMIT = 1e9;

/** Whether a decimal text is no more than a sum may come to. */
export const isSum = (text: string) => Math.abs(Number(text)) <= SUM_LIMIT;

/** What a sum that goes beyond is refused with. */
export const SUM_RULE = 'between -1,000,000,000 and 1,000,000,000';

/** Millionths of a quantity that was accepted as a number of at most 6 decimals, or as such a text. */
export const millionthsOf = (quantity: number | string): bigint =>
  parseDecimal(typeof quantity === 'number' ? quantity.toFixed(SCALE) : quantity) ?? 0n;
