/*
 * The rules of the GS1 General Specifications that serialized manufacturing needs, each with its section. Pure and
 * quick: a request has up to 10,000 serials.
 */

const GTIN_DIGITS = 14;

const gtinForm = /^(?:\d{8}|\d{12,14})$/;
const allZeros = /^0+$/;

/**
 * A GTIN-8, -12, -13 or -14 as its 14 digits, filled up with zeros on the left, so that two spellings of one GTIN are
 * equal; nothing for any other text, and for zeros only, which no company can have. The check digit is not looked at.
 * Source: section 3.3.2, AI (01), and 7.9, where all lengths are right-aligned in 14 places.
 */
export function gtin14(code: string): string | undefined {
  return gtinForm.test(code) && !allZeros.test(code) ? code.padStart(GTIN_DIGITS, '0') : undefined;
}

/**
 * Whether the last digit of a GTIN of any length is its check digit: the others weigh 3, 1, 3, … from right to left, and
 * the check digit fills the sum up to a multiple of ten. False for what is no GTIN. Source: section 7.9.1.
 */
export function hasCheckDigit(gtin: string): boolean {
  const digits = gtin14(gtin);
  if (digits === undefined) return false;
  let sum = 0;
  for (let place = 0; place < GTIN_DIGITS; place += 1) sum += Number(digits[place]) * (place % 2 === 0 ? 3 : 1);
  return sum % 10 === 0;
}

/** The characters of GS1 AI encodable character set 82. Section 7.11. */
export const SET_82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;

/** GS1 AI encodable character set 82, 1 to 20 of it: no space, and none of # $ @ [ \ ] ^ ` { | } ~. Section 7.11. */
const set82Text = /^[!"%-?A-Z_a-z]{1,20}$/;

/**
 * Whether the text can be a serial number: 1 to 20 characters of set 82. Upper and lower case differ, zeros on the left
 * count. Source: section 3.5.2, AI (21), and 7.11.
 */
export function isSerialNumber(text: string): boolean {
  return set82Text.test(text);
}

/** Whether the text can be a batch or lot number: as a serial number. Source: section 3.4.1, AI (10), and 7.11. */
export function isBatch(text: string): boolean {
  return set82Text.test(text);
}

const dateForm = /^(\d\d)(\d\d)(\d\d)$/;
const farthestPast = 49;
const farthestFuture = 50;

/**
 * The day an expiry date YYMMDD means, as `2027-11-15`, or nothing when no calendar has it. Day 00 is the last of the
 * month; the century is the one that puts the year at most 49 years before and 50 years after that of `now` (in UTC).
 * Whether the day has passed is not looked at. Source: section 3.4.7, AI (17), and 7.12 for the century.
 */
export function expiryDate(yymmdd: string, now: Date): string | undefined {
  const [, yy, mm, dd] = dateForm.exec(yymmdd) ?? [];
  if (yy === undefined) return undefined;
  const year = fullYear(Number(yy), now.getUTCFullYear());
  const month = Number(mm);
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(dd) === 0 ? last : Number(dd);
  return day > last ? undefined : `${year}-${mm}-${String(day).padStart(2, '0')}`;
}

/** The year of these last two digits that lies within the window around the current year. */
function fullYear(lastDigits: number, currentYear: number): number {
  const ahead = lastDigits - (currentYear % 100);
  const year = currentYear + ahead;
  if (ahead > farthestFuture) return year - 100;
  return ahead < -farthestPast ? year + 100 : year;
}

/** Left as they are by `encodeURIComponent`, but reserved in URIs, so GS1 has them encoded too. */
const reserved = /[!'()*]/g;

/**
 * The GS1 Digital Link URI of one item, as EPCIS names it: `https://id.gs1.org/01/09521234543213/21/ABC123`. Of set 82
 * only letters, digits and - . _ stand for themselves. Takes 14 digits and a valid serial number. The serials `.` and
 * `..` are what the standard makes of them, but resolvers take them for path segments. Source: GS1 Digital Link
 * Standard, URI Syntax; AI (01) and (21) as above.
 */
export function digitalLink(gtin: string, serial: string): string {
  return `https://id.gs1.org/01/${gtin}/21/${encodeURIComponent(serial).replace(reserved, percentEncoded)}`;
}

const percentEncoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
