import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'vitest';
import type { Send } from '../../../scripts/move-in/client.ts';
import { moveCompany } from '../../../scripts/move-in/move.ts';
import { originalOf } from '../../../scripts/move-in/original.ts';
import { isAgreed, surveyText } from '../../../scripts/move-in/report.ts';
import { surveyOf } from '../../../scripts/move-in/survey.ts';
import { targetOf } from '../../../scripts/move-in/target.ts';
import { newCompany, type TestCompany, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { accessOf, type Crossing, deadly, Killed, recorder } from './boundary.ts';
import { livePast } from './past.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

/** The routes and filters that the printed documentation has, as far as they read. */
const DOCUMENTED = [
  /^(GET|POST) \/api\/authorization$/,
  /^GET \/api\/(suppliers|clients|client-order\/|purchase-orders|products|product-families|downtimes|punchclocks|inventory-movements\/)\?page=\d+&access_token=$/,
  /^GET \/api\/production-orders\/\?(workers=true|running-status=(notstarted|started))&page=\d+&access_token=$/,
  /^GET \/api\/productions\?worker-name=true&page=\d+&access_token=$/,
  /^GET \/api\/(products|stock)\/[^/?]+\?access_token=$/,
  /^GET \/api\/production-orders\/\d+\?access_token=$/,
];

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'move-in-'));
  t.onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

type Sides = {
  readonly from: TestCompany;
  readonly to: TestCompany;
  readonly folder: string;
  readonly there?: Send;
  readonly here?: Send;
};

const moved = ({ from, to, folder, there = recorder(), here = recorder() }: Sides) =>
  moveCompany({
    name: `${from.key} → ${to.key}`,
    original: originalOf(accessOf(from, there)),
    target: targetOf(accessOf(to, here)),
    folder,
    progress: () => {},
    booked: untilSettled,
  });

const LISTS = [
  'product-families',
  'suppliers',
  'clients',
  'products',
  'client-order/',
  'purchase-orders',
  'production-orders/?workers=true',
  'productions?worker-name=true',
  'downtimes',
  'punchclocks',
  'workers',
  'machines',
  'shippings',
  'receivings',
  'waste-types',
];

async function listOf(company: TestCompany, path: string): Promise<unknown[]> {
  const [plain = '', query = ''] = path.split('?');
  const found: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await company.call<unknown[]>({ path: `/api/${plain}`, query: `${query}&page=${page}` });
    if (body.length === 0) return found;
    found.push(...body);
  }
}

/** What a company has, without the ids, which are its own. */
async function stateOf(company: TestCompany) {
  const state: Record<string, unknown> = {};
  for (const path of LISTS) state[path] = withoutIds(await listOf(company, path));
  const products = (state.products as { code: string }[]).map(({ code }) => code);
  state.stock = await Promise.all(
    products.map(async (code) => {
      const { body } = await company.call<Record<string, unknown>>({ path: `/api/stock/${encodeURIComponent(code)}` });
      return [body['product-code'], body.stock, body.lot];
    }),
  );
  return state;
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .toSorted(([one], [another]) => (one < another ? -1 : 1));
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutIds(one)]));
}

test('a company is moved whole: what it has, its stock by product and lot, and what is open of its orders', async (t) => {
  const [from, to] = [await newCompany(), await newCompany()];
  await livePast(from);
  const crossings: Crossing[] = [];
  const { reconciliation, losses } = await moved({ from, to, folder: newFolder(t), there: recorder(crossings) });

  assert.deepEqual(reconciliation.stock, []);
  assert.deepEqual(reconciliation.orders, []);
  assert.ok(isAgreed(reconciliation));
  const [before, after] = [await stateOf(from), await stateOf(to)];
  // What was produced for an order that is gone comes without it; what was consumed by hand is not listed as such.
  const orderless = (before['productions?worker-name=true'] as { 'production-order': { code: string } | null }[]).map(
    (one) => (one['production-order']?.code === 'GONE' ? { ...one, 'production-order': null } : one),
  );
  for (const name of LISTS) if (!name.startsWith('productions')) assert.deepEqual(after[name], before[name], name);
  assert.deepEqual(after['productions?worker-name=true'], orderless);
  assert.deepEqual(after.stock, before.stock);

  const reasons = losses.map(({ kind, reason }) => `${kind}: ${reason}`);
  assert.ok(reasons.includes('productions: its order GONE is gone; carried over without it'), reasons.join('\n'));
  assert.ok(reasons.includes('movements: made again by the productions'));
  assert.equal(losses.length, 2);
  for (const { method, path } of crossings) {
    assert.ok(
      DOCUMENTED.some((printed) => printed.test(`${method} ${path}`)),
      `${method} ${path}`,
    );
  }
  assert.deepEqual(new Set(crossings.flatMap(({ headers }) => headers)), new Set(['authorization', 'content-type']));
});

test('the token that another program has there stays alive', async (t) => {
  const [from, to] = [await newCompany(), await newCompany()];
  const token = await from.token();
  await moved({ from, to, folder: newFolder(t) });
  assert.equal((await from.call({ path: '/api/suppliers' })).status, 200);
  assert.equal(await from.token(), token);
});

test('a move that dies at every step, before a request and before its answer, comes to the same', async (t) => {
  const [from, straight, broken] = [await newCompany(), await newCompany(), await newCompany()];
  await livePast(from);
  const once = await moved({ from, to: straight, folder: newFolder(t) });
  const folder = newFolder(t);
  const [there, here] = [deadly(new Map()), deadly(new Map())];
  let deaths = 0;
  let result: Awaited<ReturnType<typeof moved>> | undefined;
  while (!result) {
    // A line that was being written when the process died.
    appendFileSync(join(folder, 'ids.jsonl'), '{"kind":"suppliers","pla');
    result = await moved({ from, to: broken, folder, there, here }).catch((error: unknown) => {
      if (!(error instanceof Error && error.cause instanceof Killed)) throw error;
      deaths += 1;
      return undefined;
    });
  }
  assert.ok(deaths > 150, `${deaths} deaths`);
  assert.ok(isAgreed(result.reconciliation));
  assert.deepEqual(result.reconciliation.counts, once.reconciliation.counts);
  assert.deepEqual(await stateOf(broken), await stateOf(straight));
  const movements = async (company: TestCompany) =>
    withoutIds(await listOf(company, 'inventory-movements/')) as object[];
  const text = (all: object[]) =>
    all.map((one) => JSON.stringify({ ...one, production: 0, 'production-order': 0, 'date-time': 0 })).toSorted();
  assert.deepEqual(text(await movements(broken)), text(await movements(straight)));
});

test('done again it writes nothing, and carries over what is new or has changed, once', async (t) => {
  const [from, to] = [await newCompany(), await newCompany()];
  await livePast(from);
  const folder = newFolder(t);
  await moved({ from, to, folder });
  const before = await stateOf(to);
  const crossings: Crossing[] = [];
  await moved({ from, to, folder, here: recorder(crossings) });
  assert.deepEqual(
    crossings.filter(({ method, path }) => method !== 'GET' && path !== '/api/authorization'),
    [],
  );
  assert.deepEqual(await stateOf(to), before);

  const supplier = await from.call<{ id: number }[]>({ path: '/api/suppliers' });
  await from.call({
    method: 'PUT',
    path: `/api/suppliers/${supplier.body[0]?.id}`,
    body: { name: 'Oak and sons', contacts: [{ email: 'x@oak.example' }] },
  });
  await from.call({ method: 'POST', path: '/api/products', body: { code: 'glue', name: 'Better glue' } });
  const dates = { 'start-date': '2026-04-01T06:00:00Z', 'due-date': '2026-04-02T06:00:00Z' };
  await from.call({
    method: 'POST',
    path: '/api/production-orders/',
    body: { code: 'NEW', ...dates, products: [{ product: 'chair', 'quantity-ordered': 9 }] },
  });
  const work = {
    'production-order': 'NEW',
    operation: { code: 'JOIN', 'product-code': 'chair' },
    worker: { number: 7 },
    quantity: 4,
    ...{ 'start-time': '2026-04-01T08:00:00Z', 'end-time': '2026-04-01T09:00:00Z' },
  };
  assert.equal((await from.call({ method: 'POST', path: '/api/productions', body: work })).status, 201);
  await untilSettled();
  const { reconciliation } = await moved({ from, to, folder });
  assert.ok(isAgreed(reconciliation));
  const after = await stateOf(to);
  const there = await stateOf(from);
  for (const path of ['suppliers', 'products', 'production-orders/?workers=true'] as const)
    assert.deepEqual(after[path], there[path]);
  assert.deepEqual(after.stock, there.stock);
});

test('what cannot be carried over is named with the reason, and the rest comes', async (t) => {
  const [from, to] = [await newCompany(), await newCompany()];
  await livePast(from);
  await from.call({
    method: 'POST',
    path: '/api/inventory-movements/',
    body: { 'product-code': 'part 3', type: 'in', quantity: 1 },
  });
  await from.call({
    method: 'POST',
    path: '/api/inventory-movements/',
    body: { 'product-code': 'part 3', type: 'out', quantity: 1 },
  });
  assert.equal((await from.call({ method: 'DELETE', path: '/api/products/part%203' })).status, 204);
  const { reconciliation, losses } = await moved({ from, to, folder: newFolder(t) });
  assert.ok(isAgreed(reconciliation));
  const refused = losses.filter(({ kind, reason }) => kind === 'movements' && reason.startsWith('product-code'));
  assert.equal(refused.length, 2);
  assert.equal(reconciliation.counts.find(({ kind }) => kind === 'movements')?.refused, 2);
});

test('what has the same code here stays as it is', async (t) => {
  const [from, to] = [await newCompany(), await newCompany()];
  await livePast(from);
  await to.call({
    method: 'POST',
    path: '/api/products',
    body: {
      code: 'chair',
      name: 'Our chair',
      operations: [
        { code: 'SAW', name: 'S' },
        { code: 'JOIN', name: 'J' },
      ],
    },
  });
  const { reconciliation } = await moved({ from, to, folder: newFolder(t) });
  const { body } = await to.call<{ name: string; components: unknown[] }>({ path: '/api/products/chair' });
  assert.deepEqual([body.name, body.components], ['Our chair', []]);
  assert.equal(reconciliation.counts.find(({ kind }) => kind === 'products')?.found, 1);
  assert.deepEqual(reconciliation.stock, []);
});

test('a company in use, one that forbids stock below zero, and the folder of another move are refused before anything is written', async (t) => {
  const [from, to, used, strict] = [await newCompany(), await newCompany(), await newCompany(), await newCompany()];
  await used.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'P' } });
  await used.call({ method: 'POST', path: '/api/stock', body: { 'product-code': 'P', stock: 1 } });
  await strict.call({ method: 'PUT', path: '/api/company', body: { 'allow-negative-stock': false } });
  const folder = newFolder(t);
  await assert.rejects(moved({ from, to: used, folder: newFolder(t) }), /has inventory-movements already/);
  await assert.rejects(moved({ from, to: strict, folder: newFolder(t) }), /forbids stock below zero/);
  await moved({ from, to, folder });
  await assert.rejects(moved({ from: used, to, folder }), /is of another move/);
  assert.equal(readFileSync(join(folder, 'move.jsonl'), 'utf8').split('\n').length, 2);
});

test('a dry run counts what there is, by pages and halves, and says how long a move takes', async () => {
  const from = await newCompany();
  await livePast(from);
  const crossings: Crossing[] = [];
  const survey = await surveyOf(originalOf(accessOf(from, recorder(crossings))));
  assert.deepEqual(survey.counts, {
    families: 1,
    suppliers: 1,
    clients: 1,
    products: 27,
    'client-orders': 1,
    'purchase-orders': 1,
    'production-orders': 3,
    productions: 5,
    movements: (await listOf(from, 'inventory-movements/')).length,
    downtimes: 1,
    punchclocks: 2,
  });
  assert.equal(survey.openOrders, 2);
  assert.ok(crossings.every(({ method, path }) => method === 'GET' || path === '/api/authorization'));
  const text = surveyText({ ...survey, reading: 1_300, writing: 60 }, 100);
  assert.match(text, /Reading takes 1300 requests: 13 min at 100 a minute\./);
  assert.match(text, /about 60 requests: 30 s at 120 a minute\./);
});
