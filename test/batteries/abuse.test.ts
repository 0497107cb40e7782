import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import type * as z from 'zod/mini';
import type { CallAnswer } from '../support/call.ts';
import { inputSchema, type Place, placesIn, pointerOf, withValue } from '../support/example-values.ts';
import { useFactory } from '../support/factory.ts';
import { contentsOf, watchWrites } from './contents.ts';
import {
  askRow,
  bodyFor,
  guardedRows,
  parametersOf,
  pointersOf,
  properRows,
  type Row,
  type RowRequest,
  requestOf,
  type Subject,
  sendRow,
} from './rows.ts';
import { stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });
beforeAll(watchWrites);

const repeated = (text: string, count: number) => text.repeat(count);

/** As JSON text, since most of it is nothing JSON.stringify would write. */
const ODD: readonly string[] = [
  ...['', 'a\0b', '\ud800', '__proto__', repeated('x', 256), repeated('𝕏', 120), repeated('x', 500_000)].map((text) =>
    JSON.stringify(text),
  ),
  ...['1e999', '9007199254740993', '-0', '1e-400', '0.0000001', '"1e5"', '"0x10"'],
  ...['"9999-12-31T23:59:59Z"', '"+275760-09-13T00:00:00Z"'],
  repeated('[', 10_000) + repeated(']', 10_000),
  repeated('{"a":', 10_000) + 1 + repeated('}', 10_000),
  '{"__proto__":{"code":"x","polluted":1},"constructor":{"prototype":{"polluted":1}}}',
];

const RAW = '@raw@';

/** The body as JSON, each of the places with `raw` in it. */
const textWith = (body: unknown, places: readonly Place[], raw: string) =>
  JSON.stringify(places.reduce((changing, { path }) => withValue(changing, path, RAW), body)).replaceAll(
    JSON.stringify(RAW),
    () => raw,
  );

/** A company, something a row names, and requests one after another, each with a body not sent before. */
async function target(row: Row) {
  let at = await stageOf(row);
  let contents = await contentsOf(at.company);
  let accepted = false;
  let seed = 1_000;
  const sendOnce = async (change: Change) => {
    seed += 1;
    return note(await askRow(row, at.company, at.subject, change(bodyFor(row, seed))));
  };
  const note = (answer: CallAnswer<unknown>) => {
    assert.ok(answer.status < 500, answer.text);
    accepted ||= answer.status < 300;
    return answer;
  };
  return {
    send: async (change: Change): Promise<CallAnswer<unknown>> => {
      const answer = await sendOnce(change);
      if (answer.status !== 404 || Object.keys(at.subject).length === 0) return answer;
      // What was accepted before has given it another name.
      at = await stageOf(row);
      accepted = true;
      return sendOnce(change);
    },
    /** To a path with these parameters, spelled as they are. */
    sendTo: async (parameters: Subject) => {
      const path = row.path.replace(/\{(.+?)\}/g, (_, name: string) => {
        return parameters[name] ?? encodeURIComponent(at.subject[name] ?? '');
      });
      note(await sendRow(row, at.company, { ...requestOf(row, at.subject, { body: bodyFor(row, seed) }), path }));
    },
    /** Unless something was accepted, nothing has changed since it was asked last. */
    assertUnchanged: async () => {
      const now = await contentsOf(at.company);
      if (!accepted) assert.deepEqual(now, contents, 'what is refused changes nothing');
      contents = now;
      accepted = false;
    },
  };
}

type Change = (body: unknown) => RowRequest;

/** A refusal of something in the body says where and why. */
function assertReason(answer: CallAnswer<unknown>): void {
  if (answer.status === 400)
    assert.ok(pointersOf(answer).length > 0, `a refusal names what is wrong: ${answer.text.slice(0, 500)}`);
}

const names = (answer: CallAnswer<unknown>, { path }: Place) => {
  const pointer = pointerOf(path);
  return pointersOf(answer).some(
    (one) => one === pointer || one.startsWith(`${pointer}/`) || pointer.startsWith(`${one}/`),
  );
};

/**
 * Puts the value wherever it is not refused: where the answer to having it at all `places` names none of them, each is
 * tried alone.
 */
async function tryAt(send: Send, places: readonly Place[], raw: string, answer: CallAnswer<unknown>): Promise<void> {
  assertReason(answer);
  if (answer.status < 300) return;
  const left = places.filter((place) => !names(answer, place));
  if (left.length === 0 || places.length === 1) return;
  const groups = left.length < places.length ? [left] : left.map((place) => [place]);
  for (const group of groups) {
    await tryAt(send, group, raw, await send((body) => ({ body: textWith(body, group, raw) })));
  }
}

type Send = Awaited<ReturnType<typeof target>>['send'];

const withBody = properRows.filter(({ route }) => route.body);

for (const row of withBody) {
  test.concurrent(`${row.title}: odd values are taken or refused by name, and what is refused changes nothing`, async () => {
    const { send, assertUnchanged } = await target(row);
    const places = placesIn(inputSchema(row.route.body?.() as z.ZodMiniType), bodyFor(row, 12));
    const inside = ({ path }: Place) => `${path.join('/')}/`;
    const leaves = places.filter((place) => !places.some(({ path }) => path.join('/').startsWith(inside(place))));
    const everywhere: (readonly [string, CallAnswer<unknown>])[] = [];
    for (const raw of ODD) everywhere.push([raw, await send((body) => ({ body: textWith(body, leaves, raw) }))]);
    await assertUnchanged();
    for (const [raw, answer] of everywhere) await tryAt(send, leaves, raw, answer);
  });
}

/** Unknown members: ignored, in any number and under any name. */
const MEMBERS: readonly string[] = [
  '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":1',
  `"deep":${repeated('[', 10_000)}${repeated(']', 10_000)}`,
  Array.from({ length: 20_000 }, (_, position) => `"unknown-${position}":1`).join(),
];

for (const row of withBody) {
  // One after another: bodies of megabytes keep the processor busy by themselves.
  test(`${row.title}: unknown members are ignored in any number, too large a body is 413`, async () => {
    const { send, assertUnchanged } = await target(row);
    for (const members of MEMBERS) {
      const answer = await send((body) => ({ body: `${JSON.stringify(body).slice(0, -1)},${members}}` }));
      assert.ok(answer.status < 300, answer.text.slice(0, 500));
      assert.ok((answer.headers['x-ignored'] ?? '').length < 8_000);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    }
    await assertUnchanged();
    const answer = await send((body) => ({ body: JSON.stringify(body) + repeated(' ', 5_000_000) }));
    assert.equal(answer.status, 413);
    if (row.route.bulk) {
      const many = await send((body) => ({
        body: `[${Array(2_000).fill(JSON.stringify(body)).join()}]`,
      }));
      assert.ok(many.status === 400 || many.status === 413, many.text);
    }
    await assertUnchanged();
  });
}

test('a body the gateway does not take, as it is larger than 10 MB, is 413', async () => {
  const [row] = withBody;
  assert.ok(row);
  const { send, assertUnchanged } = await target(row);
  for (const size of [7, 11]) {
    const answer = await send((body) => ({ body: JSON.stringify(body) + repeated(' ', size * 1_048_576) }));
    assert.equal(answer.status, 413);
  }
  await assertUnchanged();
});

const HEADERS = {
  'if-match': repeated('9', 8_000),
  'idempotency-key': repeated('k', 8_000),
  accept: 'nonsense',
  'content-type': 'text/xml',
};

const TEXTS = ['a\0b', '__proto__', '1e999', '9007199254740993', repeated('𝕏', 255), repeated('x', 5_000)];
const PATHS = [...[...TEXTS, '..', '%', '#', '/', '?'].map(encodeURIComponent), '%ZZ', '%ff', '%ed%a0%80'];

/** Gives all parameters the value; those it is refused for are left out then, so that the others are looked at too. */
async function tryAll(send: Send, names: readonly string[], value: string | readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const query = Object.fromEntries(names.map((name) => [name, value]));
  const refused = new Set(pointersOf(await send((body) => ({ body, query }))));
  const left = names.filter((name) => !refused.has(name));
  if (left.length < names.length) await tryAll(send, left, value);
}

for (const row of guardedRows) {
  test.concurrent(`${row.title}: odd queries, headers and paths are answered as the API document says`, async () => {
    const { send, sendTo, assertUnchanged } = await target(row);
    const query = row.route.query?.() as z.ZodMiniType | undefined;
    const known = Object.keys(query ? (inputSchema(query).properties ?? {}) : {});
    const parameters = [...known, ...(row.route.paged ? ['page', 'cursor'] : [])];
    for (const value of [...TEXTS, ['x', '', '1']]) await tryAll(send, parameters, value);
    for (const broken of ['%ZZ', '%=1', 'a=%ff', '&&==&', '__proto__=1&constructor=2', repeated('a=1&', 2_000)]) {
      await send((body) => ({ body, query: broken }));
    }
    await assertUnchanged();
    for (const [name, value] of Object.entries(HEADERS)) await send((body) => ({ body, headers: { [name]: value } }));
    for (const parameter of parametersOf(row)) for (const path of PATHS) await sendTo({ [parameter]: path });
    await assertUnchanged();
  });
}
