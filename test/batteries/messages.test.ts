import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { CallAnswer } from '../support/call.ts';
import { inputSchema, type Place, placesIn, pointerOf, withValue } from '../support/example-values.ts';
import { useFactory } from '../support/factory.ts';
import { askRow, bodyFor, pointersOf, properRows } from './rows.ts';
import { stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

/** Of every JSON type, and texts with signs that show as nothing. */
const VALUES: readonly unknown[] = [
  ...[
    true,
    7,
    -1,
    0.5,
    2 ** 60,
    null,
    [],
    {},
    [7],
    [[]],
    [{}],
    { x: 1 },
    '',
    ' ',
    '..',
    '0,311',
    '1e3',
    'no such thing',
  ],
  ...[
    '\u0007bell',
    'del\u007f',
    'next\u0085line',
    'non\ufffecharacter',
    'broken\ufffd',
    'nul\0',
    'x'.repeat(300),
    'x'.repeat(30_000),
  ],
  ...[{ ['x'.repeat(300)]: 1 }, [{ ['x'.repeat(300)]: 1 }], [{ '\u0007': '\u0007' }]],
];

/** What a sender cannot read: words of a library, of JavaScript, or of how things are kept. */
const INSIDES =
  /\b(zod|regex|undefined|NaN|Infinity|nan|object Object|invalid_|union|Invalid input|refine|schema|record|codec|pipe|bigint|TypeError|SyntaxError|stack|pk|sk|ConditionalCheck|DynamoDB|SQS|Lambda)\b|=>|#data/;
/** A rule is the end of a sentence that begins with what it is about. */
const RULE = /^(must|is|are|has|and|or|names?|lies|cannot|was|does|there|belongs?|only) [\s\S]{3,}[^.]$|^must exist: /;
const UNSEEN = /[\p{Cc}\p{Noncharacter_Code_Point}]/u;

type Refusal = {
  readonly detail?: string;
  readonly message?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
  readonly details?: readonly { readonly message: string }[];
  readonly results?: readonly { readonly detail?: string }[];
};

/** A refusal says the rule in words. */
function assertLegible(answer: CallAnswer<unknown>, sent: string): void {
  if (answer.status < 400) return;
  assert.ok(answer.status < 500, `${sent}: ${answer.text}`);
  const { detail = '', message = '', errors = [], details = [], results = [] } = answer.body as Refusal;
  const sentences = [
    detail,
    message,
    ...errors.map((one) => one.message),
    ...details.map((one) => one.message),
    ...results.map((one) => one.detail ?? ''),
  ];
  for (const sentence of sentences) {
    const ours = sentence.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    assert.doesNotMatch(sentence, UNSEEN, `${sent}: ${answer.text}`);
    assert.doesNotMatch(ours, INSIDES, `${sent}: ${answer.text}`);
    assert.doesNotMatch(ours, /\bis not valid$|^The request is not valid/, `${sent}: ${answer.text}`);
  }
  for (const one of errors) assert.match(one.message, RULE, `${sent}: ${answer.text}`);
}

/** Whether a refusal says something of the place, of what is in it, or of what it is in. */
const isNamed = (answer: CallAnswer<unknown>, { path }: Place) => {
  const pointer = pointerOf(path);
  return pointersOf(answer).some(
    (one) => one === pointer || one.startsWith(`${pointer}/`) || pointer.startsWith(`${one}/`),
  );
};

for (const row of properRows.filter(({ route }) => route.body !== undefined)) {
  test.concurrent(`${row.title}: whatever is wrong with a member, the refusal says the rule in words`, async () => {
    const { company, subject } = await stageOf(row);
    const body = bodyFor(row, 12);
    const places = placesIn(inputSchema(row.route.body?.() as never), body);
    const isInner = ({ path }: Place) => !places.some((one) => one.path.join('/').startsWith(`${path.join('/')}/`));
    const leaves = places.filter(isInner);
    const ask = async (changed: readonly Place[], value: unknown) => {
      const sent = changed.reduce((changing, { path }) => withValue(changing, path, value), body);
      const answer = await askRow(row, company, subject, { body: sent });
      const where = changed.map(({ path }) => pointerOf(path)).join();
      assertLegible(answer, `${where} = ${JSON.stringify(value).slice(0, 80)}`);
      return answer;
    };
    for (const value of VALUES) {
      // What all of them are refused for is said at once; the others are looked at alone.
      const together = await ask(leaves, value);
      const alone = places.filter((place) => !leaves.includes(place) || !isNamed(together, place));
      for (const place of alone) await ask([place], value);
    }
    for (const text of ['{"a":\u0007}', '{"\u007f', '[1,', 'caf\u0085', "{'a':1}", '"\ufffe', '']) {
      assertLegible(await askRow(row, company, subject, { body: text }), text);
    }
  });
}

for (const row of properRows.filter(({ route }) => route.bulk)) {
  test.concurrent(`${row.title}: a duplicate is told as what it is, under the name it was sent with`, async () => {
    const { company, subject } = await stageOf(row);
    const body = bodyFor(row, 12);
    const ask = (sent: unknown) => askRow(row, company, subject, { body: sent });
    const twice = await ask([body, body]);
    assertLegible(twice, 'twice');
    if (twice.status === 400) assert.doesNotMatch(twice.text, /exists already/, 'nothing of it is there yet');
    await ask(body);
    for (const again of [await ask(body), await ask([body, bodyFor(row, 13)])]) assertLegible(again, 'again');
  });
}

for (const row of properRows.filter(({ route }) => route.auth !== 'none' && (route.query || route.paged))) {
  test.concurrent(`${row.title}: whatever is wrong with a parameter, the refusal says the rule in words`, async () => {
    const { company, subject } = await stageOf(row);
    const properties = row.route.query ? (inputSchema(row.route.query() as never).properties ?? {}) : {};
    for (const name of [...Object.keys(properties), ...(row.route.paged ? ['page', 'cursor'] : [])]) {
      for (const value of [
        'abc',
        '0,5',
        '-1',
        '1e3',
        '9'.repeat(20),
        ' ',
        '..',
        '\u0007',
        '\u007f',
        '\ufffe',
        'x'.repeat(300),
      ]) {
        const answer = await askRow(row, company, subject, { query: { [name]: value }, body: bodyFor(row, 12) });
        assertLegible(answer, `${name}=${value}`);
      }
    }
  });
}
