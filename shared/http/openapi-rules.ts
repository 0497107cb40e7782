import * as z from 'zod/mini';
import { inZone } from '../time/instants.ts';

/** A piece of the document: plain JSON. */
export type JsonObject = { [name: string]: unknown };

type Schema = z.core.$ZodType;
type Keywords = JsonObject | undefined;

/** A text that no field takes which has a form of its own. */
const NO_FORM = '\u2603';

/** Under this name a schema has the rules in its description, until the sentences of its fields have been said. */
export const RULES = 'x-rules-in-description';

/** Sentences that the first page of the document says of every text and every code. */
const SAID_OF_ALL =
  /^(has a character that is not valid Unicode|must have at most \d+ bytes|must not be "(\.", |__proto__")|must have no control)/;

const count = (digits = '') => Number(digits.replaceAll(',', ''));

/** What JSON Schema says for a sentence; what it cannot say stays the sentence. */
const KEYWORDS: readonly (readonly [sentence: RegExp, keywords: (...digits: string[]) => JsonObject])[] = [
  [/^must be at least (-?[\d,]+)$/, (minimum) => ({ minimum: count(minimum) })],
  [/^must be at most ([\d,]+)$/, (maximum) => ({ maximum: count(maximum) })],
  [/^must be a whole number below 2\^53$/, () => ({ type: 'integer', maximum: Number.MAX_SAFE_INTEGER })],
  [
    /^(must be a weekday from 1 \(Monday\) to 7)$/,
    (description) => ({ maximum: 7, description: asDescription(description) }),
  ],
  [
    /^(must have (\d+) to (\d+) characters.*)$/,
    (description, least, most) => ({
      minLength: count(least),
      maxLength: count(most),
      description: asDescription(description),
    }),
  ],
  [
    /^(must be text, true, false, null or a number .* between (-[\d,]+) and ([\d,]+))$/,
    (description, least, most) => ({
      minimum: count(least),
      maximum: count(most),
      description: asDescription(description),
    }),
  ],
  [/^must not be negative$/, () => ({ minimum: 0 })],
  [/^must be above 0$/, () => ({ exclusiveMinimum: 0 })],
  [/^must be between (-[\d,]+) and ([\d,]+)$/, (least, most) => ({ minimum: count(least), maximum: count(most) })],
  [
    /^must be a number such as 0.311, between (-[\d,]+) and ([\d,]+), of (at most .*)$/,
    (least, most, digits = '') => ({
      minimum: count(least),
      maximum: count(most),
      description: asDescription(digits),
    }),
  ],
];

/**
 * Adds to the JSON Schema of a schema what it checks by functions: bounds and whole numbers as keywords, every other rule in the
 * words it refuses with. So whatever a schema of ours checks is in the document.
 */
export function addRules(schema: Schema, json: JsonObject): void {
  for (const sentence of new Set(sentencesOf(schema))) {
    if (!SAID_OF_ALL.test(sentence)) addRule(json, keywordsOf(sentence) ?? { description: asDescription(sentence) });
  }
  if (json.exclusiveMinimum !== undefined) delete json.minimum;
  if (isNumberOrText(json)) json.pattern = DECIMAL_TEXT;
}

function addRule(json: JsonObject, { description, ...keywords }: JsonObject): void {
  for (const [keyword, value] of Object.entries(keywords)) json[keyword] = tighter(keyword, json[keyword], value);
  const said = json.description as string | undefined;
  if (typeof description !== 'string') return;
  json[RULES] = [...new Set([...((json[RULES] as readonly string[]) ?? []), description])];
  if (said?.includes(description)) return;
  json.description = said === undefined ? description : `${said}. ${description}`;
}

/** The sentences of a schema, and of what it makes optional: a description of its own must not hide them. */
function sentencesOf(schema: Schema): readonly string[] {
  const { type, innerType } = schema._zod.def as { readonly type: string; readonly innerType?: Schema };
  return [...checkedBy(schema), ...readBy(schema), ...(type === 'optional' && innerType ? sentencesOf(innerType) : [])];
}

/** What its checks refuse with. */
function checkedBy({ _zod: { def } }: Schema): readonly string[] {
  return (def.checks ?? []).flatMap(({ _zod: { def: check } }) => {
    const error = check.error as ((issue: object) => unknown) | undefined;
    const sentence = error?.({ input: NO_FORM, code: 'custom' });
    return typeof sentence === 'string' ? [sentence] : [];
  });
}

/** What it refuses a text with that has not its form, such as a date. */
function readBy(schema: Schema): readonly string[] {
  const { type } = schema._zod.def;
  if (type !== 'pipe' && type !== 'string') return [];
  const { error } = inZone('UTC', () => z.safeParse(schema, NO_FORM));
  return (error?.issues ?? []).flatMap(({ code, path, message }) =>
    code === 'custom' && path.length === 0 ? [message] : [],
  );
}

function keywordsOf(sentence: string): Keywords {
  for (const [form, keywords] of KEYWORDS) {
    const found = form.exec(sentence);
    if (found) return keywords(...found.slice(1));
  }
  return undefined;
}

/** "must be a date such as …" describes as "A date such as …". */
function asDescription(sentence = ''): string {
  const words = sentence.replace(/^must be (?=an? )/, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What takes a number and the same as text, in the words of `decimal`. */
const isNumberOrText = ({ anyOf, maximum }: JsonObject) =>
  maximum !== undefined && JSON.stringify(anyOf) === '[{"type":"number"},{"type":"string"}]';

const DECIMAL_TEXT = '^-?\\d{1,19}(\\.\\d{1,6}0*)?$';

function tighter(keyword: string, had: unknown, value: unknown): unknown {
  if (typeof had !== 'number' || typeof value !== 'number') return value;
  return keyword === 'maximum' ? Math.min(had, value) : Math.max(had, value);
}
