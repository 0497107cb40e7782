/** Space; then a text as far as it is one, with its closing quote, a number, a word, or a sign. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text in JSON has any.
  /[ \t\r\n]*("[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*("?)|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|[{}[\],:])?/y;

type Words = Readonly<Record<string, string>>;

/** What a sign leads to from what can come where it stands: empty, when it ends what is open. After a blank this may end at once. */
const AFTER: Readonly<Record<string, Words>> = {
  '"': { 'a name': 'a colon', ' a name': 'a colon' },
  ':': { 'a colon': 'a value' },
  ',': { 'a comma or }': 'a name', 'a comma or ]': 'a value' },
  '}': { ' a name': '', 'a comma or }': '' },
  ']': { ' a value': '', 'a comma or ]': '' },
};
/** What can come after a value in what is open. */
const NEXT: Words = { '': 'the end', '{': 'a comma or }', '[': 'a comma or ]' };

/**
 * Where a text that is no JSON stops being some, and what would go on there, in words that are the same whatever parses it
 * (rule content-400). Nothing of the text is said but the few characters that stand there.
 */
export function jsonFault(text: string): string {
  const open: string[] = [];
  let wanted = 'a value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const [, token = '', quote] = TOKEN.exec(text) ?? [];
    if (quote === '') return said(text, TOKEN.lastIndex, 'the end of a text');
    const next = wantedAfter(token[0] ?? '', wanted, open);
    if (next === undefined) return said(text, TOKEN.lastIndex - token.length, wanted.trim());
    wanted = next;
  }
}

/** What can come after a token that begins so, where `wanted` can come; nothing, when it cannot come there itself. */
function wantedAfter(sign: string, wanted: string, open: string[]): string | undefined {
  const next = AFTER[sign]?.[wanted];
  if (next) return next;
  if (next === '') open.pop();
  else if (!wanted.endsWith('value') || /^[}\],:]?$/.test(sign)) return undefined;
  else if (sign === '{' || sign === '[') {
    open.push(sign);
    return sign === '{' ? ' a name' : ' a value';
  }
  return NEXT[open.at(-1) ?? ''];
}

function said(text: string, at: number, wanted: string): string {
  const line = text.slice(0, at).split('\n').length;
  const there = JSON.stringify(text.slice(at, at + 10));
  const found = there === '""' ? 'the end' : there.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  return `line ${line}, column ${at - text.lastIndexOf('\n', at - 1)} has ${found} where ${wanted} is expected.`;
}
