import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { isExact } from '../../../shared/decimal.ts';
import type { CallAnswer } from '../../support/call.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { sent } from '../../support/sent.ts';

useFactory({ rateLimitPerMinute: 0 });

async function workshop(): Promise<TestCompany> {
  const company = await newCompany();
  await sent(company, 'POST', '/api/products', [
    { code: 'P', name: 'P' },
    { code: 'Q', name: 'Q' },
  ]);
  await sent(company, 'POST', '/api/machines', { code: 'M' });
  await sent(company, 'POST', '/api/workers', { number: 1, name: 'W' });
  return company;
}

type Place = {
  readonly send: (company: TestCompany, number: string) => Promise<CallAnswer>;
  /** The text of the number as it is answered afterwards. */
  readonly read: (company: TestCompany) => Promise<string>;
};

const numberIn = (text: string, member: string) => new RegExp(`"${member}":("?)([^",}]+)\\1[,}]`).exec(text)?.[2] ?? '';

const shown = (path: string, member: string) => async (company: TestCompany) =>
  numberIn((await company.call({ path })).text, member);

const posted = (path: string, body: (number: string) => string) => (company: TestCompany, number: string) =>
  company.call({ method: 'POST', path, body: body(number) });

const PLACES = {
  stock: {
    send: posted('/api/stock', (number) => `{"product-code":"P","stock":${number}}`),
    read: shown('/api/stock/P', 'stock'),
  },
  counter: {
    send: posted('/api/machines/M/counter', (number) => `{"count":${number},"reset":true}`),
    read: shown('/api/machines/M', 'counter'),
  },
  parameter: {
    send: posted('/api/machines/M/parameters', (number) => `{"parameters":[{"t":${number}}]}`),
    read: shown('/api/machines/M', 'value'),
  },
  bom: {
    send: posted('/api/bom', (number) => `{"product-code":"P","bom":[{"product-code":"Q","quantity":${number}}]}`),
    read: shown('/api/products/P', 'quantity'),
  },
} as const satisfies Readonly<Record<string, Place>>;

const messageOf = ({ body }: CallAnswer) => {
  const { errors = [] } = body as { errors?: readonly { message: string }[] };
  return errors.map(({ message }) => message).join();
};

/** Digits with a point somewhere, as a sender may write them. */
const written = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.bigInt(0n, 10n ** 17n),
    decimals: fc.stringMatching(/^\d{0,9}$/),
  })
  .map(({ sign, whole, decimals }) => `${sign}${whole}${decimals && `.${decimals}`}`);
const small = fc
  .record({ whole: fc.nat(10 ** 9), decimals: fc.stringMatching(/^\d{1,7}$/) })
  .map(({ whole, decimals }) => `${whole}.${decimals}`);

/** A number without the zeros that say nothing, and without an exponent. */
const plain = (text: string) => {
  const digits = text.includes('e') ? Number(text).toFixed(9) : text;
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return short === '-0' ? '0' : short;
};

test('whatever number is sent, as a number or as text, it is answered exactly as sent, or refused with its bound', async () => {
  const company = await workshop();
  const place = fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[]));
  const property = fc.asyncProperty(place, fc.oneof(written, small), fc.boolean(), async (name, number, quoted) => {
    const { send, read } = PLACES[name];
    const answer = await send(company, quoted ? `"${number}"` : number);
    assert.ok([200, 201, 400].includes(answer.status), answer.text);
    if (answer.status === 400)
      return assert.match(messageOf(answer), /at most 15 digits|,000,000|not be negative|above 0/);
    assert.equal(plain(await read(company)), plain(number));
  });
  await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });
});

test('a number that cannot be kept exactly is refused with its bound', async () => {
  const company = await workshop();
  const refused = async (name: keyof typeof PLACES, number: string) => {
    const answer = await PLACES[name].send(company, number);
    assert.equal(answer.status, 400, answer.text);
    return messageOf(answer);
  };
  assert.match(await refused('stock', '"123456789012.123456"'), /at most 15 digits/);
  assert.match(await refused('stock', '123456789012.123456'), /at most 15 digits/);
  assert.match(await refused('stock', '1000000000.000001'), /at most 15 digits/);
  assert.match(await refused('stock', '1000000001'), /between -1,000,000,000 and 1,000,000,000/);
  assert.match(await refused('stock', '1e-400'), /at most 15 digits/);
  assert.match(await refused('counter', '-2e-999'), /at most 15 digits/);
  assert.match(await refused('counter', '1000000000001'), /between -1,000,000,000,000 and 1,000,000,000,000/);
  assert.match(await refused('counter', '"999999999999.9999"'), /at most 15 digits/);
  for (const number of ['9007199254740992', '9007199254740993', '1e16', '1e400', '0.1234567890123456', '1e-400']) {
    assert.match(await refused('parameter', number), /at most 15 digits between -9,007,199,254,740,991 and/, number);
  }
  for (const number of ['9007199254740991', '-999999999999999', '0.1', '-273.15', '1e15', '1e-7', '0']) {
    const answer = await PLACES.parameter.send(company, number);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(Number(await PLACES.parameter.read(company)), Number(number));
  }
});

test('what is produced for an order, and by a running production, is exact, or what would lead beyond is refused', async () => {
  const company = await workshop();
  const order = {
    code: 'mo',
    'start-date': '2026-01-01',
    'due-date': '2026-02-01',
    products: [{ product: 'P', 'quantity-ordered': 1 }],
  };
  const { id } = await sent<{ id: number }>(company, 'POST', '/api/production-orders', order);
  const operation = { 'product-code': 'P' };
  const made = { 'production-order': 'mo', operation, worker: 1, 'start-time': '2026-01-02', 'end-time': '2026-01-03' };
  const post = (body: object) => company.call({ method: 'POST', path: '/api/productions', body });
  assert.equal((await post({ ...made, quantity: '999999999.999999' })).status, 201);
  const beyond = await post({ ...made, quantity: 1 });
  assert.deepEqual(
    [beyond.status, messageOf(beyond)],
    [400, 'must leave what is produced for the order between -1,000,000,000 and 1,000,000,000'],
  );
  const orderShown = () => shown(`/api/production-orders/${id}`, 'quantity-produced')(company);
  assert.equal(await orderShown(), '999999999.999999');
  assert.equal((await post({ operation, worker: 1, machine: 'M', quantity: '999999998.5' })).status, 201);
  const count = posted('/api/machines/M/counter', (number) => `{"count":${number}}`);
  assert.equal((await count(company, '1.5')).status, 200);
  const counted = await count(company, '1.6');
  assert.deepEqual(
    [counted.status, messageOf(counted)],
    [
      400,
      'must leave what the running production made between -1,000,000,000 and 1,000,000,000: it would be 1000000000.1',
    ],
  );
  assert.equal(await shown('/api/machines/M', 'counter')(company), '1.5');
  await untilSettled();
  assert.equal(
    await PLACES.stock.read(company),
    '1999999999.999999',
    'what has happened is booked, with all its digits',
  );
});

test('a number has at most 15 digits, wherever its point and its zeros are, or is whole and below 2^53', () => {
  const exact = [
    '0',
    '-0.5',
    '123456789012345',
    '1234567.89012345',
    '0.000123',
    '15000000000000000000',
    '1.5e300',
    '1.5e-0099',
  ];
  for (const text of [...exact, '9007199254740991', '-1234567890123456']) assert.ok(isExact(text), text);
  const rounded = [
    '9007199254740993',
    '1e-400',
    '1.2345678901e-320',
    '1.234567890123456',
    '-0.1234567890123456',
    `1${'0'.repeat(500)}`,
  ];
  for (const text of rounded) assert.ok(!isExact(text), text);
});
