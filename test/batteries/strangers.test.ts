import assert from 'node:assert/strict';
import { test } from 'vitest';
import { comparableAnswer } from './strangers.ts';

const company = {
  id: 'c0ffee',
  key: 'c0ffee-000000000000',
  secret: 'secret',
  token: () => Promise.reject(new Error('It asks nothing.')),
  counts: new Map<string, number>(),
  call: () => Promise.reject(new Error('It asks nothing.')),
};

/** An answer to a request with the limit 10, made at an instant and under ids that may contain the same digits. */
function answer(uuid: string, event: string, time: string) {
  const at = `${new Date().toISOString().slice(0, 10)}T${time}Z`;
  const text = JSON.stringify({ limit: 10, detail: '10 is too many.\n10', at, 'request-id': uuid, event });
  return { status: 400, headers: { link: `</list?limit=10&cursor=${event}>` }, body: {}, text };
}

test('answers to the same words are the same, whatever the random parts of each happen to contain', () => {
  const one = answer('44961871-53b5-4ea5-b10c-32ea8dff1298', 'kP0nJ0Xn10m5l1v9cV2b7Q', '00:10:00.010');
  const other = answer('24961872-53b5-4ea5-b20c-32ea8dff1298', 'kP0nJ0Xn3m5l1v9cV2b7Qw', '00:00:00.000');
  const seen = comparableAnswer(one, company, ['10']);
  assert.deepEqual(seen, comparableAnswer(other, company, ['10']));
  const text = String.raw`{"limit":<said>,"detail":"<said> is too many.\n<said>","at":"<now>","request-id":"<uuid>","event":"<event>"}`;
  assert.deepEqual(seen, { status: 400, text, headers: '{"link":"</list?limit=<said>&cursor=<cursor>>"}' });
});

test('answers that differ in a word of neither request differ', () => {
  const refusal = (detail: string) => ({ status: 400, headers: {}, body: {}, text: JSON.stringify({ detail }) });
  assert.notDeepEqual(
    comparableAnswer(refusal('PO-10'), company, ['10']),
    comparableAnswer(refusal('PO-20'), company, ['20']),
  );
  assert.deepEqual(
    comparableAnswer(refusal('PO 10'), company, ['10']),
    comparableAnswer(refusal('PO 20'), company, ['20']),
  );
});
