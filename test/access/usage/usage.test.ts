import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, useFactory } from '../../support/factory.ts';
import { signIn, signInWith } from '../sessions/signing-in.ts';

useFactory();

type Budget = { readonly used: number; readonly remaining: number; readonly 'reset-seconds': number };
type KeyUse = {
  readonly key: string;
  readonly name: string;
  readonly used: number | null;
  readonly 'used-in-console': number | null;
};
type Usage = {
  readonly limit: number | null;
  readonly api: Budget;
  readonly console: Budget;
  readonly keys: readonly KeyUse[];
};

const wholeUsage = async (token: string) => (await call<Usage>({ path: '/api/usage', token })).body;
const usage = async (token: string) => {
  const { keys: _, ...sums } = await wholeUsage(token);
  return sums;
};
const asks = (token: string, count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await call({ path: '/api/suppliers', token })).status));
const passed = (statuses: readonly number[]) => statuses.filter((status) => status === 200).length;

test('the console has a budget of its own: however much it asks, programs have all of theirs, and the other way round', async () => {
  stopDate(Date.now());
  const company = await newCompany();
  const { token } = await signIn(company);
  assert.equal(passed(await asks(token, 130)), 119);
  const refused = await call<{ detail: string }>({ path: '/api/suppliers', token });
  assert.deepEqual([refused.status, refused.headers['retry-after']], [429, '60']);
  assert.equal((await signInWith(company)).status, 429);
  const erp = await issueToken(company, ['productions_write']);
  assert.equal(passed(await asks(erp, 130)), 119, 'beside the log-in');
  vi.advanceTimersByTime(60_000);
  assert.equal(passed(await asks(erp, 121)), 120);
  assert.equal((await call({ path: '/api/suppliers', token })).status, 200);
});

test('usage is of the last 60 seconds, of programs and of the console, this request included', async () => {
  stopDate(Date.now());
  const company = await newCompany();
  const erp = await company.token();
  const { token } = await signIn(company);
  vi.advanceTimersByTime(20_000);
  await asks(erp, 3);
  assert.deepEqual(await usage(token), {
    limit: 120,
    api: { used: 4, remaining: 116, 'reset-seconds': 40 },
    console: { used: 2, remaining: 118, 'reset-seconds': 40 },
  });
  vi.advanceTimersByTime(40_000);
  assert.deepEqual(await usage(erp), {
    limit: 120,
    api: { used: 4, remaining: 116, 'reset-seconds': 20 },
    console: { used: 1, remaining: 119, 'reset-seconds': 20 },
  });
  vi.advanceTimersByTime(60_000);
  const { api, console: idle } = await usage(erp);
  assert.deepEqual([api.used, idle], [1, { used: 0, remaining: 120, 'reset-seconds': 0 }]);
});

test('without a limit there is nothing to use up', async () => {
  const company = await newCompany();
  const token = await company.token();
  process.env.RATE_LIMIT_PER_MINUTE = '0';
  try {
    const none = { used: 0, remaining: 0, 'reset-seconds': 0 };
    assert.deepEqual(await usage(token), { limit: null, api: none, console: none });
  } finally {
    process.env.RATE_LIMIT_PER_MINUTE = '120';
  }
});

test('usage is told for each API key: of its programs, and of its sessions', async () => {
  stopDate(Date.now());
  const [company, stranger] = [await newCompany(), await newCompany()];
  const made = (name: string) =>
    company.call<{ key: string; secret: string }>({
      method: 'POST',
      path: '/api/api-keys',
      body: { name, admin: true },
    });
  const [erp, office, idle] = [(await made('ERP')).body, (await made('Office')).body, (await made('idle')).body];
  const token = await issueToken(erp, ['productions_write']);
  await asks(token, 4);
  await asks(await issueToken(stranger, ['productions_write']), 3);
  const session = await signIn(office);
  await asks(session.token, 2);
  const { api, console, keys } = await wholeUsage(session.token);
  const uses = new Map(keys.map(({ key, used, 'used-in-console': there }) => [key, [used, there]]));
  assert.deepEqual(
    [uses.get(erp.key), uses.get(office.key), uses.get(idle.key)],
    [
      [5, 0],
      [0, 4],
      [0, 0],
    ],
  );
  assert.equal(keys.find(({ key }) => key === erp.key)?.name, 'ERP');
  const sum = (place: 0 | 1) => [...uses.values()].reduce((total, use) => total + (use[place] ?? 0), 0);
  assert.deepEqual([sum(0), sum(1)], [api.used, console.used]);
  vi.advanceTimersByTime(60_000);
  const later = await wholeUsage(session.token);
  assert.deepEqual(
    later.keys.filter(({ used, 'used-in-console': there }) => used !== 0 || there !== 0).map(({ key }) => key),
    [office.key],
  );
});
