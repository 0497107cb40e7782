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

/** Millionths of a quantity that was accepted as a number of at most 6 decimals, or as such a text. */
export const millionthsOf = (quantity: number | string): bigint =>
  parseDecimal(typeof quantity === 'number' ? quantity.toFixed(SCALE) : quantity) ?? 0n;
