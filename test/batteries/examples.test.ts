import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { examplesFile, tellingsFile, withExamples } from '../../functions/examples.ts';
import type { DescribedContract, Example, Examples } from '../../shared/http/words.ts';
import type { CallAnswer } from '../support/call.ts';
import { stopDate } from '../support/clock.ts';
import { type Stage, stageFor, stories } from '../support/example-stories.ts';
import { untilSettled, useFactory } from '../support/factory.ts';
import { type ReceivedCall, type Receiver, receiver } from '../support/receiver.ts';
import { refusalStories } from '../support/refusal-stories.ts';
import { properRows, type Row, sendRow } from './rows.ts';

useFactory({ rateLimitPerMinute: 0 });

/** `UPDATE_EXAMPLES=1` writes what is answered into the examples, `npm run openapi` then into the API document. */
const isUpdate = process.env.UPDATE_EXAMPLES === '1';

/** What differs from run to run, wherever it stands: a value of the same type is enough. */
const MADE_UP = new Set([
  'token',
  'secret',
  'event-id',
  'milliseconds',
  'creationDate',
  'uuid',
  'request-id',
  'eventID',
]);

/** An answer with what the examples print for what differs from run to run. */
function printed(answer: unknown, example: unknown, { standIns }: Stage): unknown {
  let text = JSON.stringify(answer) ?? 'null';
  // The longest first: the key of a company begins with its id.
  const longestFirst = [...standIns].toSorted(([, one], [, other]) => other.length - one.length);
  for (const [standIn, actual] of longestFirst) text = text.replaceAll(actual, standIn);
  return likeExample(inOrderOf(example, JSON.parse(text)), example);
}

/** A list by keys that are made up at random has any order: here that of the example. */
function inOrderOf(example: unknown, answer: unknown): unknown {
  if (!Array.isArray(example) || !Array.isArray(answer)) return answer;
  const place = ({ key }: { readonly key?: unknown }) =>
    example.findIndex((one) => key !== undefined && one.key === key);
  return answer.toSorted((one, other) => place(one) - place(other));
}

function likeExample(value: unknown, example: unknown): unknown {
  if (Array.isArray(value)) return value.map((one, at) => likeExample(one, (example as readonly unknown[])?.[at]));
  if (typeof value !== 'object' || value === null) return value;
  const shown = (example ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isMadeUp(name, member, shown[name]) ? shown[name] : likeExample(member, shown[name]),
    ]),
  );
}

const isMadeUp = (name: string, member: unknown, shown: unknown) =>
  (MADE_UP.has(name) || (name === 'id' && typeof member === 'string')) &&
  shown !== undefined &&
  typeof shown === typeof member;

/** The example as it is sent: with the company's own where something stands for that. */
function own<T>(value: T, { standIns }: Stage): T {
  let text = JSON.stringify(value);
  if (text === undefined) return value;
  for (const [standIn, actual] of standIns) text = text.replaceAll(standIn, actual);
  return JSON.parse(text);
}

/** Lists whose order differs from run to run, as what they are sorted by is made up, by something that does not. */
function inOrder({ contract, name }: Row, body: unknown): unknown {
  const by = stories[contract.resource]?.sorted?.[name];
  if (by === undefined) return body;
  const text = (one: Readonly<Record<string, unknown>>) => String(one[by]);
  return (body as readonly Readonly<Record<string, unknown>>[]).toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}

const rowOf = ({ resource }: DescribedContract, name: string): Row => {
  const row = properRows.find((one) => one.contract.resource === resource && one.name === name);
  assert.ok(row, `${resource}.${name} is in the route table`);
  return row;
};

/** A value that no path parameter of this kind has. */
const nothing = (value: unknown) =>
  typeof value === 'number' ? 999_999 : /^[\da-f-]{36}$/.test(String(value)) ? ZERO_UUID : 'NO-SUCH-ONE';
const ZERO_UUID = '00000000-0000-4000-8000-000000000000';

const withWrongSecret = (example: Example): Example => ({
  ...example,
  request: { ...(example.request as object), api_secret: 'WRONG', secret: 'WRONG' },
});

/** Requests that are refused with the statuses a route words itself: with a path of nothing, and with a body of nothing. */
function refusedRequests(row: Row, example: Example): Readonly<Record<number, Example>> {
  const { 404: unknown, 401: wrong, 400: broken } = row.route.problems ?? {};
  const { params = {} } = example;
  const names = Object.keys(params);
  const elsewhere = Object.fromEntries(names.map((name) => [name, nothing(params[name])]));
  const isList = row.route.paged === true && row.method === 'GET';
  return {
    ...(unknown !== undefined && names.length > 0 && { 404: { ...example, params: elsewhere } }),
    ...(wrong !== undefined && {
      401: row.route.cookie ? { ...example, headers: { cookie: '' } } : withWrongSecret(example),
    }),
    ...(broken !== undefined && row.route.body && { 400: { ...example, request: 7 } }),
    ...(broken !== undefined && isList && { 400: { ...example, query: { page: 0 } } }),
  };
}

async function refusals(row: Row, example: Example, stage: Stage): Promise<Example['problems']> {
  const seen: Record<number, unknown> = {};
  for (const [status, asked] of Object.entries(refusedRequests(row, example))) {
    const answer = await send(row, asked, stage);
    assert.equal(answer.status, Number(status), `${row.title}: ${answer.text}`);
    seen[Number(status)] = printed(answer.body, example.problems?.[Number(status)], stage);
  }
  return Object.keys(seen).length > 0 ? seen : undefined;
}

/** Refusals of the example that the state of a company decides, each provoked in a company of its own. */
async function provokedRefusals(row: Row, example: Example, url: string): Promise<Example['problems']> {
  const seen: Record<number, unknown> = {};
  const { resource } = row.contract;
  const stories = refusalStories[resource]?.[row.name] ?? {};
  for (const status of [405, 409, 412] as const) {
    // No state of a company makes a race.
    const isWorded = /^(?!.* faster )/.test(row.route.problems?.[status] ?? ' faster ');
    assert.ok(!isWorded || stories[status], `${row.title}: test/support/refusal-stories.ts provokes ${status}`);
  }
  for (const [status, provoke] of Object.entries(stories)) {
    const stage = await stageFor(resource, url);
    const answer = await send(row, { ...example, ...(await provoke(stage)) }, stage);
    assert.equal(answer.status, Number(status), `${row.title}: ${answer.text}`);
    seen[Number(status)] = printed(answer.body, example.problems?.[Number(status)], stage);
  }
  return seen;
}

async function send(row: Row, { params = {}, query = {}, headers = {}, request }: Example, stage: Stage) {
  const named = own(params, stage);
  const path = row.path.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(String(named[name])));
  return sendRow(row, stage.company, {
    method: row.method,
    path,
    query: own(query, stage) as Readonly<Record<string, string>>,
    headers: own(headers, stage),
    ...(request !== undefined && { body: own(request, stage) }),
  });
}

/** Remembers what later examples name, such as the key that was made up. */
function capture(row: Row, { body, headers }: CallAnswer<unknown>, { standIns }: Stage): void {
  const [name, standIn] = stories[row.contract.resource]?.captured?.[row.name] ?? [];
  if (name === undefined || standIn === undefined) return;
  const value = headers[name] ?? (body as Readonly<Record<string, unknown>>)[name];
  assert.equal(typeof value, 'string', `${row.title} answers ${name}`);
  standIns.set(standIn, String(value));
}

for (const contract of withExamples(contracts).filter(({ resource }) => !['console', 'documents'].includes(resource))) {
  test(`${contract.resource}: every example is taken, and answered as the API document shows`, async (context) => {
    const { url, calls } = await receiver(context);
    stopDate(Date.UTC(2026, 6, 20, 10));
    const stage = await stageFor(contract.resource, url);
    const { examples = {} } = contract;
    assert.deepEqual(Object.keys(examples).toSorted(), Object.keys(contract.routes).toSorted());
    const listening = await listen(contract, stage, calls);
    const seen: Record<string, Example> = {};
    for (const [name, example] of Object.entries(examples)) {
      const row = rowOf(contract, name);
      if (name === 'remove') await listening.read('there');
      await stories[contract.resource]?.between?.[name]?.(stage);
      const problems = {
        ...(await refusals(row, example, stage)),
        ...(await provokedRefusals(row, example, url)),
      };
      const answer = await send(row, example, stage);
      assert.equal(answer.status, row.route.status, `${row.title}: ${answer.text}`);
      capture(row, answer, stage);
      await listening.heard();
      const response =
        row.route.status === 204 ? undefined : printed(inOrder(row, answer.body), example.response, stage);
      const shown = {
        ...(response !== undefined && { response }),
        ...(Object.keys(problems).length > 0 && { problems }),
      };
      seen[name] = { ...example, ...shown };
      if (!isUpdate) assert.deepEqual(seen[name], example, row.title);
      assert.equal(answer.headers['x-ignored'], undefined, `${row.title} hears all of its example`);
    }
    await stories[contract.resource]?.after?.(stage);
    await listening.read('remove' in contract.routes ? 'gone' : 'there');
    const told = await listening.told(contract.tellings);
    if (!isUpdate) assert.deepEqual(told, contract.tellings);
    if (isUpdate) write(contract, seen, told);
  });
}

function write({ resource }: DescribedContract, examples: Examples, told: Readonly<Record<string, unknown>>): void {
  writeFileSync(examplesFile(resource), `${JSON.stringify(examples, null, 2)}\n`);
  if (Object.keys(told).length > 0) writeFileSync(tellingsFile(resource), `${JSON.stringify(told, null, 2)}\n`);
}

/** Listens to what webhooks and the channel tell of the resource: the first call of each topic, by the ledger. */
async function listen({ told }: DescribedContract, stage: Stage, calls: Receiver['calls']) {
  const { company, endpoint } = stage;
  const topics = Object.keys(told?.topics ?? {});
  const post = (path: string, body: object) => company.call({ method: 'POST', path, body });
  if (topics.length > 0) await post('/api/webhooks', { url: endpoint, topics });
  if (told?.channel) await post('/api/channels', { name: 'example', type: told.channel.type });
  const readings: Record<string, unknown> = {};
  // An endpoint is called twice at once at most; what waits for that waits for the clock.
  const heard = async () => {
    if (topics.length > 0) await untilSettled();
  };
  return {
    heard,
    read: async (state: 'there' | 'gone') => {
      if (!told?.channel) return;
      await untilSettled();
      readings[`channel ${state}`] = (await company.call({ path: '/api/changes/example' })).body;
    },
    told: async (shown: Readonly<Record<string, unknown>> = {}) => {
      await heard();
      const sequence = ({ headers }: ReceivedCall) => Number(headers['x-shopfloor-sequence']);
      const byLedger = calls.toSorted((one, other) => sequence(one) - sequence(other));
      const called = topics.map((topic) => {
        const call = byLedger.find(({ headers }) => headers['x-prodsmart-topic'] === topic);
        assert.ok(call, `${topic} is told`);
        return [topic, call.json];
      });
      const all = { ...Object.fromEntries(called), ...readings };
      return Object.fromEntries(Object.entries(all).map(([name, body]) => [name, printed(body, shown[name], stage)]));
    },
  };
}
