import assert from 'node:assert/strict';
import { test } from 'vitest';
import { clientOf, type Got, paceOf } from '../../../scripts/move-in/client.ts';
import { durationOf, progressOn } from '../../../scripts/move-in/progress.ts';

test('requests leave evenly, no more of them in any minute than was said', async () => {
  let clock = 1_000;
  const left: number[] = [];
  const pace = paceOf(
    100,
    () => clock,
    (milliseconds) => {
      clock += milliseconds;
    },
  );
  for (let sent = 0; sent < 250; sent += 1) {
    await pace();
    left.push(clock);
  }
  for (const at of left) assert.ok(left.filter((other) => other >= at && other < at + 60_000).length <= 100);
  assert.equal(clock, 1_000 + 249 * 600);
});

const answer = (status: number, headers: Got['headers'] = {}): Got => ({ status, headers, text: '' });
const request = { method: 'GET', path: '/api/products?access_token=t', headers: {} } as const;

test('a token that has run out is replaced, and the request sent again', async () => {
  const sent: string[] = [];
  const tokens = ['old', 'new'];
  const access = {
    base: 'http://there',
    key: 'k',
    secret: 's',
    perMinute: 0,
    tries: 1,
    send: async ({ headers }: { headers: Readonly<Record<string, string>> }) => {
      sent.push(headers.token ?? '');
      return answer(headers.token === 'old' ? 401 : 200);
    },
  };
  const ask = clientOf(access, async () => tokens.shift() ?? 'none');
  assert.equal((await ask((token) => ({ ...request, headers: { token } }))).status, 200);
  assert.deepEqual(sent, ['old', 'new']);
});

test('a 429 is waited for, and what does not answer is named without the token', async () => {
  const answers = [answer(429, { 'retry-after': '0' }), answer(200)];
  const access = {
    base: 'http://there',
    key: 'k',
    secret: 's',
    perMinute: 0,
    tries: 1,
    send: async () => answers.shift() ?? answer(503),
  };
  const ask = clientOf(access, async () => 't');
  assert.equal((await ask(() => request)).status, 200);
  await assert.rejects(
    ask(() => request),
    /^Error: http:\/\/there does not answer GET \/api\/products: 503/,
  );
});

test('a terminal shows a bar, a log a line for each step', () => {
  const written: string[] = [];
  const stream = (isTTY: boolean) =>
    ({ isTTY, write: (text: string) => written.push(text) }) as unknown as NodeJS.WriteStream;
  let clock = 0;
  const bar = progressOn(stream(true), 100, () => clock);
  clock = 10_000;
  bar('read products', 50);
  assert.equal(written.pop(), `\r\u001b[K[${'#'.repeat(15)}${'.'.repeat(15)}]  50 %  read products, 50, 10 s left`);
  const lines = progressOn(stream(false), 100, () => clock);
  for (let step = 0; step < 10; step += 1) lines('read products', 1);
  lines('write products', 1);
  assert.deepEqual(written, ['  1 %  read products, 1\n', ' 11 %  write products, 11, 0 s left\n']);
  assert.deepEqual([durationOf(59.2), durationOf(1_200), durationOf(12_000)], ['60 s', '20 min', '3 h 20 min']);
});
