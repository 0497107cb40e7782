import assert from 'node:assert/strict';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, test } from 'vitest';
import type * as z from 'zod/mini';
import type { CallAnswer } from '../support/call.ts';
import { accepts, inputSchema, type Place, placesIn, pointerOf, withValue } from '../support/example-values.ts';
import { useFactory } from '../support/factory.ts';
import { contentsOf, watchWrites } from './contents.ts';
import { askRow, bodyFor, guardedRows, parametersOf, pointersOf, type Row, rows } from './rows.ts';
import { sharedStageOf, stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(watchWrites);

/** One value of every JSON type; a text that is no number, no date and no code of anything. */
const VALUES: readonly unknown[] = [true, 7, 'no such thing', [], ['x'], {}, { x: 1 }, null];

const withBody = rows.filter(({ route }) => route.body !== undefined);

/** Sends bodies that are all refused, and asserts that nothing came of any of them. */
async function refuse<T>(
  row: Row,
  bodies: readonly (readonly [body: unknown, expected: T])[],
  check: (answer: CallAnswer<unknown>, expected: T, body: unknown) => void,
): Promise<void> {
  const { company, subject } = await sharedStageOf(row);
  const contents = await contentsOf(company);
  for (const [body, expected] of bodies) check(await askRow(row, company, subject, { body }), expected, body);
  assert.deepEqual(await contentsOf(company), contents, 'nothing was written');
}

/** Every member of the row's own example, with the schema it has there. */
function places(row: Row): { readonly body: unknown; readonly known: readonly Place[] } {
  const body = bodyFor(row, 12);
  return { body, known: placesIn(inputSchema(row.route.body?.() as z.ZodMiniType), body) };
}

/** The body as JSON text, with a number at the place that has just these digits. */
const rawNumber = (body: unknown, path: readonly string[], digits: string) =>
  JSON.stringify(withValue(body, path, '@number')).replace('"@number"', digits);

function assertNames(answer: CallAnswer<unknown>, pointers: readonly string[], body: unknown): void {
  const sent = JSON.stringify(body);
  assert.equal(answer.status, 400, `${pointers} in ${sent}: ${answer.text}`);
  const named = pointersOf(answer);
  for (const pointer of pointers) {
    const hit = named.some((one) => one === pointer || one.startsWith(`${pointer}/`));
    assert.ok(hit, `${pointer} is named for ${sent}: ${answer.text}`);
  }
}

for (const row of withBody) {
  test.concurrent(`${row.title}: a member that is sent twice is 400 and named, and nothing is done`, async () => {
    const text = JSON.stringify(bodyFor(row, 12));
    const [, first = 'code'] = /"([^"]+)":/.exec(text) ?? [];
    const twice = ['unknown-member', first].map(
      (name) => [text.replace('{', `{"${name}":1,"${name}":2,`), name] as const,
    );
    await refuse(row, twice, (answer, name) => {
      assert.equal(answer.status, 400, answer.text);
      assert.ok(answer.text.includes(JSON.stringify(`"${name}" once`).slice(1, -1)), answer.text);
    });
  });

  test.concurrent(`${row.title}: what is no JSON is 400 and said to be`, async () => {
    const broken = ['{', '{"a":1,}', "{'a':1}", '[1,'];
    await refuse(
      row,
      broken.map((text) => [text, undefined] as const),
      (answer) => {
        assert.equal(answer.status, 400, answer.text);
        assert.match(answer.text, /"The body is not JSON: /);
      },
    );
  });

  test.concurrent(`${row.title}: a body that is not UTF-8, or packed otherwise than with gzip, is refused`, async () => {
    const json = JSON.stringify({ ...(bodyFor(row, 12) as object), 'unknown-member': 'caf\xe9' });
    const bytes = Buffer.from(json, 'latin1');
    const { status } = await askRow(row, (await sharedStageOf(row)).company, (await sharedStageOf(row)).subject, {
      body: brotliCompressSync(json),
      headers: { 'content-encoding': 'br' },
    });
    assert.equal(status, 415);
    await refuse(
      row,
      [bytes, gzipSync(bytes)].map((body) => [body, undefined] as const),
      (answer) => {
        assert.equal(answer.status, 400, answer.text);
        assert.match(answer.text, /"The body is not JSON: its bytes are not UTF-8/);
      },
    );
  });

  test.concurrent(`${row.title}: JSON that is no object is 400`, async () => {
    const wrong = ['null', 'true', '7', '"text"', ...(row.route.bulk ? ['[7]', '[[]]', '[null]'] : ['[]', '[{}]'])];
    await refuse(
      row,
      wrong.map((text) => [text, text.startsWith('[') && row.route.bulk ? '/0' : ''] as const),
      (answer, pointer, text) => {
        assert.deepEqual([answer.status, pointersOf(answer)], [400, [pointer]], `${String(text)}: ${answer.text}`);
      },
    );
  });

  test.concurrent(`${row.title}: members of the wrong type are 400, each named`, async () => {
    const { body, known } = places(row);
    const isLeaf = ({ path }: Place) => !known.some((other) => other.path.join('/').startsWith(`${path.join('/')}/`));
    const [leaves, branches] = [known.filter(isLeaf), known.filter((place) => !isLeaf(place))];
    const wrong = VALUES.flatMap((value) => {
      const refused = ({ schema }: Place) => !accepts(schema, value);
      // Leaves at once, as none hides another; what holds others one by one.
      return [leaves.filter(refused), ...branches.filter(refused).map((place) => [place])].map((changed) => {
        const changedBody = changed.reduce((changing, { path }) => withValue(changing, path, value), body);
        return [changedBody, changed.map(({ path }) => pointerOf(path))] as const;
      });
    }).filter(([, pointers]) => pointers.length > 0);
    assert.ok(wrong.length >= VALUES.length / 2);
    await refuse(row, wrong, assertNames);
  });

  test.concurrent(`${row.title}: a code that cannot be told apart or sent on is 400 and named`, async () => {
    const { body, known } = places(row);
    const codes = known.filter(({ path }) =>
      /^(code|product-code|lot|lot-number|shipping|receiving)$/.test(path.at(-1) ?? ''),
    );
    const unfit = codes.filter(({ schema }) => accepts(schema, '..'));
    const bodies = ['..', ' ', '\ud83d\udc4d\uffff'].flatMap((code) =>
      unfit.map(({ path }) => [withValue(body, path, code), [pointerOf(path)]] as const),
    );
    await refuse(row, bodies, assertNames);
  });

  test.concurrent(`${row.title}: a number of more digits than JSON keeps is 400 and named`, async () => {
    const { body, known } = places(row);
    const numbers = known.filter(({ schema }) => accepts(schema, 1));
    const bodies = numbers.flatMap(({ path }) =>
      ['9007199254740993', '1234567890.1234567', '0.12345678901234567890'].map(
        (digits) => [rawNumber(body, path, digits), [pointerOf(path)]] as const,
      ),
    );
    await refuse(row, bodies, assertNames);
  });

  test.concurrent(`${row.title}: required members that are missing are 400, each named`, async () => {
    const { body, known } = places(row);
    const missing = known.filter(({ required }) => required);
    await refuse(
      row,
      missing.map(({ path }) => [withValue(body, path, undefined), [pointerOf(path)]] as const),
      assertNames,
    );
  });
}

for (const row of guardedRows) {
  test.concurrent(`${row.title}: unknown members and query parameters are named in x-ignored and change nothing`, async () => {
    const { company, subject } = await stageOf(row);
    const members = { 'unknown-member': 'unknown-value', ['x'.repeat(70)]: 1, 'Übergröße, "x"': 'unknown-value' };
    const body = row.route.body && { ...(bodyFor(row, 12) as object), ...members };
    const answer = await askRow(row, company, subject, { query: { 'unknown-parameter': 'unknown-value' }, body });
    assert.ok(answer.status < 300, answer.text);
    const ignored = answer.headers['x-ignored']?.split(',').map(decodeURIComponent);
    for (const name of ['unknown-parameter', ...(body ? Object.keys(members) : [])]) {
      assert.ok(ignored?.includes(name.slice(0, 60)), `${name} in ${ignored}`);
    }
    const everything = [answer.text, ...(await contentsOf(company)).values()].join('\n');
    assert.doesNotMatch(everything, /unknown-(member|parameter|value)/);
  });
}

for (const row of guardedRows.filter(({ route }) => route.query !== undefined || route.paged)) {
  test.concurrent(`${row.title}: a query parameter that cannot be read is 400 and named`, async () => {
    const { company, subject } = await sharedStageOf(row);
    const schema = row.route.query?.() as z.ZodMiniType | undefined;
    const names = Object.keys(schema ? (inputSchema(schema).properties ?? {}) : {});
    const unreadable = names.filter((name) => !isText(name));
    const wrong = { ...Object.fromEntries(unreadable.map((name) => [name, ['no such thing', '2026-13-45', '-1e']])) };
    if (row.route.paged) wrong.page = ['0', '-1', '1.5', 'two', '99999999999999999999'];
    if (row.route.paged === 'cursor') wrong.page?.push('2');
    for (const [name, values] of Object.entries(wrong)) {
      for (const value of values) {
        const answer = await askRow(row, company, subject, { query: { [name]: value }, body: bodyFor(row, 12) });
        assert.deepEqual([answer.status, pointersOf(answer)], [400, [name]], `${name}=${value}: ${answer.text}`);
      }
    }
  });
}

for (const row of guardedRows) {
  test(`${row.title}: a query that is not UTF-8 is 400 and named`, async () => {
    const { company, subject } = await sharedStageOf(row);
    const schema = row.route.query?.() as z.ZodMiniType | undefined;
    const names = Object.keys(schema ? (inputSchema(schema).properties ?? {}) : {});
    for (const name of [...names, ...(row.route.paged ? ['cursor'] : []), 'unknown-parameter']) {
      const query = `${encodeURIComponent(name)}=caf%E9`;
      const answer = await askRow(row, company, subject, { query, body: bodyFor(row, 12) });
      assert.deepEqual([answer.status, pointersOf(answer)], [400, [name]], `${name}: ${answer.text}`);
    }
  });
}

for (const row of guardedRows.filter((one) => parametersOf(one).length > 0)) {
  test.concurrent(`${row.title}: a path that names nothing is told what there is none of`, async () => {
    const { company, subject } = await sharedStageOf(row);
    for (const name of parametersOf(row)) {
      for (const value of ['no such thing', '\0']) {
        const answer = await askRow(row, company, { ...subject, [name]: value }, { body: bodyFor(row, 12) });
        assert.equal(answer.status, 404, answer.text);
        const { detail, message = detail } = answer.body as { readonly detail?: string; readonly message?: string };
        assert.match(message ?? '', /^There is no (?!entity)[a-zA-Z ]+ "|^Product not found/, answer.text);
      }
    }
  });
}

/** Filters by code, name or key take any text. */
const isText = (name: string) =>
  /^(code|name|key|product|product-code|production-order-code|machine|product-family-code|client|supplier|lot|section|batch|serial)$/.test(
    name,
  );
